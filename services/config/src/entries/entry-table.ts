import type { Queryable, Transaction } from '@hms/platform/database';
import type { Entry } from './entry.ts';
import type { Kind } from './kind.ts';
import { searchText } from './search-text.ts';

interface Row {
  readonly document: string;
}

/** Writes the entry as it is now. Only projections do. */
export function writeEntry(tx: Transaction, kind: Kind, entry: Entry): void {
  const columns = ['id', 'version', 'active', 'search_text', 'document', ...kind.columns];
  const changes = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  tx.send({
    name: `write-${kind.contract.name}`,
    sql: `insert into ${kind.table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})
      on conflict (id) do update set ${changes.join(', ')}`,
    parameters: [
      entry.id,
      entry.version,
      entry.active,
      searchText(kind.label(entry)),
      JSON.stringify(entry),
      ...kind.columns.map((column) => entry[column] ?? null),
    ],
  });
}

/** The entries with these ids, by id. */
export async function findEntries(
  database: Queryable,
  kind: Kind,
  ids: readonly string[],
): Promise<Record<string, Entry>> {
  if (ids.length === 0) return {};
  const rows = await database.all<Row>({
    name: `find-${kind.contract.list}`,
    sql: `select document::text from ${kind.table} where id = any($1)`,
    parameters: [ids],
  });
  const entries = rows.map((row) => JSON.parse(row.document) as Entry);
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
}

export async function findEntry(database: Queryable, kind: Kind, id: string): Promise<Entry | undefined> {
  return (await findEntries(database, kind, [id]))[id];
}

/** How many live rows of each kind build on the entry. */
export async function countUse(database: Queryable, kind: Kind, id: string): Promise<Record<string, number>> {
  if (kind.usedBy.length === 0) return {};
  const counts = kind.usedBy.map(
    ({ what, table, column }) => `(select count(*) from ${table} where ${column} = $1 and live) as ${what}`,
  );
  const row = await database.first<Record<string, number>>({
    name: `use-of-${kind.contract.name}`,
    sql: `select ${counts.join(', ')}`,
    parameters: [id],
  });
  return row!;
}
