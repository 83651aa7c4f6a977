import type { Procedure } from '@hms/contracts/clinical';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnterProcedureInErrorMutation, useListProceduresQuery } from '../../../api/generated/clinical.gen.ts';
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
import { ProcedureSteps } from './procedure-steps.tsx';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);

/** What was done to the patient, is being done, or was not done and why. */
export function Procedures({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay();
  const { open } = useSideForm();
  const [wrong, setWrong] = useState<Procedure>();
  const { asked, ...pages } = useChartPage('procedures');
  const { currentData, isLoading, error, refetch } = useListProceduresQuery({ patient: patient.id, ...asked });
  const [enterInError] = useEnterProcedureInErrorMutation();
  const rows = currentData?.procedures as readonly Procedure[] | undefined;
  const unmerged = patient.merged_into === null;
  const mayRecord = may('clinical:record') && unmerged;
  const mayCorrect = may('clinical:correct') && unmerged;
  const who = useWho(rows?.flatMap(({ performer, recorded_by }) => [performer, recorded_by]) ?? []);
  const timesOf = ({ performed_from, performed_to }: Procedure) =>
    [formats.instant(performed_from), performed_to !== performed_from && formats.instant(performed_to)]
      .filter(Boolean)
      .join(' – ') || '–';
  return (
    <PartFrame
      add={mayRecord && { label: t('add.procedure'), onClick: () => open('procedure') }}
      pages={{ ...pages, total: currentData?.total }}
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {rows && (
        <SimpleTable
          name="procedures"
          label={t('part.procedures')}
          rows={rows}
          keyOf={({ id }) => id}
          empty={t('procedures.empty')}
          columns={[
            {
              id: 'name',
              label: t('procedure.name'),
              order: ({ name }) => name,
              cell: ({ name, coding, category, body_site, laterality, note }) => (
                <EntryName
                  name={name}
                  beside={[
                    coding?.code,
                    category && t(`procedure.category.${category}`),
                    body_site?.display,
                    laterality && t(`procedure.side.${laterality}`),
                  ]}
                  note={note}
                />
              ),
            },
            {
              id: 'status',
              label: t('status'),
              group: ({ status }) => t(`procedure.${status}`),
              cell: ({ status, status_reason, outcome, complication }) => (
                <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
                  <Mark of="procedure" value={status} />
                  {status_reason && <Typography variant="body2">{t(`procedure.reason.${status_reason}`)}</Typography>}
                  {outcome && <Typography variant="body2">{t(`procedure.outcome.${outcome}`)}</Typography>}
                  {complication && (
                    <Typography variant="body2" sx={{ fontWeight: 700 }}>
                      {t('procedure.complication')}: <bdi>{complication}</bdi>
                    </Typography>
                  )}
                </Stack>
              ),
            },
            { id: 'when', label: t('encounter.when'), order: ({ performed_from }) => performed_from, cell: timesOf },
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
                    cell: (row: Procedure) => (
                      <EntryActions
                        onChange={mayRecord && (() => open('procedure', row.id))}
                        onWrong={mayCorrect && (() => setWrong(row))}
                      >
                        {mayRecord && <ProcedureSteps procedure={row} />}
                      </EntryActions>
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
