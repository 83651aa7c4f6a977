import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useListEncountersQuery } from '../../../api/generated/clinical.gen.ts';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { encounterPath } from '../link-of.ts';
import { Mark } from '../mark.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { plainName } from '../plain-name.ts';
import { useChartPage } from '../use-chart-page.ts';

/** Everything that the patient came for, the newest first. */
export function Encounters({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay()('clinical:encounter') && patient.merged_into === null && !patient.deceased;
  const { open } = useSideForm();
  const { asked, ...pages } = useChartPage('encounters');
  const { currentData, isLoading, error, refetch } = useListEncountersQuery({ patientId: patient.id, ...asked });
  return (
    <PartFrame
      add={may && { label: t('add.encounter'), onClick: () => open('encounter') }}
      pages={{ ...pages, total: currentData?.total }}
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {currentData && (
        <SimpleTable
          name="encounters"
          label={t('part.encounters')}
          rows={currentData.encounters}
          keyOf={({ id }) => id}
          empty={t('encounters.empty')}
          columns={[
            {
              id: 'when',
              label: t('encounter.when'),
              order: ({ encounter_date }) => encounter_date,
              cell: ({ id, encounter_date }) => (
                <Link component={RouterLink} to={encounterPath(id)} sx={{ fontWeight: 600 }}>
                  {formats.instant(encounter_date)}
                </Link>
              ),
            },
            {
              id: 'type',
              label: t('encounter.type'),
              order: ({ encounter_type }) => encounter_type,
              group: ({ class: kind }) => t(`class.${kind}`),
              cell: ({ encounter_type, class: kind, number }) => (
                <>
                  <bdi>{plainName(encounter_type)}</bdi> · {t(`class.${kind}`)}
                  <div>
                    <bdi>{number}</bdi>
                  </div>
                </>
              ),
            },
            {
              id: 'with',
              label: t('encounter.with'),
              order: ({ provider_name }) => provider_name,
              cell: ({ provider_name }) => <bdi>{provider_name ?? '–'}</bdi>,
            },
            {
              id: 'diagnoses',
              label: t('encounter.diagnoses'),
              cell: ({ diagnoses, chief_complaint }) =>
                diagnoses.map(({ coding }) => `${plainName(coding.display)} (${coding.code})`).join(', ') ||
                chief_complaint ||
                '–',
            },
            {
              id: 'status',
              label: t('status'),
              group: ({ status }) => t(`encounter.${status}`),
              cell: ({ status }) => <Mark of="encounter" value={status} />,
            },
          ]}
        />
      )}
    </PartFrame>
  );
}
