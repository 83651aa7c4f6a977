import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../form/field.tsx';
import { emptyAddress, type PersonValues } from '../person.ts';
import { ADDRESS_USES, choicesOf, orNothing, TELECOM_SYSTEMS, TELECOM_USES } from './choices.ts';
import { Rows } from './rows.tsx';
import { Fields, Section } from './section.tsx';

export function ContactSection() {
  const { t } = useTranslation('registration');
  const { control } = useFormContext<PersonValues>();
  return (
    <Section title={t('contact')}>
      <Fields>
        <Field control={control} name="contact_number" label={t('contact_number')} type="tel" />
        <Field control={control} name="email" label={t('email')} type="email" />
      </Fields>
      <Rows
        name="telecom"
        most={20}
        add={t('telecom.add')}
        fresh={() => ({ system: 'phone', value: '', use: 'mobile' })}
        row={(index) => (
          <>
            <Field
              control={control}
              name={`telecom.${index}.system`}
              label={t('kind')}
              choices={choicesOf(t, 'telecomSystem', TELECOM_SYSTEMS)}
            />
            <Field control={control} name={`telecom.${index}.value`} label={t('telecom.value')} />
            <Field
              control={control}
              name={`telecom.${index}.use`}
              label={t('use')}
              choices={orNothing(choicesOf(t, 'use', TELECOM_USES))}
            />
          </>
        )}
      />
      <Typography variant="h3" sx={{ mt: 2, mb: 1.5 }}>
        {t('address')}
      </Typography>
      <AddressFields name="address" />
      <Rows
        name="other_addresses"
        most={10}
        min={170}
        add={t('other_addresses.add')}
        fresh={() => emptyAddress('temp')}
        row={(index) => <AddressFields name={`other_addresses.${index}`} />}
      />
    </Section>
  );
}

function AddressFields({ name }: { readonly name: 'address' | `other_addresses.${number}` }) {
  const { t } = useTranslation('registration');
  const { control } = useFormContext<PersonValues>();
  return (
    <Box sx={{ gridColumn: '1 / -1' }}>
      <Fields>
        <Field control={control} name={`${name}.lines.0`} label={t('address.line1')} sx={{ gridColumn: '1 / -1' }} />
        <Field control={control} name={`${name}.lines.1`} label={t('address.line2')} sx={{ gridColumn: '1 / -1' }} />
        <Field control={control} name={`${name}.postal_code`} label={t('address.postal_code')} />
        <Field control={control} name={`${name}.city`} label={t('address.city')} />
        <Field control={control} name={`${name}.district`} label={t('address.district')} />
        <Field control={control} name={`${name}.state`} label={t('address.state')} />
        <Field control={control} name={`${name}.country`} label={t('address.country')} />
        <Field
          control={control}
          name={`${name}.use`}
          label={t('use')}
          choices={orNothing(choicesOf(t, 'addressUse', ADDRESS_USES))}
        />
      </Fields>
    </Box>
  );
}
