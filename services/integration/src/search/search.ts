import type { Queryable } from '@hms/platform/database';
import type { Access } from '../access/access.ts';
import { visibleSql } from '../access/visible-sql.ts';
import { COLUMNS, type StoredResource } from '../store/resources-table.ts';
import { conditionSql, type SqlContext } from './condition-sql.ts';
import { type Cursor, readCursor, writeCursor } from './cursor.ts';
import { findFew } from './find-few.ts';
import type { FindKeys } from './find-keys.ts';
import type { SearchRequest } from './request.ts';
import { type SortSql, sortSql } from './sort-sql.ts';
import { createSql, type Sql } from './sql.ts';
import type { ExpandedSets } from './value-sets.ts';

export interface Found {
  readonly matches: readonly StoredResource[];
  /** Where the next page begins. */
  readonly next: string | undefined;
  readonly total: number | undefined;
}

export interface Searching {
  readonly database: Queryable;
  readonly access: Access;
  readonly base: string;
  readonly sets: ExpandedSets;
  /** Reads together with what others read at the same time; absent within a transaction. */
  readonly few?: {
    readonly keys: FindKeys;
    resources(keys: readonly string[]): Promise<readonly StoredResource[]>;
  };
  /** Whose compartment is searched. */
  readonly within?: { readonly parameter: number; readonly key: string };
}

/** The first or next page of a search. Everything that decides what may be seen is part of the statement. */
export async function search(searching: Searching, request: SearchRequest): Promise<Found> {
  const { types, sort, count, total, summary, cursor } = request;
  const readable = types.filter(searching.access.mayRead);
  if (readable.length === 0) return { matches: [], next: undefined, total: 0 };
  const few = await findFew(searching, request);
  if (few) return pageOf(few, request);
  const only = summary === 'count' || count === 0;
  const [page, counted] = [
    only ? undefined : await findPage(),
    only || total !== 'none' ? await countAll() : undefined,
  ];
  const isWhole = page && !cursor && !page.next;
  return {
    matches: page?.matches ?? [],
    next: page?.next,
    total: counted ?? (isWhole ? page.matches.length : undefined),
  };

  async function countAll(): Promise<number> {
    const sql = createSql();
    const row = await searching.database.first(
      sql.query<{ count: number }>(
        `select count(*) from fhir_resources r where ${whereSql(searching, request, readable, sql)}`,
      ),
    );
    return row!.count;
  }

  async function findPage(): Promise<{ matches: StoredResource[]; next: string | undefined }> {
    const sql = createSql();
    const keys = sort.map((key) => sortSql(types[0]!, key, 'r'));
    const where = whereSql(searching, request, readable, sql);
    const columns = keys.map(({ expression }, index) => `, (${expression}) as s${index}`).join('');
    const after = cursor === undefined ? 'true' : behindSql(readCursor(cursor, keys.length), keys, sql);
    const order = [...keys.map(({ descending }, index) => `s${index}${descending ? ' desc' : ''}`), 'number'].join(
      ', ',
    );
    const rows = await searching.database.all(
      sql.query<StoredResource & Record<string, unknown>>(
        `select * from (select ${COLUMNS}, r.key as number${columns} from fhir_resources r where ${where}) page
         where ${after} order by ${order} limit ${sql.add(count + 1)}`,
      ),
    );
    const matches = rows.slice(0, count);
    const last = matches.at(-1);
    const next =
      rows.length > count && last
        ? writeCursor({ key: last.key, values: keys.map((_, index) => asText(last[`s${index}`])) })
        : undefined;
    return { matches, next };
  }
}

function pageOf(all: readonly StoredResource[], { count }: SearchRequest): Found {
  const matches = all.slice(0, count);
  const isWhole = all.length <= count;
  return {
    matches,
    next: isWhole ? undefined : writeCursor({ key: matches.at(-1)!.key, values: [] }),
    total: isWhole ? all.length : undefined,
  };
}

const asText = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

function whereSql(
  { access, base, sets, within }: Searching,
  { conditions }: SearchRequest,
  types: readonly string[],
  sql: Sql,
): string {
  const context: SqlContext = { sql, mayRead: access.mayRead, visible: visibleSql(sql, access), base, sets };
  const ofType = types.length === 1 ? `r.type = ${sql.add(types[0])}` : `r.type = any(${sql.add(types)})`;
  const ofSomebody = within
    ? [
        `r.key in (select l.key from fhir_links l where l.parameter = ${within.parameter} and l.target = ${sql.add(within.key)}::bigint)`,
      ]
    : [];
  return [
    ofType,
    'r.content is not null',
    context.visible('r'),
    ...ofSomebody,
    ...conditions.map((each) => conditionSql(context, each, 'r')),
  ].join(' and ');
}

/** Behind a place in an order of several keys, some of them descending. */
function behindSql({ values, key }: Cursor, keys: readonly SortSql[], sql: Sql): string {
  const equals: string[] = [];
  const ways: string[] = [];
  keys.forEach(({ cast, descending }, index) => {
    const value = `${sql.add(values[index])}::${cast}`;
    ways.push([...equals, `s${index} ${descending ? '<' : '>'} ${value}`].join(' and '));
    equals.push(`s${index} = ${value}`);
  });
  ways.push([...equals, `number > ${sql.add(key)}::bigint`].join(' and '));
  return `(${ways.map((way) => `(${way})`).join(' or ')})`;
}
