import type { CarePlan, CarePlanActivity, Goal } from '@hms/contracts/clinical';
import { ACTIVITY_LIFE, CARE_PLAN_LIFE, CARE_PLAN_REASONED } from '@hms/contracts/clinical/life-cycles';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useChangeActivityStatusMutation,
  useChangeCarePlanStatusMutation,
  useEnterCarePlanInErrorMutation,
} from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useFormats } from '../../../words/formats.ts';
import { ifMatch } from '../../patient-record/patient.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { EntryActions } from '../entry-actions.tsx';
import { localOf } from '../local-time.ts';
import { Mark } from '../mark.tsx';
import { useSaid } from '../use-said.ts';
import { GoalTable } from './goal-table.tsx';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);
const NoteDialog = onDemand(async () => (await import('../note.dialog.tsx')).NoteDialog);

/** What a line of a plan has room for; the other states are for whoever plans a ward's day. */
const OFFERED_OF_ACTIVITY: readonly CarePlanActivity['status'][] = ['in-progress', 'completed', 'cancelled', 'stopped'];

const isOffered = (status: CarePlanActivity['status']): boolean => OFFERED_OF_ACTIVITY.includes(status);

/** One care plan: what is to be done, what is to be reached by it, and how far that is. */
export function CarePlanCard({
  plan,
  goals,
  mayRecord,
  mayCorrect,
}: {
  readonly plan: CarePlan;
  readonly goals: readonly Goal[];
  readonly mayRecord: boolean;
  readonly mayCorrect: boolean;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const said = useSaid();
  const { open } = useSideForm();
  const [asking, setAsking] = useState<CarePlan['status'] | 'error'>();
  const [change] = useChangeCarePlanStatusMutation();
  const [changeActivity] = useChangeActivityStatusMutation();
  const [enterInError] = useEnterCarePlanInErrorMutation();
  const { id, title, status, description, starts_at, ends_at, closing_note, activities } = plan;
  const isGoing = CARE_PLAN_LIFE[status].length > 0;
  const send = (next: CarePlan['status'], note?: string) =>
    change({ id, body: { status: next, ...(note ? { note } : {}) }, ...ifMatch(plan) });
  const day = (instant: string) => formats.date(localOf(instant).slice(0, 10));
  return (
    <Paper component="section" aria-label={title} sx={{ p: 1.5, breakInside: 'avoid' }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h2" sx={{ fontSize: '1.05rem' }}>
          <bdi>{title}</bdi>
        </Typography>
        <Mark of="carePlan" value={status} />
        <Typography variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
          {[starts_at && t('since', { date: day(starts_at) }), ends_at && t('until', { date: day(ends_at) })]
            .filter(Boolean)
            .join(', ')}
        </Typography>
        <EntryActions
          onChange={mayRecord && isGoing && (() => open('care-plan', id))}
          onWrong={mayCorrect && (() => setAsking('error'))}
        >
          {mayRecord &&
            CARE_PLAN_LIFE[status].map((next) => (
              <Button
                key={next}
                size="small"
                onClick={async () =>
                  CARE_PLAN_REASONED.includes(next) ? setAsking(next) : said(await send(next), t('saved'))
                }
              >
                {t(`carePlan.step.${next}`)}
              </Button>
            ))}
          {mayRecord && isGoing && (
            <Button size="small" onClick={() => open('goal', id)}>
              {t('add.goal')}
            </Button>
          )}
        </EntryActions>
      </Stack>
      {[description, closing_note].map(
        (text) =>
          text && (
            <Typography key={text} dir="auto" sx={{ whiteSpace: 'pre-line' }}>
              {text}
            </Typography>
          ),
      )}
      {activities.length > 0 && (
        <Stack component="ul" spacing={0.5} sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
          {activities.map((activity) => (
            <Stack
              key={activity.id}
              component="li"
              direction="row"
              sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}
            >
              <Mark of="activity" value={activity.status} />
              <span>
                <bdi>{activity.title}</bdi>
                {activity.due_on && ` · ${t('until', { date: formats.date(activity.due_on) })}`}
              </span>
              {mayRecord && isGoing && (
                <span data-not-printed>
                  {ACTIVITY_LIFE[activity.status].filter(isOffered).map((next) => (
                    <Button
                      key={next}
                      size="small"
                      aria-label={`${activity.title}: ${t(`activity.step.${next}`)}`}
                      onClick={async () =>
                        said(
                          await changeActivity({
                            id,
                            body: { activity_id: activity.id, status: next },
                            ...ifMatch(plan),
                          }),
                          t('saved'),
                        )
                      }
                    >
                      {t(`activity.step.${next}`)}
                    </Button>
                  ))}
                </span>
              )}
            </Stack>
          ))}
        </Stack>
      )}
      {goals.length > 0 && (
        <GoalTable
          label={t('goal.goalsOf', { plan: title })}
          goals={goals}
          mayRecord={mayRecord}
          mayCorrect={mayCorrect}
        />
      )}
      {asking === 'error' && (
        <InErrorDialog
          what={title}
          onSend={(reason) => enterInError({ id, body: { reason } }).unwrap()}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking && asking !== 'error' && (
        <NoteDialog
          title={t(`carePlan.step.${asking}`)}
          label={t('reason')}
          confirm={t(`carePlan.step.${asking}`)}
          shortest={1}
          onSend={(note) => send(asking, note).unwrap()}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Paper>
  );
}
