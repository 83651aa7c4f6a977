import Typography from '@mui/material/Typography';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../form/field.tsx';
import { useFormats } from '../../../words/formats.ts';
import type { PersonValues } from '../person.ts';
import { localDate } from '../use-person-form.ts';
import { Checkbox } from './checkbox.tsx';
import { choicesOf, orNothing, SEXES } from './choices.ts';
import { Fields, Section } from './section.tsx';

export function BirthSection() {
  const { t } = useTranslation('registration');
  const { control } = useFormContext<PersonValues>();
  return (
    <Section title={t('birth')}>
      <Fields>
        <Field
          control={control}
          name="date_of_birth"
          label={t('date_of_birth')}
          type="date"
          slotProps={{ htmlInput: { max: localDate(new Date()) } }}
          helperText={<Age />}
        />
        <Field
          control={control}
          name="administrative_gender"
          label={t('administrative_gender')}
          choices={orNothing(choicesOf(t, 'sex', SEXES))}
        />
        <Field
          control={control}
          name="multiple_birth"
          label={t('multiple_birth')}
          choices={orNothing(Array.from({ length: 6 }, (_, index) => [String(index + 1), String(index + 1)]))}
        />
      </Fields>
      <Checkbox<PersonValues> name="birth_date_estimated" label={t('birth_date_estimated')} />
    </Section>
  );
}

/** The age that the date means: a slip in the year shows at once. */
function Age() {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  const { control } = useFormContext<PersonValues>();
  const born = useWatch({ control, name: 'date_of_birth' });
  const plausible = /^\d{4}-\d\d-\d\d$/.test(born) && born > '1850' && born <= localDate(new Date());
  return (
    <Typography component="span" variant="caption">
      {plausible ? t('ageNow', { age: formats.age(born) }) : ''}
    </Typography>
  );
}
