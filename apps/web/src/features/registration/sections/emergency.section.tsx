import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../form/field.tsx';
import type { PersonValues } from '../person.ts';
import { Fields, Section } from './section.tsx';

export function EmergencySection() {
  const { t } = useTranslation('registration');
  const { control } = useFormContext<PersonValues>();
  return (
    <Section title={t('emergency_contact')}>
      <Fields>
        <Field control={control} name="emergency_contact.name" label={t('emergency_contact.name')} />
        <Field
          control={control}
          name="emergency_contact.relationship"
          label={t('emergency_contact.relationship')}
          placeholder={t('emergency_contact.relationship.hint')}
        />
        <Field
          control={control}
          name="emergency_contact.contact_number"
          label={t('emergency_contact.contact_number')}
          type="tel"
        />
        <Field control={control} name="emergency_contact.email" label={t('emergency_contact.email')} type="email" />
      </Fields>
    </Section>
  );
}
