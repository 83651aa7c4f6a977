import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { type EntryKind, type EntryRecord, type Said, saidBy } from './entry-kind.ts';

const write = statement<readonly unknown[]>(
  'write-chart-entry',
  `insert into chart_entries (id, kind, version, patient_id, encounter_id, occurred_at, in_force, in_error, document, words)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (id) do update set version = excluded.version, encounter_id = excluded.encounter_id,
     occurred_at = excluded.occurred_at, in_force = excluded.in_force, in_error = excluded.in_error,
     document = excluded.document, words = excluded.words`,
);

/** Writes the entry as it is now. Only projections do. */
export function writeEntry(tx: Transaction, kind: EntryKind, { words, ...record }: EntryRecord): void {
  const said = saidBy(kind, { fields: record.fields, words: {} });
  tx.send(
    write(
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
    ),
  );
}

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
