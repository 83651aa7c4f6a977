import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { type EntryKind, type EntryRecord, type Said, saidBy } from './entry-kind.ts';

const write = statement<unknown[]>(
  'write-chart-entries',
  `insert into chart_entries (id, kind, version, patient_id, encounter_id, occurred_at, in_force, in_error, document, words)
   select * from unnest($1::uuid[], $2::text[], $3::integer[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::boolean[], $8::boolean[],
     $9::jsonb[], $10::jsonb[])
   on conflict (id) do update set version = excluded.version, encounter_id = excluded.encounter_id,
     occurred_at = excluded.occurred_at, in_force = excluded.in_force, in_error = excluded.in_error,
     document = excluded.document, words = excluded.words`,
);

interface Written {
  readonly kind: EntryKind;
  readonly record: EntryRecord;
}

/** Of an entry that is written more than once the last is how it stands. */
function writeAll(all: readonly Written[]) {
  const last = [...new Map(all.map((each) => [each.record.id, each])).values()];
  const rows = last.map(({ kind, record: { words, ...record } }) => {
    const said = saidBy(kind, { fields: record.fields, words: {} });
    return [
      record.id,
      kind.name,
      record.version,
      record.patient,
      record.encounter_id,
      kind.occurredAt(said, record.recorded_at),
      !record.in_error && kind.inForce(said),
      record.in_error,
      JSON.stringify(record),
      JSON.stringify(words),
    ];
  });
  return write(...rows[0]!.map((_, at) => rows.map((row) => row[at])));
}

const MOST_WRITTEN = 1_000;
/** What a transaction has written last, so that the next event of the same entry needs no look into the table. */
const writtenIn = new WeakMap<Transaction, Map<string, EntryRecord>>();

/** Writes the entry as it is now. Only projections do. */
export function writeEntry(tx: Transaction, kind: EntryKind, record: EntryRecord): void {
  const written = writtenIn.get(tx) ?? new Map<string, EntryRecord>();
  // A rebuild writes all there are in one transaction.
  if (written.size >= MOST_WRITTEN) written.clear();
  writtenIn.set(tx, written.set(record.id, record));
  tx.gather(writeAll, { kind, record });
}

/** The entry as it is within a transaction that writes it. */
export const findEntryWithin = async (tx: Transaction, kind: EntryKind, id: string): Promise<EntryRecord | undefined> =>
  writtenIn.get(tx)?.get(id) ?? findEntry(tx, kind, id);

export interface EntryRow {
  readonly document: Omit<EntryRecord, 'words'>;
  readonly words: Said;
}

export const entryOf = ({ document, words }: EntryRow): EntryRecord => ({ ...document, words });

const find = statement<[string, string], EntryRow>(
  'find-chart-entry',
  'select document, words from chart_entries where id = $1 and kind = $2',
);

export async function findEntry(database: Queryable, kind: EntryKind, id: string): Promise<EntryRecord | undefined> {
  const row = await database.first(find(id, kind.name));
  return row && entryOf(row);
}

export interface EntrySearch {
  readonly kind: string;
  readonly patients: readonly string[];
  readonly encounter?: string | undefined;
  readonly inError: boolean;
  readonly limit: number;
  readonly offset: number;
}

const list = statement<
  [string, readonly string[], string | null, boolean, number, number],
  EntryRow & { total: number }
>(
  'list-chart-entries',
  `select document, words, count(*) over () as total from chart_entries
   where kind = $1 and patient_id = any($2::uuid[]) and ($3::uuid is null or encounter_id = $3) and ($4 or not in_error)
   order by occurred_at desc, id limit $5 offset $6`,
);

/** A page of the entries of a kind, the newest first, and how many there are; none of a page past the end counts as 0. */
export async function listEntryRecords(
  database: Queryable,
  { kind, patients, encounter, inError, limit, offset }: EntrySearch,
): Promise<{ records: EntryRecord[]; total: number }> {
  const rows = await database.all(list(kind, patients, encounter ?? null, inError, limit, offset));
  return { records: rows.map(entryOf), total: rows[0]?.total ?? 0 };
}
