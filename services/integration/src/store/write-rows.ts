import { statement, type Transaction } from '@hms/platform/database';
import type { IndexRows } from '../index/index-rows.ts';

type Texts = readonly string[];
type Numbers = readonly number[];

const insertTokens = statement<[string, Numbers, Numbers, Texts, Texts]>(
  'insert-tokens',
  `insert into fhir_tokens (key, parameter, part, code, system)
   select $1::bigint, * from unnest($2::integer[], $3::smallint[], $4::bigint[], $5::bigint[])`,
);
const deleteTokens = statement<[string, Numbers, Numbers, Texts, Texts]>(
  'delete-tokens',
  `delete from fhir_tokens t using unnest($2::integer[], $3::smallint[], $4::bigint[], $5::bigint[]) as o(parameter, part, code, system)
   where t.key = $1::bigint and (t.parameter, t.part, t.code, t.system) = (o.parameter, o.part, o.code, o.system)`,
);
const insertLinks = statement<[string, Numbers, Texts]>(
  'insert-links',
  `insert into fhir_links (key, parameter, target) select $1::bigint, * from unnest($2::integer[], $3::bigint[])`,
);
const deleteLinks = statement<[string, Numbers, Texts]>(
  'delete-links',
  `delete from fhir_links t using unnest($2::integer[], $3::bigint[]) as o(parameter, target)
   where t.key = $1::bigint and (t.parameter, t.target) = (o.parameter, o.target)`,
);
const insertStrings = statement<[string, Numbers, Numbers, Texts, Texts]>(
  'insert-strings',
  `insert into fhir_strings (key, parameter, part, text, exact)
   select $1::bigint, * from unnest($2::integer[], $3::smallint[], $4::text[], $5::bigint[])`,
);
const deleteStrings = statement<[string, Numbers, Numbers, Texts, Texts]>(
  'delete-strings',
  `delete from fhir_strings t using unnest($2::integer[], $3::smallint[], $4::text[], $5::bigint[]) as o(parameter, part, text, exact)
   where t.key = $1::bigint and (t.parameter, t.part, t.text, t.exact) = (o.parameter, o.part, o.text, o.exact)`,
);
const insertDates = statement<[string, Numbers, Numbers, Numbers, Numbers]>(
  'insert-dates',
  `insert into fhir_dates (key, parameter, part, low, high)
   select $1::bigint, * from unnest($2::integer[], $3::smallint[], $4::bigint[], $5::bigint[])`,
);
const deleteDates = statement<[string, Numbers, Numbers, Numbers, Numbers]>(
  'delete-dates',
  `delete from fhir_dates t using unnest($2::integer[], $3::smallint[], $4::bigint[], $5::bigint[]) as o(parameter, part, low, high)
   where t.key = $1::bigint and (t.parameter, t.part, t.low, t.high) = (o.parameter, o.part, o.low, o.high)`,
);
const insertQuantities = statement<[string, Numbers, Numbers, Texts, Numbers, Numbers]>(
  'insert-quantities',
  `insert into fhir_quantities (key, parameter, part, unit, low, high)
   select $1::bigint, * from unnest($2::integer[], $3::smallint[], $4::bigint[], $5::double precision[], $6::double precision[])`,
);
const deleteQuantities = statement<[string, Numbers, Numbers, Texts, Numbers, Numbers]>(
  'delete-quantities',
  `delete from fhir_quantities t
   using unnest($2::integer[], $3::smallint[], $4::bigint[], $5::double precision[], $6::double precision[]) as o(parameter, part, unit, low, high)
   where t.key = $1::bigint and (t.parameter, t.part, t.unit, t.low, t.high) = (o.parameter, o.part, o.unit, o.low, o.high)`,
);

const of = <Row, Name extends keyof Row>(rows: readonly Row[], name: Name): Row[Name][] => rows.map((row) => row[name]);

interface Statements {
  readonly tokens: typeof insertTokens;
  readonly links: typeof insertLinks;
  readonly strings: typeof insertStrings;
  readonly dates: typeof insertDates;
  readonly quantities: typeof insertQuantities;
}
const inserts: Statements = {
  tokens: insertTokens,
  links: insertLinks,
  strings: insertStrings,
  dates: insertDates,
  quantities: insertQuantities,
};
const deletes: Statements = {
  tokens: deleteTokens,
  links: deleteLinks,
  strings: deleteStrings,
  dates: deleteDates,
  quantities: deleteQuantities,
};

function send(tx: Transaction, key: string, rows: IndexRows, statements: Statements): void {
  const { tokens, references, strings, dates, quantities } = rows;
  const head = <Row extends { parameter: number; part: number }>(all: readonly Row[]) =>
    [key, of(all, 'parameter'), of(all, 'part')] as const;
  if (tokens.length > 0) tx.send(statements.tokens(...head(tokens), of(tokens, 'code'), of(tokens, 'system')));
  if (references.length > 0) tx.send(statements.links(key, of(references, 'parameter'), of(references, 'target')));
  if (strings.length > 0) tx.send(statements.strings(...head(strings), of(strings, 'text'), of(strings, 'exact')));
  if (dates.length > 0) tx.send(statements.dates(...head(dates), of(dates, 'low'), of(dates, 'high')));
  if (quantities.length > 0)
    tx.send(
      statements.quantities(...head(quantities), of(quantities, 'unit'), of(quantities, 'low'), of(quantities, 'high')),
    );
}

/** Brings the index rows of a resource from what they were to what they are: only the difference is written. */
export function changeRows(tx: Transaction, key: string, before: IndexRows, after: IndexRows): void {
  send(tx, key, without(before, after), deletes);
  send(tx, key, without(after, before), inserts);
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
