import type { Query, Queryable } from '@hms/platform/database';
import type { Attempt } from './key-probes.ts';
import { COUNTED, type PatientFilter } from './search-page.ts';

interface ExplainRow {
  readonly 'QUERY PLAN': readonly { readonly Plan: { readonly 'Plan Rows': number } }[];
}

/** What PostgreSQL's statistics say of how many patients an attempt finds, for totals above `COUNTED`; two digits are meant. */
export async function estimateMatches(database: Queryable, attempt: Attempt, filter: PatientFilter): Promise<number> {
  const row = await database.first(explain(attempt, filter));
  return Math.max(COUNTED + 1, twoDigits(row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0));
}

function explain(attempt: Attempt, filter: PatientFilter): Query<ExplainRow> {
  const parameters: unknown[] = [];
  const place = (value: unknown): string => `$${parameters.push(value)}`;
  const ranges = attempt.map((probe) =>
    [
      `k.key >= ${place(probe.from)}`,
      `k.key < ${place(probe.to)}`,
      ...(probe.names ?? []).map((word) => `k.key like ${place(`% ${word}%`)}`),
    ].join(' and '),
  );
  const conditions = [
    ...(filter.isActive === undefined ? [] : [`p.is_active = ${place(filter.isActive)}`]),
    ...(filter.gender === undefined ? [] : [`p.gender = ${place(filter.gender)}`]),
    ...(filter.bornFrom === undefined ? [] : [`p.date_of_birth >= ${place(filter.bornFrom)}`]),
    ...(filter.bornTo === undefined ? [] : [`p.date_of_birth <= ${place(filter.bornTo)}`]),
  ];
  const patients = conditions.length > 0 ? 'join patients p on p.id = k.patient_id' : '';
  const where = [`(${ranges.map((range) => `(${range})`).join(' or ')})`, ...conditions].join(' and ');
  return { sql: `explain (format json) select from patient_search_keys k ${patients} where ${where}`, parameters };
}

export function twoDigits(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / unit) * unit;
}
