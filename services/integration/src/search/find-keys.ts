import { batched, type Database } from '@hms/platform/database';
import { createSql } from './sql.ts';

/** A statement for keys whose parameters are texts or lists of texts, as {@link createSql} makes it. */
export interface KeysQuery {
  readonly sql: string;
  readonly parameters: readonly (string | readonly string[])[];
}

/** The keys that it finds; undefined where there may be more than a search of few looks at. */
export type FindKeys = (query: KeysQuery) => Promise<string[] | undefined>;

/** Rows of an index that are looked at before a search is taken for one that finds many. */
const FEW = 400;
const LANES = 2;
const MOST = 50;

/**
 * Finds keys for concurrent searches together: those that differ only in their values share a statement, which answers a row for each. What
 * PostgreSQL and its driver do for a statement costs more than looking some dozens of keys up.
 */
export const createFindKeys = (database: Database): FindKeys =>
  batched<KeysQuery, string[] | undefined>(
    async (queries) => {
      const bySql = Map.groupBy(queries, ({ sql }) => sql);
      const found = new Map<KeysQuery, string[] | undefined>();
      await Promise.all(
        [...bySql].map(async ([sql, alike]) => {
          const rows = await database.quick(together(sql, alike));
          alike.forEach((query, index) => void found.set(query, fewOf(rows[index]!.keys)));
        }),
      );
      return queries.map((query) => found.get(query));
    },
    { lanes: LANES, most: MOST },
  );

function together(sql: string, alike: readonly KeysQuery[]) {
  const all = createSql();
  const columns = alike[0]!.parameters.map((_, at) => all.add(alike.map(({ parameters }) => textOf(parameters[at]!))));
  const names = columns.map((_, at) => `p${at + 1}`);
  const each = sql.replaceAll(/\$(\d+)/g, 'q.p$1');
  return all.query<{ readonly keys: string | null }>(
    `select (select string_agg(k.key::text, ' ') from (${each} limit ${FEW}) k) as keys
     from unnest(${columns.map((column) => `${column}::text[]`).join(', ')}) with ordinality q(${names.join(', ')}, place) order by q.place`,
  );
}

/** A list as PostgreSQL writes one. */
const textOf = (value: string | readonly string[]): string =>
  typeof value === 'string'
    ? value
    : `{${value.map((each) => `"${each.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;

function fewOf(keys: string | null): string[] | undefined {
  if (keys === null) return [];
  const all = keys.split(' ');
  return all.length === FEW ? undefined : [...new Set(all)];
}
