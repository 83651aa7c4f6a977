import { unavailable } from '../contract/index.ts';

/** Milliseconds that whoever asked still waits: how long, not until when, since clocks differ. */
export const DEADLINE_HEADER = 'x-deadline-ms';

const MOST_MS = 600_000;

/** Reads the header. @returns the moment by the clock of this process, in milliseconds; undefined where nobody says */
export function readDeadline(header: unknown, now = Date.now()): number | undefined {
  if (typeof header !== 'string' || !/^\d{1,9}$/.test(header)) return undefined;
  return now + Math.min(Number(header), MOST_MS);
}

/** Milliseconds that are left. Throws `deadline-passed` where nobody waits any more. */
export function timeLeft(deadline: number | undefined, most: number, now = Date.now()): number {
  const left = deadline === undefined ? most : Math.min(most, deadline - now);
  if (left <= 0) throw deadlinePassed();
  return Math.ceil(left);
}

export const deadlinePassed = (cause?: unknown) =>
  unavailable('deadline-passed', 'Whoever asked does not wait any more.', { cause });
