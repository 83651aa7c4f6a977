import { useTranslation } from 'react-i18next';
import { type Fact, FactGroups, Facts } from '../facts.tsx';
import type { SectionProps } from '../sections.ts';
import { addressLines } from './described.ts';

/** How to reach the patient, and whom to call for them. */
export function Contacts({ patient }: SectionProps) {
  const { t } = useTranslation('patient-record');
  const { address, emergency_contact: kin } = patient;
  const use = (name: string | undefined, fallback: string) => (name ? t(`use.${name}`) : fallback);
  const telecom = patient.telecom.map(
    ({ system, value, use: where }, index): Fact => ({
      label: `${index + 1}. ${t(`telecom.${system}`)}${where ? ` (${t(`use.${where}`)})` : ''}`,
      value: <bdi>{value}</bdi>,
    }),
  );
  return (
    <FactGroups>
      <Facts
        title={t('group.reach')}
        facts={[
          { label: t('field.contact_number'), value: patient.contact_number && <bdi>{patient.contact_number}</bdi> },
          { label: t('field.email'), value: patient.email },
          ...telecom,
        ]}
      />
      <Facts
        title={t('group.emergency')}
        facts={[
          { label: t('kin.name'), value: kin?.name },
          { label: t('kin.relationship'), value: kin?.relationship },
          { label: t('field.contact_number'), value: kin?.contact_number && <bdi>{kin.contact_number}</bdi> },
          { label: t('field.email'), value: kin?.email },
        ]}
      />
      <Facts
        title={t('group.addresses')}
        facts={[
          { label: use(address?.use, t('field.address')), value: addressLines(address).join('\n') },
          ...patient.other_addresses.map((other, index) => ({
            label: `${index + 2}. ${use(other.use, t('field.address'))}`,
            value: addressLines(other).join('\n'),
          })),
        ]}
      />
    </FactGroups>
  );
}
