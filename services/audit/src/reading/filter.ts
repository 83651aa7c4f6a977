import type { Filters } from '@hms/contracts/audit';
import { invalid } from '@hms/platform/contract';
import { endOf, isInReach, startOf } from '../period.ts';

/** The entries that a filter leaves, as a statement's clauses from `from` on, with their parameters. */
export interface Filtered {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A place in a list that is ordered by time and number. */
export interface Place {
  readonly at: string;
  readonly number: number;
}

/** The oldest first, or the newest. */
export type Order = 'at' | '-at';

/** @param after the entries that come after this place are those of the list */
export const beyond = (order: Order, after: string): string =>
  `(t.at, t.number) ${order === 'at' ? '>' : '<'} ${after}`;

export const inOrder = (order: Order): string =>
  order === 'at' ? 'order by t.at, t.number' : 'order by t.at desc, t.number desc';

const CURSOR = /^([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/;

export const cursorOf = ({ at, number }: Place): string => `${Date.parse(at).toString(36)}.${number.toString(36)}`;

/** Throws `invalid-cursor`. */
export function placeOf(cursor: string): Place {
  const [, at = '', number = ''] = CURSOR.exec(cursor) ?? [];
  const time = Number.parseInt(at, 36);
  const place = Number.parseInt(number, 36);
  if (!isInReach(time) || !Number.isSafeInteger(place))
    throw invalid('invalid-cursor', 'The cursor is not one that was given out.');
  return { at: new Date(time).toISOString(), number: place };
}

/**
 * The entries of some patients, fetched before anything else: left to choose, the planner would rather walk through the
 * newest entries of everybody in the hope of meeting some.
 *
 * @param patients the parameter that lists them
 */
export const entriesOf = (patients: string): string =>
  `(select * from access_trail where patients && ${patients}::uuid[] offset 0) t`;

/** What names stand for: the user's id, all records of the patient, and whose name what is sought is part of. */
export interface Resolved {
  readonly user: string | undefined;
  readonly records: readonly string[] | undefined;
  readonly actors?: readonly string[] | undefined;
}

/** Entries by some actors, of an operation with the text in it, or from that address; each named by its parameter. */
export const sought = (actors: string, text: string): string =>
  `(t.actor = any(${actors}) or strpos(lower(t.operation), lower(${text})) > 0 or t.address = ${text})`;

export function entriesThat(
  filters: Filters,
  { user, records, actors = [] }: Resolved,
  { after, order = '-at' }: { readonly after?: Place | undefined; readonly order?: Order | undefined } = {},
): Filtered {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const source = records ? entriesOf(bind(records)) : 'access_trail t';
  const conditions: string[] = [];
  const add = (column: string, operator: string, value: unknown) => {
    if (value !== undefined) conditions.push(`t.${column} ${operator} ${bind(value)}`);
  };
  add('id', '=', filters.id);
  add('actor', '=', user);
  add('at', '>=', filters.from && startOf(filters.from));
  add('at', '<', filters.to && endOf(filters.to));
  add('action', '=', filters.action);
  add('outcome', '=', filters.outcome);
  add('operation', '=', filters.operation);
  add('service', '=', filters.service);
  add('purpose', '=', filters.purpose);
  if (filters.search !== undefined) conditions.push(sought(bind(actors), bind(filters.search)));
  if (after) conditions.push(beyond(order, `(${bind(after.at)}, ${bind(after.number)})`));
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
  return { sql: `from ${source}${where}`, parameters };
}
