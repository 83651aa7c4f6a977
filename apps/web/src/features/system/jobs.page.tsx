import Button from '@mui/material/Button';
import { Play } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type JobState, useRunJobMutation } from '../../api/generated/monitoring.gen.ts';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import type { Column } from '../../list/data-list.tsx';
import { useMay } from '../../session/me.ts';
import { useAppDispatch } from '../../store.ts';
import { useFormats } from '../../words/formats.ts';
import { StateChip } from './state-chip.tsx';
import { SystemFrame } from './system-frame.tsx';
import { SystemList } from './system-list.tsx';
import { type Of, partsOf, UPKEEP, useSystem } from './use-system.ts';
import { useUnits } from './use-units.ts';

type Row = Of<JobState>;

/** What the services do by the clock, and how it went last. */
export function Page() {
  const { t } = useTranslation('system');
  const dispatch = useAppDispatch();
  const system = useSystem();
  const rows = useMemo(() => partsOf(system.data?.services, ({ jobs }) => jobs), [system.data]);
  const [run, { error }] = useRunJobMutation();
  async function runNow({ service, name }: Row) {
    const answer = await run({ service, job: name, ...UPKEEP });
    if (!answer.error) dispatch(notify(t('job.asked', { name })));
  }
  return (
    <SystemFrame part="jobs" system={system}>
      {error && <ProblemAlert problem={error} />}
      <SystemList
        name="jobs"
        label={t('part.jobs')}
        system={system}
        rows={rows}
        columns={useColumns((row) => void runNow(row))}
        keyOf={({ service, name }) => `${service} ${name}`}
        empty={t('noJobs')}
      />
    </SystemFrame>
  );
}

function useColumns(runNow: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation('system');
  const formats = useFormats();
  const units = useUnits();
  const mayRun = useMay()('system:operate');
  const column = (id: string, text: (row: Row) => string, more: Partial<Column<Row>> = {}): Column<Row> => ({
    id,
    label: t(`column.${id}`),
    sort: id,
    text,
    cell: text,
    ...more,
  });
  return [
    column('job', ({ name }) => name, {
      cell: ({ name }) => (
        <strong>
          <bdi>{name}</bdi>
        </strong>
      ),
    }),
    column('service', ({ service }) => t(`service.${service}`)),
    column('state', ({ state }) => (state ? t(`state.${state}`) : t('job.never')), {
      cell: ({ state }) => (state ? <StateChip state={state} /> : t('job.never')),
    }),
    column('started', ({ started_at: started }) => formats.exact(started)),
    column(
      'took',
      ({ started_at: started, ended_at: ended }) =>
        started && ended ? units.milliseconds(Date.parse(ended) - Date.parse(started)) : '',
      { align: 'end' },
    ),
    column('cron', ({ cron }) => cron, {
      cell: ({ cron }) => (
        <bdi dir="ltr" style={{ fontFamily: 'monospace' }}>
          {cron}
        </bdi>
      ),
    }),
    ...(mayRun
      ? [
          {
            id: 'run',
            label: t('column.run'),
            cell: (row: Row) => (
              <Button
                size="small"
                startIcon={<Play size={14} />}
                aria-label={t('job.runOne', { name: row.name })}
                disabled={row.state === 'running' || row.state === 'waiting'}
                onClick={() => runNow(row)}
              >
                {t('job.run')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
