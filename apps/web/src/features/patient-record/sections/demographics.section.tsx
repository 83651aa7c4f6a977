import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouteLink } from 'react-router';
import { useFormats } from '../../../words/formats.ts';
import { FactGroups, Facts } from '../facts.tsx';
import type { SectionProps } from '../sections.ts';
import { addressLines, calledOf, languageName } from './described.ts';

/** Who the patient is, all of it, in groups. */
export function Demographics({ patient }: SectionProps) {
  const { t, i18n } = useTranslation('patient-record');
  const formats = useFormats();
  const yesNo = (value: boolean) => t(value ? 'yes' : 'no');
  const known = (key: string, value: string | null) =>
    value && (i18n.exists(`patient-record:${key}.${value}`) ? t(`${key}.${value}`) : value);
  const list = (values: readonly string[]) => values.join('\n');
  const died = patient.deceased_at;
  return (
    <FactGroups>
      <Facts
        title={t('group.name')}
        facts={[
          { label: t('field.last_name'), value: patient.last_name },
          { label: t('field.first_name'), value: patient.first_name },
          { label: t('field.middle_names'), value: patient.middle_names },
          { label: t('field.prefix'), value: patient.prefix },
          { label: t('field.suffix'), value: patient.suffix },
          {
            label: t('field.other_names'),
            value: list(patient.other_names.map(({ use, text }) => `${text} (${t(`nameUse.${use}`)})`)),
          },
        ]}
      />
      <Facts
        title={t('group.birth')}
        facts={[
          { label: t('field.date_of_birth'), value: formats.date(patient.date_of_birth) },
          { label: t('field.birth_date_estimated'), value: yesNo(patient.birth_date_estimated) },
          { label: t('field.gender'), value: t(`sex.${patient.gender ?? 'unknown'}`) },
          { label: t('field.administrative_gender'), value: known('gender', patient.administrative_gender) },
          {
            label: t('field.multiple_birth'),
            value: patient.multiple_birth && formats.number(patient.multiple_birth),
          },
          {
            label: t('field.mother_id'),
            value: patient.mother_id && (
              <Link component={RouteLink} to={`/patients/${patient.mother_id}`}>
                {t('mother.open')}
              </Link>
            ),
          },
          {
            label: t('field.deceased_at'),
            value: died
              ? died.length === 10
                ? formats.date(died)
                : formats.instant(died)
              : patient.deceased && yesNo(true),
          },
        ]}
      />
      <Facts
        title={t('group.contact')}
        facts={[
          { label: t('field.contact_number'), value: patient.contact_number && <bdi>{patient.contact_number}</bdi> },
          { label: t('field.email'), value: patient.email },
          { label: t('field.address'), value: list(addressLines(patient.address)) },
        ]}
      />
      <Facts
        title={t('group.person')}
        facts={[
          { label: t('field.language'), value: languageName(patient.language, i18n.language) },
          { label: t('field.marital_status'), value: known('marital', patient.marital_status) },
          { label: t('field.race'), value: list(patient.race.map(({ display }) => display)) },
          { label: t('field.ethnicity'), value: list(patient.ethnicity.map(({ display }) => display)) },
        ]}
      />
      <Facts
        title={t('group.health')}
        facts={[
          { label: t('field.blood_type'), value: patient.blood_type && <bdi>{patient.blood_type}</bdi> },
          { label: t('field.allergies'), value: list(patient.allergies) },
          { label: t('field.medications'), value: list(patient.medications.map(calledOf)) },
          { label: t('field.medical_conditions'), value: list(patient.medical_conditions.map(calledOf)) },
        ]}
      />
      <Facts
        title={t('group.record')}
        facts={[
          { label: t('field.is_active'), value: yesNo(patient.is_active) },
          { label: t('field.restricted'), value: yesNo(patient.restricted) },
          { label: t('field.unidentified'), value: yesNo(patient.unidentified) },
          { label: t('field.legal_hold'), value: yesNo(patient.legal_hold) },
          { label: t('flags'), value: patient.flags.join(', ') },
          { label: t('field.care_team'), value: t('careTeam', { count: patient.care_team.length }) },
          {
            label: t('field.replaces'),
            value: patient.replaces.length > 0 && formats.number(patient.replaces.length),
          },
          { label: t('field.created_at'), value: formats.instant(patient.created_at) },
          { label: t('field.updated_at'), value: formats.instant(patient.updated_at) },
          { label: t('field.version'), value: formats.number(patient.version) },
        ]}
      />
    </FactGroups>
  );
}
