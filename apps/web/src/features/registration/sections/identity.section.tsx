import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../form/field.tsx';
import type { PersonValues } from '../person.ts';
import { choicesOf, NAME_USES } from './choices.ts';
import { Rows } from './rows.tsx';
import { Fields, Section } from './section.tsx';

export function IdentitySection({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const { t } = useTranslation('registration');
  const { control } = useFormContext<PersonValues>();
  return (
    <Section title={t('identity')}>
      <Fields>
        <Field control={control} name="last_name" label={t('last_name')} autoFocus={autoFocus} />
        <Field control={control} name="first_name" label={t('first_name')} />
        <Field control={control} name="middle_names" label={t('middle_names')} />
        <Field control={control} name="prefix" label={t('prefix')} placeholder={t('prefix.hint')} />
        <Field control={control} name="suffix" label={t('suffix')} placeholder={t('suffix.hint')} />
      </Fields>
      <Rows
        name="other_names"
        most={20}
        add={t('other_names.add')}
        fresh={() => ({ use: 'maiden', text: '' })}
        row={(index) => (
          <>
            <Field
              control={control}
              name={`other_names.${index}.use`}
              label={t('kind')}
              choices={choicesOf(t, 'nameUse', NAME_USES)}
            />
            <Field control={control} name={`other_names.${index}.text`} label={t('other_names.text')} />
          </>
        )}
      />
    </Section>
  );
}
