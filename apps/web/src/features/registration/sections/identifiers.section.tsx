import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../form/field.tsx';
import type { EditValues } from '../changes.ts';
import type { PersonValues } from '../person.ts';
import { Checkbox } from './checkbox.tsx';
import { choicesOf, IDENTIFIER_TYPES, orNothing } from './choices.ts';
import { Rows } from './rows.tsx';
import { Fields, Section } from './section.tsx';

/** @param onFile the social security number that the record has, masked */
export function IdentifiersSection({ onFile = null }: { readonly onFile?: string | null }) {
  const { t } = useTranslation('registration');
  const { control } = useFormContext<PersonValues>();
  return (
    <Section title={t('identifiers')}>
      <Fields>
        <Field
          control={control}
          name="ssn"
          label={t('ssn')}
          placeholder="000-00-0000"
          helperText={onFile ? t('ssn.onFile', { number: onFile }) : undefined}
          slotProps={{ htmlInput: { inputMode: 'numeric', dir: 'ltr' } }}
        />
        {onFile && <Checkbox<EditValues> name="ssn_removed" label={t('ssn.remove')} />}
      </Fields>
      <Rows
        name="identifiers"
        most={30}
        add={t('identifiers.add')}
        fresh={() => ({ type: 'PPN', system: '', value: '' })}
        row={(index) => (
          <>
            <Field
              control={control}
              name={`identifiers.${index}.type`}
              label={t('kind')}
              choices={orNothing(choicesOf(t, 'identifierType', IDENTIFIER_TYPES))}
            />
            <Field control={control} name={`identifiers.${index}.value`} label={t('identifiers.value')} />
            <Field
              control={control}
              name={`identifiers.${index}.system`}
              label={t('identifiers.system')}
              placeholder={t('identifiers.system.hint')}
            />
          </>
        )}
      />
    </Section>
  );
}
