import { invalid, unprocessable } from '@hms/platform/contract';

export const DAY_MS = 86_400_000;
const LAST = Date.parse('9999-01-01T00:00:00Z');

/** Times that the calendars of JavaScript and PostgreSQL both write with four digits of the year. */
export const isInReach = (time: number): boolean => time >= 0 && time <= LAST;

/** The first instant of what was given: a date stands for its whole day in UTC. Throws `moment-out-of-reach`. */
export function startOf(moment: string): Date {
  const time = Date.parse(moment);
  if (!isInReach(time)) throw invalid('moment-out-of-reach', 'Moments lie between the years 1970 and 9999.');
  return new Date(time);
}

/** The instant before which everything of what was given lies. Throws `moment-out-of-reach`. */
export function endOf(moment: string): Date {
  const start = startOf(moment);
  return moment.length === 10 ? new Date(start.getTime() + DAY_MS) : start;
}

/** The period that was asked for, or the usual one up to now. Throws `period-too-long` and `period-reversed`. */
export function periodOf(
  asked: { readonly from?: string; readonly to?: string },
  now: Date,
  { usualDays, mostDays }: { usualDays: number; mostDays: number },
): { readonly from: Date; readonly to: Date } {
  const to = asked.to ? endOf(asked.to) : now;
  const from = asked.from ? startOf(asked.from) : new Date(to.getTime() - usualDays * DAY_MS);
  if (from > to) throw unprocessable('period-reversed', 'The period ends before it begins.');
  if (to.getTime() - from.getTime() > mostDays * DAY_MS)
    throw unprocessable('period-too-long', `The period is longer than ${mostDays} days.`);
  return { from, to };
}

export function yearsBefore(instant: Date, years: number): Date {
  const before = new Date(instant);
  before.setUTCFullYear(before.getUTCFullYear() - years);
  return before;
}
