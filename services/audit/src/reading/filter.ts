import type { Filters } from '@hms/contracts/audit';
import { invalid } from '@hms/platform/contract';

/** Conditions of a statement with their parameters. */
export interface Where {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A place in a list that is ordered by time and number, newest first. */
export interface Place {
  readonly at: string;
  readonly number: number;
}

const CURSOR = /^([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/;

export const cursorOf = ({ at, number }: Place): string => `${Date.parse(at).toString(36)}.${number.toString(36)}`;

/** Throws `invalid-cursor`. */
export function placeOf(cursor: string): Place {
  const [, at = '', number = ''] = CURSOR.exec(cursor) ?? [];
  const instant = new Date(Number.parseInt(at, 36));
  const place = Number.parseInt(number, 36);
  if (Number.isNaN(instant.getTime()) || !Number.isSafeInteger(place))
    throw invalid('invalid-cursor', 'The cursor is not one that was given out.');
  return { at: instant.toISOString(), number: place };
}

/** The first instant of what was given: a date stands for its whole day in UTC. */
export const startOf = (moment: string): Date => new Date(moment);

/** The instant before which everything of what was given lies. */
export function endOf(moment: string): Date {
  const start = new Date(moment);
  return moment.length === 10 ? new Date(start.getTime() + 86_400_000) : start;
}

/** @param user the id that the filter's user stands for */
export function whereOf(filters: Filters, user: string | undefined, after: Place | undefined): Where {
  const parameters: unknown[] = [];
  const conditions: string[] = [];
  const add = (condition: (value: string) => string, ...values: unknown[]) => {
    if (values.includes(undefined)) return;
    const places = values.map((value) => `$${parameters.push(value)}`);
    conditions.push(condition(places.join(', ')));
  };
  add((value) => `t.patients @> array[${value}]::uuid[]`, filters.patient);
  add((value) => `t.actor = ${value}`, user);
  add((value) => `t.at >= ${value}`, filters.from && startOf(filters.from));
  add((value) => `t.at < ${value}`, filters.to && endOf(filters.to));
  add((value) => `t.action = ${value}`, filters.action);
  add((value) => `t.outcome = ${value}`, filters.outcome);
  add((value) => `t.operation = ${value}`, filters.operation);
  add((value) => `t.service = ${value}`, filters.service);
  add((value) => `t.purpose = ${value}`, filters.purpose);
  add((values) => `(t.at, t.number) < (${values})`, after?.at, after?.number);
  return { sql: conditions.length > 0 ? `where ${conditions.join(' and ')}` : '', parameters };
}
