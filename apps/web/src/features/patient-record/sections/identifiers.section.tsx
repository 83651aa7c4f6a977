import { useTranslation } from 'react-i18next';
import { SimpleTable } from '../../../list/simple-table.tsx';
import type { SectionProps } from '../sections.ts';

interface Row {
  readonly kind: string;
  readonly value: string;
  readonly system: string;
}

/** Every number by which the patient is known, the hospital's own first. */
export function Identifiers({ patient }: SectionProps) {
  const { t, i18n } = useTranslation('patient-record');
  const kindOf = (type: string | undefined) =>
    type && i18n.exists(`patient-record:identifier.${type}`)
      ? t(`identifier.${type}`)
      : (type ?? t('identifier.other'));
  const rows: Row[] = [
    { kind: t('mrnLong'), value: patient.patient_id, system: t('identifier.here') },
    ...(patient.ssn ? [{ kind: t('ssn'), value: patient.ssn, system: '' }] : []),
    ...patient.identifiers.map(({ type, value, system }) => ({ kind: kindOf(type), value, system: system ?? '' })),
  ];
  return (
    <SimpleTable
      name="identifiers"
      label={t('section.identifiers')}
      rows={rows}
      keyOf={({ kind, value, system }) => `${kind} ${value} ${system}`}
      empty=""
      columns={[
        { id: 'kind', label: t('identifier.kind'), order: ({ kind }) => kind, cell: ({ kind }) => kind },
        {
          id: 'value',
          label: t('identifier.value'),
          order: ({ value }) => value,
          cell: ({ value }) => <bdi>{value}</bdi>,
        },
        {
          id: 'system',
          label: t('identifier.system'),
          order: ({ system }) => system,
          cell: ({ system }) => <bdi>{system || '–'}</bdi>,
        },
      ]}
    />
  );
}
