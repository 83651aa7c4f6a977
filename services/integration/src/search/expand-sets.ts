import type { Queryable } from '@hms/platform/database';
import type { Access } from '../access/access.ts';
import { visibleSql } from '../access/visible-sql.ts';
import { definitions } from '../definitions/definitions.ts';
import { fingerprint, parameterNumber } from '../index/fingerprint.ts';
import { normalised } from '../index/normalise.ts';
import type { Token } from '../index/tokens.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { isObject, type Resource } from '../resource/resource.ts';
import { badValue, tooCostly } from './read-search.ts';
import type { Clause, Condition } from './request.ts';
import { createSql } from './sql.ts';
import type { ExpandedSets } from './value-sets.ts';
import { splitEscaped, unescaped } from './values.ts';

const MODIFIERS = new Set(['in', 'not-in', 'above', 'below']);
const MOST_CODES = 50_000;

/** Finds the codes that the conditions of a search mean by value sets and hierarchies, before its SQL is made. */
export async function expandSets(
  database: Queryable,
  access: Access,
  conditions: readonly Condition[],
): Promise<ExpandedSets> {
  const expanded = new Map<string, readonly Token[]>();
  for (const { parameter, modifier = '', values } of conditions.flatMap(clausesIn)) {
    if (parameter.type !== 'token' || !MODIFIERS.has(modifier)) continue;
    for (const value of values) {
      const name = `${modifier} ${value}`;
      if (!expanded.has(name)) expanded.set(name, await codesOf(database, access, modifier, unescaped(value)));
    }
  }
  return { codesOf: (modifier, value) => expanded.get(`${modifier} ${value}`) ?? [] };
}

function clausesIn(condition: Condition): Clause[] {
  if (condition.kind === 'clause') return [condition];
  return condition.kind === 'has'
    ? clausesIn(condition.condition)
    : condition.through.flatMap(({ condition: next }) => clausesIn(next));
}

async function codesOf(
  database: Queryable,
  access: Access,
  modifier: string,
  value: string,
): Promise<readonly Token[]> {
  if (modifier === 'in' || modifier === 'not-in') return codesOfSet(database, access, value, []);
  const [system = '', code = ''] = splitEscaped(value, '|').map(unescaped);
  if (!system || !code) throw badValue(`:${modifier} takes system|code.`);
  const concepts = (await findCanonical(database, access, 'CodeSystem', system))?.concept;
  return family(concepts, code, modifier === 'above').map((each) => ({ system, code: each }));
}

/** The code with all below it, or with all above it; alone where the system is not stored here. */
function family(concepts: unknown, code: string, above: boolean): string[] {
  const trail: string[] = [];
  const walk = (list: unknown): string[] | undefined => {
    for (const concept of listOf(list)) {
      if (typeof concept.code !== 'string') continue;
      trail.push(concept.code);
      if (concept.code === code) return above ? [...trail] : allOf([concept]);
      const found = walk(concept.concept);
      if (found) return found;
      trail.pop();
    }
    return undefined;
  };
  return walk(concepts) ?? [code];
}

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);
const allOf = (list: unknown): string[] =>
  listOf(list).flatMap(({ code, concept }) => [...(typeof code === 'string' ? [code] : []), ...allOf(concept)]);

/** The codes of a value set that is stored here or published with FHIR R4; throws `search-value` where there is none. */
async function codesOfSet(database: Queryable, access: Access, url: string, seen: readonly string[]): Promise<Token[]> {
  const [plain = ''] = url.split('|');
  if (seen.includes(plain) || seen.length > 10) return [];
  const stored = await findCanonical(database, access, 'ValueSet', url.startsWith('ValueSet/') ? url : plain);
  if (!stored) {
    const published = definitions.valueSets[plain];
    if (!published) throw badValue(`The value set ${plain.slice(0, 200)} is not stored here.`);
    return Object.entries(published).flatMap(([system, codes]) => codes.map((code) => ({ system, code })));
  }
  const expansion = isObject(stored.expansion) ? listOf(stored.expansion.contains) : [];
  const codes =
    expansion.length > 0 ? expanded(expansion) : await composed(database, access, stored.compose, [...seen, plain]);
  if (codes.length > MOST_CODES) throw tooCostly(`The value set has more than ${MOST_CODES} codes.`);
  return codes;
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

const expanded = (contains: readonly Record<string, unknown>[]): Token[] =>
  contains.flatMap(({ system, code, contains: within }) => [
    ...(code ? [{ system: said(system), code: said(code) }] : []),
    ...expanded(listOf(within)),
  ]);

async function composed(
  database: Queryable,
  access: Access,
  compose: unknown,
  seen: readonly string[],
): Promise<Token[]> {
  const { include, exclude } = isObject(compose) ? compose : {};
  const of = async (parts: unknown): Promise<Token[]> => {
    const codes: Token[] = [];
    for (const part of listOf(parts)) {
      const system = said(part.system);
      for (const set of Array.isArray(part.valueSet) ? part.valueSet : [])
        codes.push(...(await codesOfSet(database, access, said(set), seen)));
      if (part.concept) codes.push(...listOf(part.concept).map(({ code }) => ({ system, code: said(code) })));
      else if (system && !part.filter) {
        const whole = await findCanonical(database, access, 'CodeSystem', system);
        codes.push(...allOf(whole?.concept).map((code) => ({ system, code })));
      }
    }
    return codes;
  };
  const without = new Set((await of(exclude)).map(({ system, code }) => `${system}|${code}`));
  return (await of(include)).filter(({ system, code }) => !without.has(`${system}|${code}`));
}

/** A stored definition by its canonical address, or by `Type/id`. */
async function findCanonical(
  database: Queryable,
  access: Access,
  type: string,
  url: string,
): Promise<Resource | undefined> {
  if (!access.mayRead(type)) return undefined;
  const sql = createSql();
  const number = parameterNumber(type, 'url');
  const which = url.startsWith(`${type}/`)
    ? `r.id = ${sql.add(url.slice(type.length + 1))}`
    : `r.key in (select s.key from fhir_strings s where s.parameter = ${number} and s.text = ${sql.add(normalised(url))}
        and s.exact = ${sql.add(fingerprint(url))}::bigint)`;
  const row = await database.first(
    sql.query<{ content: string }>(
      `select r.content from fhir_resources r where r.type = ${sql.add(type)} and r.content is not null
         and ${visibleSql(sql, access)('r')} and ${which} order by r.updated desc limit 1`,
    ),
  );
  return row && (parseExactly(row.content) as Resource);
}
