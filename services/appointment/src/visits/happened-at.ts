import { unprocessable } from '@hms/platform/contract';

const LONGEST_AGO = 24 * 3_600_000;
/** Clocks of desks may be so far ahead. */
const AHEAD = 60_000;

/** When something happened that may be written down later. Throws `at-out-of-range` for the future and for before yesterday. */
export function happenedAt(at: string | undefined, now: Date): string {
  if (at === undefined) return now.toISOString();
  const moment = Date.parse(at);
  if (!(moment <= now.getTime() + AHEAD && moment >= now.getTime() - LONGEST_AGO))
    throw unprocessable('at-out-of-range', 'It happened within the last day, and not in the future.');
  return new Date(Math.min(moment, now.getTime())).toISOString();
}
