import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../form/field.tsx';
import type { PersonValues } from '../person.ts';
import { useFacilities } from '../use-facilities.ts';
import { choicesOf, MARITAL, orNothing } from './choices.ts';
import { Fields, Section } from './section.tsx';

export function AdministrativeSection() {
  const { t } = useTranslation('registration');
  const { control, getValues } = useFormContext<PersonValues>();
  const facilities = useFacilities();
  const chosen = getValues('facility_id');
  const known = facilities.map(({ id, name }) => [id, name] as const);
  const offered = chosen && !facilities.some(({ id }) => id === chosen) ? [...known, [chosen, chosen] as const] : known;
  return (
    <Section title={t('administrative')}>
      <Fields>
        <Field
          control={control}
          name="marital_status"
          label={t('marital_status')}
          choices={orNothing(choicesOf(t, 'marital', MARITAL))}
        />
        <Field control={control} name="facility_id" label={t('facility_id')} choices={orNothing(offered)} />
      </Fields>
    </Section>
  );
}
