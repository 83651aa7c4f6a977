import { stretchOf } from '../index/moments.ts';
import type { SqlContext } from './condition-sql.ts';
import { badValue } from './read-search.ts';
import { prefixed } from './values.ts';

/** Stretches longer than this have an index of their own; see the migration. */
const LONG_MS = 172_800_000;

/**
 * A date, by how the stretch of the value and the one of the resource lie to each other (FHIR R4, Search, date).
 *
 * @param on `updated` for the row of a resource, whose time is one moment
 */
export function dateSql(context: SqlContext, row: string, value: string, on?: string): string {
  const { prefix, rest } = prefixed(value);
  const stretch = stretchOf(rest.replace(' ', '+'));
  if (!stretch)
    throw badValue(
      `${rest.slice(0, 40)} is not a date: it has the form 2024, 2024-05, 2024-05-17 or 2024-05-17T08:30:00Z.`,
    );
  const { sql } = context;
  const moment = (ms: number) =>
    on === 'updated' ? `to_timestamp(${sql.add(ms)}::double precision / 1000)` : `${sql.add(ms)}::bigint`;
  // Moments are kept to the microsecond, stretches to the millisecond.
  const [low, high] =
    on === 'updated'
      ? [`date_trunc('milliseconds', ${row}.updated)`, `date_trunc('milliseconds', ${row}.updated)`]
      : [`${row}.low`, `${row}.high`];
  const endsAfter = (ms: number): string =>
    on === 'updated'
      ? `${high} > ${moment(ms)}`
      : `((${low} > ${moment(ms - LONG_MS)} and ${high} > ${moment(ms)}) or (${high} - ${low} > ${LONG_MS} and ${high} > ${moment(ms)}))`;
  switch (prefix) {
    case 'eq':
      return `(${low} >= ${moment(stretch.low)} and ${low} <= ${moment(stretch.high)} and ${high} <= ${moment(stretch.high)})`;
    case 'ne':
      return `not (${low} >= ${moment(stretch.low)} and ${high} <= ${moment(stretch.high)})`;
    case 'gt':
      return endsAfter(stretch.high);
    case 'ge':
      return endsAfter(stretch.low - 1);
    case 'lt':
      return `${low} < ${moment(stretch.low)}`;
    case 'le':
      return `${low} <= ${moment(stretch.high)}`;
    case 'sa':
      return `${low} > ${moment(stretch.high)}`;
    case 'eb':
      return `${high} < ${moment(stretch.low)}`;
    case 'ap': {
      const margin = Math.max(Math.abs(Date.now() - stretch.low) * 0.1, stretch.high - stretch.low);
      return `(${low} <= ${moment(Math.round(stretch.high + margin))} and ${high} >= ${moment(Math.round(stretch.low - margin))})`;
    }
    default:
      return prefix satisfies never;
  }
}
