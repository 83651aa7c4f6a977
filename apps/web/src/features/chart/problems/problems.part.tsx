import type { ChartProblem } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useEnterProblemInErrorMutation,
  useListProblemsQuery,
  useUpdateProblemMutation,
} from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import { ifMatch } from '../../patient-record/patient.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { useWho } from '../../patient-record/use-who.ts';
import { Mark } from '../mark.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { useChartPage } from '../use-chart-page.ts';
import { useSaid } from '../use-said.ts';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);

const IN_FORCE = ['active', 'recurrence', 'relapse'];

/** The problem list: what is in force first, and what is over where somebody wants to see it. */
export function Problems({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay();
  const said = useSaid();
  const { open } = useSideForm();
  const [alsoOver, setAlsoOver] = useState(true);
  const [wrong, setWrong] = useState<ChartProblem>();
  const { asked, ...pages } = useChartPage('problems');
  const { currentData, isLoading, error, refetch } = useListProblemsQuery({ patient: patient.id, ...asked });
  const [update] = useUpdateProblemMutation();
  const [enterInError] = useEnterProblemInErrorMutation();
  const mayChange = may('clinical:diagnose') && patient.merged_into === null;
  const mayCorrect = may('clinical:correct') && patient.merged_into === null;
  const who = useWho(currentData?.problems.map(({ recorded_by }) => recorded_by) ?? []);
  const inForce = (problem: ChartProblem) => IN_FORCE.includes(problem.clinical_status);
  const all = currentData?.problems ?? [];
  const shown = [...all.filter(inForce), ...(alsoOver ? all.filter((each) => !inForce(each)) : [])];

  async function resolve(problem: ChartProblem) {
    const body = { clinical_status: 'resolved', abated: new Date().toLocaleDateString('en-CA') } as const;
    said(await update({ id: problem.id, body, ...ifMatch(problem) }), t('problem.resolvedNow', { name: problem.name }));
  }

  return (
    <PartFrame
      add={mayChange && { label: t('add.problem'), onClick: () => open('problem') }}
      more={
        <FormControlLabel
          control={<Switch checked={alsoOver} onChange={(event) => setAlsoOver(event.target.checked)} />}
          label={t('problems.alsoOver')}
        />
      }
      pages={{ ...pages, total: currentData?.total }}
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {currentData && (
        <SimpleTable
          name="problems"
          label={t('part.problems')}
          rows={shown}
          keyOf={({ id }) => id}
          empty={t('problems.empty')}
          columns={[
            {
              id: 'name',
              label: t('kind.problem'),
              order: ({ name }) => name,
              cell: ({ name, coding, note }) => (
                <>
                  <strong>
                    <bdi>{name}</bdi>
                  </strong>
                  {coding && (
                    <Typography variant="body2">
                      <bdi>{coding.code}</bdi>
                      {coding.display !== name && ` · ${coding.display}`}
                    </Typography>
                  )}
                  {note && (
                    <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                      {note}
                    </Typography>
                  )}
                </>
              ),
            },
            {
              id: 'status',
              label: t('status'),
              group: ({ clinical_status }) => t(`problem.${clinical_status}`),
              cell: ({ clinical_status, certainty, severity }) => (
                <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
                  <Mark of="problem" value={clinical_status} />
                  <Typography variant="body2">
                    {[severity && t(`severity.${severity}`), certainty !== 'confirmed' && t(`certainty.${certainty}`)]
                      .filter(Boolean)
                      .join(', ')}
                  </Typography>
                </Stack>
              ),
            },
            {
              id: 'when',
              label: t('problem.when'),
              order: ({ onset }) => onset,
              cell: ({ onset, abated }) =>
                [
                  onset && t('since', { date: formats.date(onset) }),
                  abated && t('until', { date: formats.date(abated) }),
                ]
                  .filter(Boolean)
                  .join(', '),
            },
            {
              id: 'by',
              label: t('recordedBy'),
              order: ({ recorded_at }) => recorded_at,
              cell: ({ recorded_by, recorded_at }) => `${who(recorded_by)} · ${formats.instant(recorded_at)}`,
            },
            ...(mayChange || mayCorrect
              ? [
                  {
                    id: 'actions',
                    label: t('actions'),
                    cell: (problem: ChartProblem) => (
                      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }} data-not-printed>
                        {mayChange && inForce(problem) && (
                          <Button size="small" onClick={() => void resolve(problem)}>
                            {t('problem.resolve')}
                          </Button>
                        )}
                        {mayChange && (
                          <Button size="small" onClick={() => open('problem', problem.id)}>
                            {t('change')}
                          </Button>
                        )}
                        {mayCorrect && (
                          <Button size="small" color="error" onClick={() => setWrong(problem)}>
                            {t('inError')}
                          </Button>
                        )}
                      </Stack>
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
