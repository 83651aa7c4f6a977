import { invalid } from '@hms/platform/contract';
import { definitions, isResourceType, type SearchParameter } from '../definitions/definitions.ts';
import { parametersOf } from '../index/parameters.ts';
import { readIncludes } from './read-includes.ts';
import type { Condition, SearchRequest, SortKey, SummaryMode } from './request.ts';
import { splitEscaped } from './values.ts';

/** Parameters as a query of an address. */
export const queryText = (asked: Asked): string =>
  new URLSearchParams(asked.map(([name, value]): [string, string] => [name, value])).toString();

/** Parameters of a request, each with all its values in order. */
export type Asked = readonly (readonly [name: string, value: string])[];

export interface SearchLimits {
  readonly defaultCount: number;
  readonly mostCount: number;
  readonly mostConditions: number;
  readonly mostChain: number;
  readonly mostValues: number;
}

export const LIMITS: SearchLimits = {
  defaultCount: 20,
  mostCount: 1_000,
  mostConditions: 40,
  mostChain: 5,
  mostValues: 500,
};

/** Parameters that say how to answer, not what to look for. */
const RESULT = new Set([
  '_count',
  '_sort',
  '_total',
  '_summary',
  '_elements',
  '_include',
  '_revinclude',
  '_include:iterate',
  '_revinclude:iterate',
  '_include:recurse',
  '_revinclude:recurse',
  '_format',
  '_pretty',
  '_page',
  '_type',
  '_contained',
  '_containedType',
]);

/**
 * Understands a search. Throws `search-parameter` with what it does not know: a search that ignores a condition would show what was not
 * asked for (with `Prefer: handling=lenient` such conditions are left out).
 *
 * @param type undefined for a search of the whole system
 */
export function readSearch(type: string | undefined, asked: Asked, lenient: boolean): SearchRequest {
  const types = type ? [type] : typesOf(asked);
  const conditions: Condition[] = [];
  const said: (readonly [string, string])[] = [];
  for (const [name, value] of asked) {
    if (RESULT.has(name)) {
      if (name !== '_page' && name !== '_format') said.push([name, value]);
      continue;
    }
    if (value === '') continue;
    try {
      conditions.push(readCondition(types, name, value, 0));
      said.push([name, value]);
    } catch (error) {
      if (!lenient) throw error;
    }
  }
  if (conditions.length > LIMITS.mostConditions)
    throw tooCostly(`A search has at most ${LIMITS.mostConditions} conditions.`);
  const last = (name: string) => asked.findLast(([each]) => each === name)?.[1];
  return {
    types,
    conditions,
    includes: readIncludes(asked, types),
    sort: sortOf(types, last('_sort')),
    count: countOf(last('_count')),
    total: oneOf('_total', last('_total') ?? 'none', ['none', 'estimate', 'accurate'] as const),
    summary: oneOf<SummaryMode>('_summary', last('_summary') ?? 'false', ['true', 'text', 'data', 'count', 'false']),
    elements: (last('_elements') ?? '').split(',').filter((each) => each !== ''),
    cursor: last('_page'),
    said,
  };
}

export const unknownParameter = (text: string) =>
  invalid('search-parameter', text, { members: { issue: 'not-supported' } });
export const badValue = (text: string) => invalid('search-value', text, { members: { issue: 'value' } });
export const tooCostly = (text: string) => invalid('search-too-costly', text, { members: { issue: 'too-costly' } });

function typesOf(asked: Asked): string[] {
  const listed = asked.filter(([name]) => name === '_type').flatMap(([, value]) => value.split(','));
  for (const type of listed)
    if (!isResourceType(type)) throw unknownParameter(`_type names ${type.slice(0, 60)}, which is no type.`);
  return listed.length > 0 ? listed : Object.keys(definitions.search);
}

function oneOf<Value extends string>(name: string, value: string, values: readonly Value[]): Value {
  if ((values as readonly string[]).includes(value)) return value as Value;
  throw badValue(`${name} is one of ${values.join(', ')}.`);
}

function countOf(text: string | undefined): number {
  if (text === undefined) return LIMITS.defaultCount;
  if (!/^\d{1,9}$/.test(text)) throw badValue('_count is a number.');
  return Math.min(Number(text), LIMITS.mostCount);
}

