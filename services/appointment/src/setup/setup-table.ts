import type { Queryable, Transaction } from '@hms/platform/database';
import type { Entry, SetupKind } from './setup-kind.ts';

/** Text as it is compared: without accents and case, with single spaces. */
const searchText = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Writes the entry as it is now. Only projections do. */
export function writeEntry(tx: Transaction, kind: SetupKind, entry: Entry): void {
  const columns = ['id', 'version', 'active', 'search_text', 'document', ...kind.columns];
  tx.send({
    name: `write-${kind.name}`,
    sql: `insert into ${kind.table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})
      on conflict (id) do update set ${columns
        .slice(1)
        .map((column) => `${column} = excluded.${column}`)
        .join(', ')}`,
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
export async function findEntries<E extends Entry>(
  database: Queryable,
  kind: SetupKind,
  ids: readonly string[],
): Promise<Map<string, E>> {
  if (ids.length === 0) return new Map();
  const rows = await database.all<{ document: E }>({
    name: `find-${kind.name}`,
    sql: `select document from ${kind.table} where id = any($1::uuid[])`,
    parameters: [ids],
  });
  return new Map(rows.map(({ document }) => [document.id, document]));
}

export async function findEntry<E extends Entry>(
  database: Queryable,
  kind: SetupKind,
  id: string,
): Promise<E | undefined> {
  return (await findEntries<E>(database, kind, [id.toLowerCase()])).get(id.toLowerCase());
}

/** @param sort of the contract's, so that nothing else comes into the statement */
function orderOf(kind: SetupKind, sort: unknown): string {
  if (typeof sort !== 'string') return kind.order;
  const by = sort.endsWith('name') ? "lower(document->>'name')" : 'code';
  return sort.startsWith('-') ? `${by} desc` : by;
}

export interface SetupPage {
  readonly documents: readonly string[];
  readonly total: number;
}

export async function readSetupPage(
  database: Queryable,
  kind: SetupKind,
  query: Readonly<Record<string, unknown>>,
  limit: number,
  offset: number,
): Promise<SetupPage> {
  const parameters: unknown[] = [];
  const place = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = ['true'];
  if (query.active !== 'all') conditions.push(`active = ${place(query.active !== 'no')}`);
  if (query.search !== undefined)
    conditions.push(`search_text like ${place(`%${searchText(String(query.search)).replaceAll(/[\\%_]/g, '\\$&')}%`)}`);
  for (const [name, narrow] of Object.entries(kind.filters))
    if (query[name] !== undefined) conditions.push(narrow(place(query[name])));
  const where = conditions.join(' and ');
  const [counted, rows] = await Promise.all([
    database.first<{ total: number }>({
      sql: `select count(*) as total from ${kind.table} where ${where}`,
      parameters,
    }),
    database.all<{ document: string }>({
      sql: `select document::text from ${kind.table} where ${where} order by ${orderOf(kind, query.sort)}, id limit ${limit} offset ${offset}`,
      parameters,
    }),
  ]);
  return { documents: rows.map(({ document }) => document), total: counted!.total };
}
