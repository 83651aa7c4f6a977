import { visibleSql } from '../access/visible-sql.ts';
import type { StoredResource } from '../store/resources-table.ts';
import { keysSql } from './condition-sql.ts';
import type { KeysQuery } from './find-keys.ts';
import type { Clause, SearchRequest } from './request.ts';
import type { Searching } from './search.ts';
import { createSql } from './sql.ts';

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
  const text = keysSql({ sql, mayRead: access.mayRead, visible: visibleSql(sql, access), base, sets }, clause);
  const keys = await few.keys({ sql: text, parameters: sql.parameters as KeysQuery['parameters'] });
  if (!keys) return undefined;
  return (await few.resources(keys))
    .filter((row) => row.type === clause.type && row.content !== null && access.mayShow(row))
    .toSorted((a, b) => (BigInt(a.key) < BigInt(b.key) ? -1 : 1));
}
