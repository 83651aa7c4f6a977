import type { Escalation, MeasurementRules, News2, News2Band } from '@hms/contracts/clinical';
import type { Transaction } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import type { Call } from '@hms/platform/service';
import type { ClinicalService } from '../clinical-service.ts';
import { appendToEntry } from '../entries/change-entry.ts';
import type { EntryRecord } from '../entries/entry-kind.ts';
import { appendEntry } from '../entries/record-entry.ts';
import { keyOf } from '../patients/load-patient.ts';
import { taskKind } from '../tasks/task-kind.ts';
import { standingOf } from '../vitals/vital-readings-table.ts';
import { vitalsKind } from '../vitals/vitals-kind.ts';
import type { WatchedPatient } from '../vitals/watched-patient.ts';
import { escalate } from './escalate.ts';
import { type FoundEscalation, findLastEscalation, lockEscalation, NEWS2_CAUSE } from './last-escalation.ts';

/** Observations are made every 12 hours at the rarest [Royal College of Physicians, NEWS2, 2017, chart 4]. */
const RECENT_MS = 12 * 3_600_000;

type Calling = keyof MeasurementRules['news2'];
const PRIORITY = { single: 'urgent', urgent: 'asap', emergency: 'stat' } as const;
const WHAT: Readonly<Record<Calling, string>> = {
  single: 'review, 3 in a single parameter',
  urgent: 'urgent review',
  emergency: 'emergency review',
};

export interface Before {
  readonly found: FoundEscalation | undefined;
  readonly later: boolean;
  readonly calm: boolean;
}

/** What stands before a set is written; the first thing in its transaction. */
export async function standingBefore(
  tx: Transaction,
  { patient, family }: WatchedPatient,
  set: string,
  observedAt: string,
): Promise<Before> {
  await lockEscalation(tx, patient.id);
  const found = await findLastEscalation(tx, family);
  const since = found?.observedAt ?? observedAt;
  return { found, ...(await standingOf(tx, family, { set, at: observedAt, since })) };
}

/** Does what the score of a set that was just written calls for, in the same transaction. @returns the set with what came of it */
export async function respond(
  service: ClinicalService,
  tx: Transaction,
  call: Pick<Call, 'cause' | 'now'>,
  watched: WatchedPatient,
  set: EntryRecord,
  before: Before,
  corrected: boolean,
): Promise<EntryRecord> {
  const news2 = set.in_error ? null : (set.fields.news2 as News2 | null);
  const age = call.now.getTime() - Date.parse(String(set.fields.observed_at));
  const last = before.found?.last ?? null;
  const response = escalate({
    set: set.id,
    news2,
    newest: !before.later,
    recent: age <= RECENT_MS,
    corrected,
    last,
    calmSince: before.calm,
  });
  const task = before.found?.task;
  const finish = (outcome: string) =>
    appendToEntry(service, tx, call, taskKind, task!, [
      {
        type: 'clinical.task.changed',
        data: { status: 'cancelled', finished_at: call.now.toISOString(), outcome },
      },
    ]);
  const raise = (band: News2Band, instead: string | null) =>
    raiseTask(service, tx, call, watched.rules, set, news2!, band as Calling, instead);
  switch (response.does) {
    case 'nothing':
      return set;
    case 'close':
      await finish(`NEWS2 fell to ${news2!.total} before anybody came`);
      return set;
    case 'withdraw':
      await appendToEntry(service, tx, call, taskKind, task!, [
        {
          type: 'clinical.task.entered-in-error',
          data: { reason: 'The vital signs that it was raised for were corrected' },
        },
      ]);
      return response.raise ? raise(response.raise, null) : set;
    case 'raise':
      if (response.instead) await finish(`NEWS2 rose to ${news2!.at_least}: another task stands for it`);
      return raise(response.band, response.instead);
    default:
      return response satisfies never;
  }
}

async function raiseTask(
  service: ClinicalService,
  tx: Transaction,
  call: Pick<Call, 'cause' | 'now'>,
  rules: MeasurementRules,
  set: EntryRecord,
  news2: News2,
  band: Calling,
  instead: string | null,
): Promise<EntryRecord> {
  const { role, within_minutes } = rules.news2[band];
  const complete = news2.total !== null;
  const escalation: Escalation = {
    task_id: newId(call.now),
    band,
    score: news2.at_least,
    complete,
    role,
    due_at: new Date(call.now.getTime() + within_minutes * 60_000).toISOString(),
    instead_of: instead,
  };
  const score = complete ? `${news2.total}` : `at least ${news2.at_least}`;
  await appendEntry(service, tx, call, taskKind, {
    id: escalation.task_id,
    patient: set.patient,
    encounter: set.encounter_id,
    key: await keyOf(service, set.patient),
    fields: {
      status: 'requested',
      priority: PRIORITY[band],
      cause: NEWS2_CAUSE,
      focus_id: set.id,
      assignee: null,
      role,
      due_at: escalation.due_at,
      finished_at: null,
      title: `NEWS2 ${score}: ${WHAT[band]}`,
      note: null,
      outcome: null,
    },
  });
  return appendToEntry(service, tx, call, vitalsKind, set, [
    { type: 'clinical.vitals.escalated', data: { escalation } },
  ]);
}
