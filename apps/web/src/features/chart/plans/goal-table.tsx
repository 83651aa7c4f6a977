import type { Goal } from '@hms/contracts/clinical';
import { GOAL_LIFE } from '@hms/contracts/clinical/life-cycles';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeGoalStatusMutation, useEnterGoalInErrorMutation } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useFormats } from '../../../words/formats.ts';
import { ifMatch } from '../../patient-record/patient.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { EntryActions } from '../entry-actions.tsx';
import { EntryName } from '../entry-name.tsx';
import { Mark } from '../mark.tsx';
import { useSaid } from '../use-said.ts';
import { TrendLine } from '../vitals/trend-line.tsx';
import { unitText } from '../vitals/unit-text.ts';
import { useRange } from '../vitals/use-range.ts';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);
const ProgressDialog = onDemand(async () => (await import('./progress.dialog.tsx')).ProgressDialog);

/** What is to be reached, how far it is, and what may be done with it. */
export function GoalTable({
  label,
  goals,
  mayRecord,
  mayCorrect,
}: {
  readonly label: string;
  readonly goals: readonly Goal[];
  readonly mayRecord: boolean;
  readonly mayCorrect: boolean;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const said = useSaid();
  const rangeText = useRange();
  const { open } = useSideForm();
  const [asked, setAsked] = useState<{ readonly goal: Goal; readonly what: 'progress' | 'error' }>();
  const [change] = useChangeGoalStatusMutation();
  const [enterInError] = useEnterGoalInErrorMutation();
  const targetOf = ({ target }: Goal) =>
    target && t('goal.target', { range: rangeText(target), unit: target.unit ? unitText(target.unit) : '' });
  const measured = ({ progress }: Goal) =>
    progress.flatMap(({ at, value }) => (value === null ? [] : [{ at: Date.parse(at), value, flag: null }]));
  return (
    <>
      <SimpleTable
        name="goals"
        label={label}
        rows={goals}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          {
            id: 'goal',
            label: t('kind.goal'),
            order: ({ description }) => description,
            cell: (goal) => (
              <EntryName
                name={goal.description}
                beside={[
                  targetOf(goal),
                  goal.priority && t(`goal.priority.${goal.priority}`),
                  goal.due_on && t('until', { date: formats.date(goal.due_on) }),
                ]}
                note={goal.note}
              />
            ),
          },
          {
            id: 'status',
            label: t('status'),
            group: ({ status }) => t(`goal.${status}`),
            cell: ({ status, achievement }) => (
              <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
                <Mark of="goal" value={status} />
                <Typography variant="body2">{t(`achievement.${achievement}`)}</Typography>
              </Stack>
            ),
          },
          {
            id: 'progress',
            label: t('goal.progress'),
            order: ({ progress }) => progress.at(-1)?.at,
            cell: (goal) => {
              const points = measured(goal);
              const last = goal.progress.at(-1);
              if (!last) return '–';
              return (
                <>
                  <TrendLine
                    label={t('vitals.trendOf', {
                      sign: goal.description,
                      values: points.map(({ value }) => formats.number(value)).join(', '),
                    })}
                    points={points}
                  />
                  <Typography variant="body2">
                    {[last.value !== null && formats.number(last.value), formats.instant(last.at)]
                      .filter(Boolean)
                      .join(' · ')}
                  </Typography>
                </>
              );
            },
          },
          ...(mayRecord || mayCorrect
            ? [
                {
                  id: 'actions',
                  label: t('actions'),
                  cell: (goal: Goal) => (
                    <EntryActions
                      onChange={mayRecord && (() => open('goal', goal.id))}
                      onWrong={mayCorrect && (() => setAsked({ goal, what: 'error' }))}
                    >
                      {mayRecord && goal.status === 'active' && (
                        <Button size="small" onClick={() => setAsked({ goal, what: 'progress' })}>
                          {t('goal.progress')}
                        </Button>
                      )}
                      {mayRecord &&
                        GOAL_LIFE[goal.status].map((status) => (
                          <Button
                            key={status}
                            size="small"
                            onClick={async () =>
                              said(await change({ id: goal.id, body: { status }, ...ifMatch(goal) }), t('saved'))
                            }
                          >
                            {t(`goal.step.${status}`)}
                          </Button>
                        ))}
                    </EntryActions>
                  ),
                },
              ]
            : []),
        ]}
      />
      {asked?.what === 'progress' && <ProgressDialog goal={asked.goal} onClose={() => setAsked(undefined)} />}
      {asked?.what === 'error' && (
        <InErrorDialog
          what={asked.goal.description}
          onSend={(reason) => enterInError({ id: asked.goal.id, body: { reason } }).unwrap()}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
