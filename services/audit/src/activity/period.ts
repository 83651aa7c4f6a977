import { unprocessable } from '@hms/platform/contract';
import { endOf, startOf } from '../reading/filter.ts';

const DAY_MS = 86_400_000;

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
