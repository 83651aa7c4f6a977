import type { Query, Queryable } from '@hms/platform/database';
import type { Attempt } from './key-probes.ts';
import { COUNTED, type PatientFilter } from './search-page.ts';

/** Keys that are counted, a thousand in a fifth of a millisecond; nobody reads on in a search with more of them. */
const MOST_KEYS = 20_000;
/** Keys whose patients show how many of them a filter lets through. */
const SAMPLE = 2_000;

interface Share {
  readonly seen: number;
  readonly matching: number;
}

/** About how many patients an attempt finds, for totals above `COUNTED`; two digits are meant. */
export async function estimateMatches(database: Queryable, attempt: Attempt, filter: PatientFilter): Promise<number> {
  const keys = (await database.first(countKeys(attempt)))?.keys ?? 0;
  const share = Object.keys(filter).length > 0 ? await database.first(sampleFilter(attempt, filter)) : undefined;
  return Math.max(COUNTED + 1, twoDigits(keys * (share ? share.matching / Math.max(1, share.seen) : 1)));
}

function countKeys(attempt: Attempt): Query<{ keys: number }> {
  const parameters: unknown[] = [];
  return { sql: `select count(*)::integer as keys from (${keysOf(attempt, MOST_KEYS, parameters)}) k`, parameters };
}

function sampleFilter(attempt: Attempt, filter: PatientFilter): Query<Share> {
  const parameters: unknown[] = [];
  const keys = keysOf(attempt, SAMPLE, parameters);
  const place = (value: unknown): string => `$${parameters.push(value ?? null)}`;
  const [active, gender, from, to] = [filter.isActive, filter.gender, filter.bornFrom, filter.bornTo].map(place);
  const sql = `select count(*)::integer as seen, count(*) filter (
      where (${active}::boolean is null or p.is_active = ${active}) and (${gender}::text is null or p.gender = ${gender})
        and (${from}::date is null or p.date_of_birth >= ${from}) and (${to}::date is null or p.date_of_birth <= ${to})
    )::integer as matching
    from (${keys}) k join patients p on p.id = k.patient_id`;
  return { sql, parameters };
}

/** The keys of all probes one after the other, `most` of them. */
function keysOf(attempt: Attempt, most: number, parameters: unknown[]): string {
  const place = (value: unknown): string => `$${parameters.push(value)}`;
  const parts = attempt.map(({ from, to, names = [] }) => {
    const conditions = [
      `key >= ${place(from)}`,
      `key < ${place(to)}`,
      ...names.map((name) => `key like ${place(`% ${name}%`)}`),
    ];
    return `(select patient_id from patient_search_keys where ${conditions.join(' and ')} order by key limit ${most})`;
  });
  return `${parts.join(' union all ')} limit ${most}`;
}

export function twoDigits(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.round(count / unit) * unit;
}
