import type { Escalation, TaskStatus } from '@hms/contracts/clinical';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { type EntryRow, entryOf } from '../entries/entries-table.ts';
import type { EntryRecord } from '../entries/entry-kind.ts';
import type { LastEscalation } from './escalate.ts';

/** What the tasks say that they come of. */
export const NEWS2_CAUSE = 'news2';

const find = statement<[readonly string[]], EntryRow & { set_id: string; observed_at: string; escalation: Escalation }>(
  'find-last-escalation',
  `select t.document, t.words, v.id as set_id, v.document -> 'fields' ->> 'observed_at' as observed_at,
     v.document -> 'fields' -> 'escalation' as escalation
   from (select * from chart_entries
         where kind = 'task' and patient_id = any($1::uuid[]) and document -> 'fields' ->> 'cause' = '${NEWS2_CAUSE}' and not in_error
         order by occurred_at desc, id desc limit 1) t
   join chart_entries v on v.id = (t.document -> 'fields' ->> 'focus_id')::uuid
   where v.document -> 'fields' ? 'escalation'`,
);

export interface FoundEscalation {
  readonly last: LastEscalation;
  readonly task: EntryRecord;
  /** When the set was measured that it was raised for. */
  readonly observedAt: string;
}

/** What was last asked for because of a score of these records. */
export async function findLastEscalation(
  database: Queryable,
  patients: readonly string[],
): Promise<FoundEscalation | undefined> {
  const row = await database.first(find(patients));
  if (!row) return undefined;
  const task = entryOf(row);
  const { band, score } = row.escalation;
  const status = task.fields.status as TaskStatus;
  return { last: { task: task.id, status, set: row.set_id, band, score }, task, observedAt: row.observed_at };
}

const lock = statement<[string]>(
  'lock-escalation',
  'select pg_advisory_xact_lock(hashtextextended($1::text, 2017)) is null as locked',
);

/**
 * Lets one set of a patient at a time be judged and decide who is called. Comes before the first write of its transaction, so that what another decided is
 * seen, and stands before in the log.
 */
export const lockEscalation = async (tx: Transaction, patient: string): Promise<void> => {
  await tx.first(lock(patient));
};
