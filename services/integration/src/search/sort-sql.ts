import type { Path } from '../definitions/definitions.ts';
import { parameterNumber } from '../index/fingerprint.ts';
import type { SortKey } from './request.ts';

/** An expression to sort by, of a type that compares as the parameter's values do; what has none comes last. */
export interface SortSql {
  readonly expression: string;
  readonly cast: 'bigint' | 'text' | 'double precision' | 'timestamptz';
  readonly descending: boolean;
}

const LAST_TEXT = `U&'\\+10FFFF'`;

export function sortSql(type: string, { code, parameter, descending }: SortKey, r: string): SortSql {
  if (code === '_id') return { expression: `${r}.id`, cast: 'text', descending };
  if (code === '_lastUpdated' || !parameter) return { expression: `${r}.updated`, cast: 'timestamptz', descending };
  const number = parameterNumber(type, code);
  const of = (table: string, column: string) =>
    `(select ${descending ? 'max' : 'min'}(s.${column}) from ${table} s where s.key = ${r}.key and s.parameter = ${number})`;
  const text = (expression: string) => ({
    expression: `coalesce(${expression}, ${descending ? `''` : LAST_TEXT}) collate "C"`,
    cast: 'text' as const,
    descending,
  });
  switch (parameter.type) {
    case 'date':
      return {
        expression: `coalesce(${of('fhir_dates', descending ? 'high' : 'low')}, ${descending ? '-' : ''}9000000000000000)`,
        cast: 'bigint',
        descending,
      };
    case 'number':
    case 'quantity':
      return {
        expression: `coalesce((select ${descending ? 'max(s.high)' : 'min(s.low)'} from fhir_quantities s
          where s.key = ${r}.key and s.parameter = ${number} and s.unit = 0), ${descending ? '-' : ''}1e308)`,
        cast: 'double precision',
        descending,
      };
    case 'string':
    case 'uri':
      return text(of('fhir_strings', 'text'));
    default:
      return text(
        `(${parameter.paths.map((path) => `jsonb_path_query_first(${r}.content::jsonb, '${jsonPath(path)}') #>> '{}'`).join(', ')})`.replace(
          /^\(/,
          'coalesce(',
        ),
      );
  }
}

/** What of a type people would sort by. */
const TELLING: Readonly<Record<string, string>> = {
  CodeableConcept: '.coding.code',
  Coding: '.code',
  Identifier: '.value',
  ContactPoint: '.value',
  Reference: '.reference',
};

/** The names come from the definitions, never from a request. */
const jsonPath = ({ steps, type }: Path): string =>
  `$.${steps.map(({ name }) => `"${name}"`).join('.')}${TELLING[type] ?? ''}`;
