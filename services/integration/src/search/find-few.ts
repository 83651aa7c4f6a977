import { visibleSql } from '../access/visible-sql.ts';
import type { StoredResource } from '../store/resources-table.ts';
import { keysSql } from './condition-sql.ts';
import type { Clause, SearchRequest } from './request.ts';
import type { Searching } from './search.ts';
import { createSql } from './sql.ts';

/** Rows of an index that are looked at before a search is taken for one that finds many. */
const FEW = 400;
const PLAIN = new Set<string | undefined>([undefined, 'exact']);
const KINDS = new Set(['string', 'token', 'reference', 'uri']);

/** The only condition, where an index answers it by itself. */
function onlyClause({ types, conditions, sort, cursor, total, summary, count }: SearchRequest): Clause | undefined {
  const [only, ...more] = conditions;
  const isPlainPage = types.length === 1 && sort.length === 0 && cursor === undefined && total === 'none';
  if (!isPlainPage || count === 0 || summary === 'count' || more.length > 0 || only?.kind !== 'clause')
    return undefined;
  const { code, type } = only.parameter;
  return !code.startsWith('_') && KINDS.has(type) && PLAIN.has(only.modifier) ? only : undefined;
}

/**
 * All that a search by one value finds, where these are few: their keys from the index, and then the resources, which concurrent searches
 * and readings fetch together. Planning the one statement that does both costs more than running these.
 *
 * @returns in the order of their keys; undefined where there may be more, or where the search is of another kind
 */
export async function findFew(searching: Searching, request: SearchRequest): Promise<StoredResource[] | undefined> {
  const { access, base, sets, within, few } = searching;
  const clause = onlyClause(request);
  if (!clause || !few || within) return undefined;
  const sql = createSql();
  const keys = keysSql({ sql, mayRead: access.mayRead, visible: visibleSql(sql, access), base, sets }, clause);
  const rows = await few.quick(sql.query<{ key: string }>(`select k.key::text from (${keys} limit ${FEW}) k`));
  if (rows.length === FEW) return undefined;
  const found = await Promise.all([...new Set(rows.map(({ key }) => key))].map(few.find));
  return found
    .filter((row) => row !== undefined)
    .filter((row) => row.type === clause.type && row.content !== null && access.mayShow(row))
    .toSorted((a, b) => (BigInt(a.key) < BigInt(b.key) ? -1 : 1));
}
