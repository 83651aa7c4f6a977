import { definitions, type SearchParameter } from '../definitions/definitions.ts';
import { parameterNumber } from '../index/fingerprint.ts';
import { partsAsParameters } from '../index/parameters.ts';
import { compositeSql } from './composite-sql.ts';
import { dateSql } from './date-sql.ts';
import { quantitySql } from './quantity-sql.ts';
import { badValue, unknownParameter } from './read-search.ts';
import { referenceSql } from './reference-sql.ts';
import type { Clause, Condition } from './request.ts';
import type { Sql } from './sql.ts';
import { stringSql, uriSql } from './string-sql.ts';
import { tokenSql } from './token-sql.ts';
import type { ExpandedSets } from './value-sets.ts';
import { splitEscaped, unescaped } from './values.ts';

/** What the SQL of one search is made with. */
export interface SqlContext {
  readonly sql: Sql;
  /** Whether resources of the type may be seen at all; a condition must not tell of what may not be seen. */
  mayRead(type: string): boolean;
  /** A condition on the alias of a resource row: whether it may be seen. */
  visible(alias: string): string;
  /** Address of this server, which may stand before references. */
  readonly base: string;
  /** Value sets that `:in` and the like name, with the codes in them. */
  readonly sets: ExpandedSets;
}

/** The rows of an index table that a single value asks for: a condition on the alias of the row. */
export type ValueSql = (context: SqlContext, row: string, value: string, modifier: string | undefined) => string;

/** A boolean expression on the row `r` of fhir_resources. */
export function conditionSql(context: SqlContext, condition: Condition, r: string): string {
  switch (condition.kind) {
    case 'clause':
      return clauseSql(context, condition, r);
    case 'chain': {
      const number = parameterNumber(condition.type, condition.parameter.code);
      const ways = condition.through
        .filter(({ type }) => context.mayRead(type))
        .map(({ type, condition: next }) => {
          const [link, target] = [context.sql.alias(), context.sql.alias()];
          return `${r}.key in (select ${link}.key from fhir_links ${link} join fhir_resources ${target} on ${target}.key = ${link}.target
            where ${link}.parameter = ${number} and ${target}.type = ${context.sql.add(type)} and ${target}.content is not null
              and ${context.visible(target)} and ${conditionSql(context, next, target)})`;
        });
      return ways.length > 0 ? `(${ways.join(' or ')})` : 'false';
    }
    case 'has': {
      if (!context.mayRead(condition.from)) return 'false';
      const [link, source] = [context.sql.alias(), context.sql.alias()];
      const number = parameterNumber(condition.from, condition.parameter.code);
      return `${r}.key in (select ${link}.target from fhir_links ${link} join fhir_resources ${source} on ${source}.key = ${link}.key
        where ${link}.parameter = ${number} and ${source}.content is not null and ${context.visible(source)}
          and ${conditionSql(context, condition.condition, source)})`;
    }
    default:
      return condition satisfies never;
  }
}

function clauseSql(context: SqlContext, clause: Clause, r: string): string {
  const { parameter, modifier, values, type } = clause;
  if (parameter.code === '_id') return idSql(context, clause, r);
  if (parameter.code === '_lastUpdated') return lastUpdatedSql(context, clause, r);
  if (modifier === 'missing') return missingSql(clause, r);
  if (['_text', '_content', '_query', 'near', '_filter'].includes(parameter.code))
    throw unknownParameter(`${parameter.code} is not supported.`);
  if (parameter.type === 'composite') {
    if (modifier !== undefined)
      throw unknownParameter(`${parameter.code} takes no modifier :${modifier.slice(0, 40)}.`);
    return anyOf(values.map((value) => compositeClause(context, type, parameter, value, r)));
  }
  const found = valuesSql(context, clause, r);
  return modifier === 'not' || modifier === 'not-in' ? `not (${found})` : found;
}

const TABLES = {
  token: 'fhir_tokens',
  string: 'fhir_strings',
  uri: 'fhir_strings',
  date: 'fhir_dates',
  number: 'fhir_quantities',
  quantity: 'fhir_quantities',
  reference: 'fhir_links',
} as const;

const SQL_OF: Readonly<Record<keyof typeof TABLES, ValueSql>> = {
  token: tokenSql,
  string: stringSql,
  uri: uriSql,
  date: dateSql,
  number: quantitySql,
  quantity: quantitySql,
  reference: () => 'false',
};

