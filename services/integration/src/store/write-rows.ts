import { type Gathering, statement, type Transaction } from '@hms/platform/database';
import type { IndexRows } from '../index/index-rows.ts';

type Texts = readonly string[];
type Numbers = readonly number[];
/** The values of one row, the key of its resource first. */
type Row = readonly (string | number)[];

/** Inserts rows of any number of resources, each column an array. */
const inserting = (
  name: string,
  table: string,
  columns: readonly (readonly [name: string, type: string])[],
): Gathering<Row> => {
  const insert = statement<readonly unknown[]>(
    name,
    `insert into ${table} (${columns.map(([column]) => column).join(', ')})
       select * from unnest(${columns.map(([, type], at) => `$${at + 1}::${type}[]`).join(', ')})`,
  );
  return (rows) => insert(...columns.map((_, at) => rows.map((row) => row[at])));
};

const KEY = ['key', 'bigint'] as const;
const PARAMETER = ['parameter', 'integer'] as const;
const PART = ['part', 'smallint'] as const;

const insertTokens = inserting('insert-tokens', 'fhir_tokens', [
  KEY,
  PARAMETER,
  PART,
  ['code', 'bigint'],
  ['system', 'bigint'],
]);
const insertLinks = inserting('insert-links', 'fhir_links', [KEY, PARAMETER, ['target', 'bigint']]);
const insertStrings = inserting('insert-strings', 'fhir_strings', [
  KEY,
  PARAMETER,
  PART,
  ['text', 'text'],
  ['exact', 'bigint'],
]);
const insertDates = inserting('insert-dates', 'fhir_dates', [
  KEY,
  PARAMETER,
  PART,
  ['low', 'bigint'],
  ['high', 'bigint'],
]);
const insertQuantities = inserting('insert-quantities', 'fhir_quantities', [
  KEY,
  PARAMETER,
  PART,
  ['unit', 'bigint'],
  ['low', 'double precision'],
  ['high', 'double precision'],
]);

const deleteTokens = statement<[string, Numbers, Numbers, Texts, Texts]>(
  'delete-tokens',
  `delete from fhir_tokens t using unnest($2::integer[], $3::smallint[], $4::bigint[], $5::bigint[]) as o(parameter, part, code, system)
   where t.key = $1::bigint and (t.parameter, t.part, t.code, t.system) = (o.parameter, o.part, o.code, o.system)`,
);
const deleteLinks = statement<[string, Numbers, Texts]>(
  'delete-links',
  `delete from fhir_links t using unnest($2::integer[], $3::bigint[]) as o(parameter, target)
   where t.key = $1::bigint and (t.parameter, t.target) = (o.parameter, o.target)`,
);
const deleteStrings = statement<[string, Numbers, Numbers, Texts, Texts]>(
  'delete-strings',
  `delete from fhir_strings t using unnest($2::integer[], $3::smallint[], $4::text[], $5::bigint[]) as o(parameter, part, text, exact)
   where t.key = $1::bigint and (t.parameter, t.part, t.text, t.exact) = (o.parameter, o.part, o.text, o.exact)`,
);
const deleteDates = statement<[string, Numbers, Numbers, Numbers, Numbers]>(
  'delete-dates',
  `delete from fhir_dates t using unnest($2::integer[], $3::smallint[], $4::bigint[], $5::bigint[]) as o(parameter, part, low, high)
   where t.key = $1::bigint and (t.parameter, t.part, t.low, t.high) = (o.parameter, o.part, o.low, o.high)`,
);
const deleteQuantities = statement<[string, Numbers, Numbers, Texts, Numbers, Numbers]>(
  'delete-quantities',
  `delete from fhir_quantities t
   using unnest($2::integer[], $3::smallint[], $4::bigint[], $5::double precision[], $6::double precision[]) as o(parameter, part, unit, low, high)
   where t.key = $1::bigint and (t.parameter, t.part, t.unit, t.low, t.high) = (o.parameter, o.part, o.unit, o.low, o.high)`,
);

const of = <Each, Name extends keyof Each>(rows: readonly Each[], name: Name): Each[Name][] =>
  rows.map((row) => row[name]);

function sendDeletes(tx: Transaction, key: string, rows: IndexRows): void {
  const { tokens, references, strings, dates, quantities } = rows;
  const head = <Each extends { parameter: number; part: number }>(all: readonly Each[]) =>
    [key, of(all, 'parameter'), of(all, 'part')] as const;
  if (tokens.length > 0) tx.send(deleteTokens(...head(tokens), of(tokens, 'code'), of(tokens, 'system')));
  if (references.length > 0) tx.send(deleteLinks(key, of(references, 'parameter'), of(references, 'target')));
  if (strings.length > 0) tx.send(deleteStrings(...head(strings), of(strings, 'text'), of(strings, 'exact')));
  if (dates.length > 0) tx.send(deleteDates(...head(dates), of(dates, 'low'), of(dates, 'high')));
  if (quantities.length > 0)
    tx.send(
      deleteQuantities(...head(quantities), of(quantities, 'unit'), of(quantities, 'low'), of(quantities, 'high')),
    );
}

function gatherInserts(tx: Transaction, key: string, rows: IndexRows): void {
  for (const { parameter, part, code, system } of rows.tokens)
    tx.gather(insertTokens, [key, parameter, part, code, system]);
  for (const { parameter, target } of rows.references) tx.gather(insertLinks, [key, parameter, target]);
  for (const { parameter, part, text, exact } of rows.strings)
    tx.gather(insertStrings, [key, parameter, part, text, exact]);
  for (const { parameter, part, low, high } of rows.dates) tx.gather(insertDates, [key, parameter, part, low, high]);
  for (const { parameter, part, unit, low, high } of rows.quantities)
    tx.gather(insertQuantities, [key, parameter, part, unit, low, high]);
}

/** Brings the index rows of a resource from what they were to what they are: only the difference is written. */
export function changeRows(tx: Transaction, key: string, before: IndexRows, after: IndexRows): void {
  sendDeletes(tx, key, without(before, after));
  gatherInserts(tx, key, without(after, before));
}

function without(rows: IndexRows, others: IndexRows): IndexRows {
  const left = <Row extends object>(all: readonly Row[], other: readonly Row[]): Row[] => {
    if (other.length === 0) return [...all];
    const there = new Set(other.map((row) => Object.values(row).join('|')));
    return all.filter((row) => !there.has(Object.values(row).join('|')));
  };
  return {
    tokens: left(rows.tokens, others.tokens),
    references: left(rows.references, others.references),
    strings: left(rows.strings, others.strings),
    dates: left(rows.dates, others.dates),
    quantities: left(rows.quantities, others.quantities),
    present: [],
  };
}
