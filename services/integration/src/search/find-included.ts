import { visibleSql } from '../access/visible-sql.ts';
import type { SearchParameter } from '../definitions/definitions.ts';
import { provenanceOfAll } from '../evidence/provenance.ts';
import { keyOf, parameterNumber } from '../index/fingerprint.ts';
import { parametersOf } from '../index/parameters.ts';
import { localTarget, referencesOf } from '../index/references.ts';
import { valuesAt } from '../index/values-at.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { COLUMNS, findMany, type StoredResource } from '../store/resources-table.ts';
import type { Include } from './request.ts';
import type { Searching } from './search.ts';
import { createSql } from './sql.ts';

export interface Included {
  readonly resources: readonly StoredResource[];
  /** Whether more would have been included than a page takes. */
  readonly cut: boolean;
}

/** A storm of includes is bounded; what is left out is said. */
const MOST_INCLUDED = 1_000;
const MOST_ROUNDS = 5;

/** What belongs to the matches of a page by `_include` and `_revinclude`; nothing that the caller may not see. */
export async function findIncluded(
  searching: Searching,
  matches: readonly StoredResource[],
  includes: readonly Include[],
): Promise<Included> {
  const known = new Set(matches.map(({ key }) => key));
  const resources: StoredResource[] = [];
  let from = matches;
  let cut = false;
  for (let round = 0; round < MOST_ROUNDS && from.length > 0; round++) {
    const active = includes.filter(({ iterate }) => round === 0 || iterate);
    if (active.length === 0) break;
    const found = [...(await forwards(searching, from, active)), ...(await backwards(searching, from, active))];
    const fresh = new Map(found.filter(({ key }) => !known.has(key)).map((each) => [each.key, each]));
    const room = MOST_INCLUDED - resources.length;
    if (fresh.size > room) cut = true;
    from = [...fresh.values()].slice(0, room);
    for (const each of from) known.add(each.key);
    resources.push(...from);
    if (cut) break;
  }
  return { resources, cut };
}

async function forwards(
  { database, access }: Searching,
  from: readonly StoredResource[],
  includes: readonly Include[],
) {
  const keys = new Set<string>();
  for (const { type, content } of from) {
    const active = includes.filter((include) => !include.reverse && include.type === type);
    if (active.length === 0 || content === null) continue;
    const resource = parseExactly(content);
    for (const include of active)
      for (const parameter of include.parameter ? [include.parameter] : referencesIn(type))
        for (const path of parameter.paths)
          for (const reference of valuesAt(resource, path).flatMap(referencesOf)) {
            const local = localTarget(reference);
            const fits =
              local &&
              (include.target ? include.target === local.type : (parameter.targets?.includes(local.type) ?? true));
            if (fits) keys.add(keyOf(local.type, local.id));
          }
  }
  if (keys.size === 0) return [];
  const rows = await database.all(findMany([...keys].slice(0, MOST_INCLUDED + 1)));
  return rows.filter((row) => row.content !== null && access.mayShow(row));
}

const isKey = (key: string): boolean => /^-?\d+$/.test(key);

const referencesIn = (type: string): SearchParameter[] =>
  [...parametersOf(type).values()].filter((parameter) => parameter.type === 'reference');

async function backwards(
  { database, access }: Searching,
  from: readonly StoredResource[],
  includes: readonly Include[],
) {
  const found: StoredResource[] = [];
  // What is made when it is asked for is nothing that others refer to.
  const keys = from.map(({ key }) => key).filter(isKey);
  for (const { reverse, type, parameter } of includes) {
    if (!reverse || !access.mayRead(type)) continue;
    if (type === 'Provenance' && (parameter?.code ?? 'target') === 'target')
      found.push(...(await provenanceOfAll(database, keys)));
    const sql = createSql();
    const numbers = (parameter ? [parameter] : referencesIn(type)).map(({ code }) => parameterNumber(type, code));
    const visible = visibleSql(sql, access);
    found.push(
      ...(await database.all(
        sql.query<StoredResource>(
          `select ${COLUMNS} from fhir_resources r where r.content is not null and ${visible('r')} and r.key in (
             select l.key from fhir_links l where l.parameter = any(${sql.add(numbers)}::integer[]) and l.target = any(${sql.add(keys)}::bigint[])
           ) order by r.key limit ${MOST_INCLUDED + 1}`,
        ),
      )),
    );
  }
  return found;
}
