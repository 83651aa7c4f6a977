import type { Immunization } from '@hms/contracts/clinical';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnterImmunizationInErrorMutation, useListImmunizationsQuery } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { useWho } from '../../patient-record/use-who.ts';
import { EntryActions } from '../entry-actions.tsx';
import { EntryName } from '../entry-name.tsx';
import { Mark } from '../mark.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { useChartPage } from '../use-chart-page.ts';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);

/** What the patient was vaccinated with, and what was not given and why. */
export function Immunizations({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay();
  const { open } = useSideForm();
  const [wrong, setWrong] = useState<Immunization>();
  const { asked, ...pages } = useChartPage('immunizations');
  const { currentData, isLoading, error, refetch } = useListImmunizationsQuery({ patient: patient.id, ...asked });
  const [enterInError] = useEnterImmunizationInErrorMutation();
  const rows = currentData?.immunizations as readonly Immunization[] | undefined;
  const unmerged = patient.merged_into === null;
  const mayRecord = may('clinical:record') && unmerged;
  const mayCorrect = may('clinical:correct') && unmerged;
  const who = useWho(rows?.flatMap(({ performer, recorded_by }) => [performer, recorded_by]) ?? []);
  const doseOf = ({ dose_number, series_doses }: Immunization) => {
    if (dose_number === null) return null;
    return series_doses === null
      ? t('immunization.nth', { number: dose_number })
      : t('immunization.nthOf', { number: dose_number, series: series_doses });
  };
  return (
    <PartFrame
      add={mayRecord && { label: t('add.immunization'), onClick: () => open('immunization') }}
      pages={{ ...pages, total: currentData?.total }}
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {rows && (
        <SimpleTable
          name="immunizations"
          label={t('part.immunizations')}
          rows={rows}
          keyOf={({ id }) => id}
          empty={t('immunizations.empty')}
          columns={[
            {
              id: 'name',
              label: t('immunization.name'),
              order: ({ name }) => name,
              cell: (row) => <EntryName name={row.name} beside={[row.coding?.code, doseOf(row)]} note={row.note} />,
            },
            {
              id: 'status',
              label: t('status'),
              group: ({ status }) => t(`immunization.${status}`),
              cell: ({ status, not_done_reason, subpotent_reason, primary_source, reaction }) => (
                <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
                  <Mark of="immunization" value={status} />
                  {not_done_reason && (
                    <Typography variant="body2">{t(`immunization.reason.${not_done_reason}`)}</Typography>
                  )}
                  {subpotent_reason && (
                    <Typography variant="body2" sx={{ fontWeight: 700 }}>
                      {t('immunization.countsNot', { why: t(`immunization.subpotent.${subpotent_reason}`) })}
                    </Typography>
                  )}
                  {!primary_source && <Typography variant="body2">{t('immunization.told')}</Typography>}
                  {reaction && (
                    <Typography variant="body2">
                      {t('immunization.reaction')}: <bdi>{reaction}</bdi>
                    </Typography>
                  )}
                </Stack>
              ),
            },
            {
              id: 'when',
              label: t('encounter.when'),
              order: ({ occurred_at }) => occurred_at,
              cell: ({ occurred_at }) => formats.instant(occurred_at),
            },
            {
              id: 'product',
              label: t('immunization.product'),
              cell: ({ manufacturer, lot_number, expires_on, dose, site, route }) =>
                [
                  manufacturer,
                  lot_number && t('immunization.lotOf', { lot: lot_number }),
                  expires_on && t('until', { date: formats.date(expires_on) }),
                  dose && `${formats.number(dose.value)} ${dose.unit}`,
                  site && t(`immunization.site.${site}`),
                  route && t(`immunization.route.${route}`),
                ]
                  .filter(Boolean)
                  .join(' · ') || '–',
            },
            {
              id: 'by',
              label: t('recordedBy'),
              cell: ({ performer, recorded_by }) => who(performer ?? recorded_by),
            },
            ...(mayRecord || mayCorrect
              ? [
                  {
                    id: 'actions',
                    label: t('actions'),
                    cell: (row: Immunization) => (
                      <EntryActions
                        onChange={mayRecord && (() => open('immunization', row.id))}
                        onWrong={mayCorrect && (() => setWrong(row))}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {wrong && (
        <InErrorDialog
          what={wrong.name}
          onSend={(reason) => enterInError({ id: wrong.id, body: { reason } }).unwrap()}
          onClose={() => setWrong(undefined)}
        />
      )}
    </PartFrame>
  );
}