function sortOf(types: readonly string[], text: string | undefined): SortKey[] {
  if (!text) return [];
  const keys = text.split(',').map((each) => {
    const descending = each.startsWith('-');
    const code = descending ? each.slice(1) : each;
    if (code === '_lastUpdated' || code === '_id') return { code, parameter: undefined, descending };
    const parameter = types.length === 1 ? parametersOf(types[0]!).get(code) : undefined;
    if (!parameter || !['date', 'string', 'token', 'number', 'quantity', 'uri', 'reference'].includes(parameter.type))
      throw unknownParameter(`_sort cannot sort by ${code.slice(0, 60)}.`);
    return { code, parameter, descending };
  });
  if (keys.length > 3) throw tooCostly('_sort takes at most three parameters.');
  return keys;
}

/** @param depth of chains that led here */
function readCondition(types: readonly string[], name: string, value: string, depth: number): Condition {
  if (depth > LIMITS.mostChain) throw tooCostly(`A chain has at most ${LIMITS.mostChain} links.`);
  if (name.startsWith('_has:')) return readHas(types, name, value, depth);
  const dot = name.indexOf('.');
  if (dot > 0) return readChain(types, name.slice(0, dot), name.slice(dot + 1), value, depth);
  const [code = '', modifier, ...more] = name.split(':');
  const parameter = parameterOf(types, code);
  if (more.length > 0) throw unknownParameter(`${name.slice(0, 100)} has more than one modifier.`);
  const values = splitEscaped(value, ',');
  if (values.length > LIMITS.mostValues) throw tooCostly(`A condition has at most ${LIMITS.mostValues} values.`);
  return { kind: 'clause', type: types[0]!, parameter, values, ...(modifier === undefined ? {} : { modifier }) };
}

/** The parameter of the types; of several types only one that all have. */
function parameterOf(types: readonly string[], code: string): SearchParameter {
  const parameter = parametersOf(types[0]!).get(code);
  if (!parameter)
    throw unknownParameter(
      `${types.length === 1 ? types[0] : 'The system'} has no search parameter ${code.slice(0, 60)}.`,
    );
  if (types.length > 1 && !code.startsWith('_'))
    throw unknownParameter(
      `A search of several types takes the parameters of all types only, not ${code.slice(0, 60)}.`,
    );
  return parameter;
}

function readChain(types: readonly string[], link: string, rest: string, value: string, depth: number): Condition {
  const [code = '', narrowed] = link.split(':');
  const parameter = parameterOf(types, code);
  if (parameter.type !== 'reference')
    throw unknownParameter(`${code.slice(0, 60)} is no reference, so nothing can be chained to it.`);
  if (narrowed !== undefined && !isResourceType(narrowed))
    throw unknownParameter(`${narrowed.slice(0, 60)} is no type.`);
  const candidates = narrowed ? [narrowed] : (parameter.targets ?? Object.keys(definitions.search));
  const [next = ''] = rest.split(/[.:]/);
  // A chain without a type means all types that have the next parameter.
  const fitting = candidates.filter((type) => next === '_has' || parametersOf(type).has(next));
  if (fitting.length === 0)
    throw unknownParameter(`What ${code.slice(0, 60)} refers to has no search parameter ${next.slice(0, 60)}.`);
  if (fitting.length > 20) throw tooCostly(`Say the type that ${code}: refers to.`);
  return {
    kind: 'chain',
    type: types[0]!,
    parameter,
    through: fitting.map((type) => ({ type, condition: readCondition([type], rest, value, depth + 1) })),
  };
}

function readHas(types: readonly string[], name: string, value: string, depth: number): Condition {
  const [, from = '', code = '', ...rest] = name.split(':');
  if (!isResourceType(from)) throw unknownParameter(`_has names ${from.slice(0, 60)}, which is no type.`);
  const parameter = parametersOf(from).get(code);
  if (parameter?.type !== 'reference')
    throw unknownParameter(`${from} has no reference parameter ${code.slice(0, 60)}.`);
  if (rest.length === 0) throw unknownParameter('_has has the form _has:Type:reference:parameter.');
  const condition = readCondition([from], rest.join(':'), value, depth + 1);
  return { kind: 'has', type: types[0]!, from, parameter, condition };
}
