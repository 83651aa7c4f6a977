import { conflict } from '@hms/platform/contract';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { familyOf } from '../patients/followed-patients.ts';
import { type EntryRow, entryOf } from './entries-table.ts';
import { type EntryKind, type EntryRecord, type Said, saidBy } from './entry-kind.ts';

/** A statement sees what was committed before it began: whoever waits here must look after the waiting. */
const hold = statement<[string, string]>(
  'hold-kind-of-chart',
  `select pg_advisory_xact_lock(hashtextextended($1::text || ' of ' || $2::text, 0)) is null as held`,
);

/**
 * Lets one at a time decide on the entries of a kind that a patient has, until its transaction ends. Comes before the first write of
 * the transaction, so that what another decided is seen, and stands before in the log.
 */
export const holdKind = async (tx: Transaction, kind: EntryKind, patient: string): Promise<void> => {
  await tx.first(hold(kind.name, patient));
};

const findAlike = statement<[string, readonly string[], string], EntryRow>(
  'find-entries-alike',
  `select document, words from chart_entries
   where kind = $1 and patient_id = any($2::uuid[]) and not in_error and document -> 'fields' @> $3::jsonb
   order by occurred_at desc, id`,
);

/** All of a kind that a patient has, and the records merged into it, with these among their fields; none that is in error. */
export async function entriesOf(
  database: Queryable,
  kind: EntryKind,
  patient: string,
  fields: Said = {},
): Promise<EntryRecord[]> {
  const rows = await database.all(findAlike(kind.name, await familyOf(database, patient), JSON.stringify(fields)));
  return rows.map(entryOf);
}

export interface Standing {
  readonly patient: string;
  /** The entry as it is to be, and as it was; what stands once already may be changed where it stands. */
  readonly id: string;
  readonly said: Said;
  readonly before?: Said | undefined;
}

/**
 * Refuses what would say a second time what the chart says already. Comes first in the transaction that writes it.
 *
 * @throws Failure `<kind>-exists` with `existing_id`
 */
export async function mustStandOnce(
  tx: Transaction,
  kind: EntryKind,
  { patient, id, said, before }: Standing,
): Promise<void> {
  const { once } = kind;
  if (!once?.counts(said) || (before && once.counts(before) && once.same(said, before))) return;
  await holdKind(tx, kind, patient);
  const others = await entriesOf(tx, kind, patient, once.alike(said));
  const again = others.find((other) => {
    const says = saidBy(kind, other);
    return other.id !== id && once.counts(says) && once.same(said, says);
  });
  if (again) throw conflict(`${kind.name}-exists`, once.refusal, { members: { existing_id: again.id } });
}