const MODIFIERS: Readonly<Record<keyof typeof TABLES, readonly string[]>> = {
  token: ['not', 'text', 'in', 'not-in', 'above', 'below', 'of-type'],
  string: ['exact', 'contains'],
  uri: ['above', 'below'],
  date: [],
  number: [],
  quantity: [],
  reference: ['identifier', 'above', 'below'],
};

/** The resources that have any of the values. */
const valuesSql = (context: SqlContext, clause: Clause, r: string): string =>
  `${r}.key in (${keysSql(context, clause)})`;

/**
 * A statement for the keys of the resources that have any of the values; one comes as often as it has them.
 *
 * Throws `search-parameter`, `search-value`.
 */
export function keysSql(context: SqlContext, { type, parameter, modifier, values }: Clause): string {
  const kind = parameter.type as keyof typeof TABLES;
  if (!(kind in TABLES)) throw unknownParameter(`${parameter.code} cannot be searched by.`);
  const isTyped = kind === 'reference' && modifier !== undefined && Object.hasOwn(definitions.search, modifier);
  if (modifier !== undefined && !isTyped && !MODIFIERS[kind].includes(modifier))
    throw unknownParameter(`${parameter.code} takes no modifier :${modifier.slice(0, 40)}.`);
  const row = context.sql.alias();
  if (kind === 'reference' && modifier !== 'identifier') {
    const number = parameterNumber(type, parameter.code);
    const targets = values.flatMap((value) => referenceSql(context, parameter, value, modifier));
    return `select ${row}.key from fhir_links ${row} where ${row}.parameter = ${number}
      and ${row}.target = any(${context.sql.add(targets)}::bigint[])`;
  }
  const facet = modifier === 'text' || modifier === 'of-type' || modifier === 'identifier' ? modifier : undefined;
  const number = parameterNumber(type, parameter.code, facet);
  const table = modifier === 'text' ? 'fhir_strings' : modifier === 'identifier' ? 'fhir_tokens' : TABLES[kind];
  const ofValue = modifier === 'text' ? stringSql : modifier === 'identifier' ? tokenSql : SQL_OF[kind];
  const isLower = parameter.paths.length > 0 && parameter.paths.every(({ type: of }) => of === 'ContactPoint');
  const any = anyOf(
    values.map((value) =>
      ofValue(context, row, isLower ? value.toLowerCase() : value, modifier === 'text' ? 'contains' : modifier),
    ),
  );
  return `select ${row}.key from ${table} ${row} where ${row}.parameter = ${number} and ${any}`;
}

const anyOf = (ways: readonly string[]): string => (ways.length === 1 ? ways[0]! : `(${ways.join(' or ')})`);

function idSql({ sql }: SqlContext, { values, modifier }: Clause, r: string): string {
  if (modifier === 'not') return `not (${r}.id = any(${sql.add(values.map(unescaped))}))`;
  if (modifier !== undefined) throw unknownParameter(`_id takes no modifier :${modifier.slice(0, 40)}.`);
  return `${r}.id = any(${sql.add(values.map(unescaped))})`;
}

function lastUpdatedSql(context: SqlContext, { values, modifier }: Clause, r: string): string {
  if (modifier !== undefined) throw unknownParameter(`_lastUpdated takes no modifier :${modifier.slice(0, 40)}.`);
  return anyOf(values.map((value) => dateSql(context, r, value, 'updated')));
}

function missingSql({ type, parameter, values }: Clause, r: string): string {
  const [value] = values;
  if (values.length !== 1 || (value !== 'true' && value !== 'false')) throw badValue(':missing is true or false.');
  const has = `${parameterNumber(type, parameter.code)} = any(${r}.present)`;
  return value === 'true' ? `not (${has})` : has;
}

function compositeClause(
  context: SqlContext,
  type: string,
  parameter: SearchParameter,
  value: string,
  r: string,
): string {
  const values = splitEscaped(value, '$');
  const { components = [] } = parameter;
  if (values.length !== components.length)
    throw badValue(`${parameter.code} takes ${components.length} values with $ between them.`);
  const parts = partsAsParameters(type, parameter);
  if (parts)
    return parts
      .map((part, index) => valuesSql(context, { kind: 'clause', type, parameter: part, values: [values[index]!] }, r))
      .join(' and ');
  return compositeSql(
    context,
    components.map(({ type: kind }, index) => ({
      table: TABLES[kind as keyof typeof TABLES],
      number: parameterNumber(type, parameter.code, `part-${index}`),
      condition: (row) => SQL_OF[kind as keyof typeof TABLES](context, row, values[index]!, undefined),
    })),
    r,
  );
}
