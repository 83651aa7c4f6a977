import { conflict, Failure } from '@hms/platform/contract';
import type { Outcome } from '../booking/plan-slot.ts';

export interface Skipped {
  readonly start: string;
  readonly code: string;
}

/** What stands in the way of one date only. */
const OF_ONE_DATE = new Set(['slot-taken', 'outside-schedule', 'in-the-past']);

/** The dates that cannot be had. Rethrows what stands in the way of all of them. */
export function conflictsIn(outcomes: readonly Outcome[]): Skipped[] {
  return outcomes.flatMap((outcome) => {
    if (!('failure' in outcome)) return [];
    const { failure, wanted } = outcome;
    if (!(failure instanceof Failure) || !OF_ONE_DATE.has(failure.code)) throw failure;
    return [{ start: new Date(wanted.start).toISOString(), code: failure.code }];
  });
}

/** Throws `series-conflicts` with every date that cannot be had. */
export function refuseConflicts(conflicts: readonly Skipped[]): void {
  if (conflicts.length === 0) return;
  throw conflict('series-conflicts', `${conflicts.length} of the dates cannot be had.`, { members: { conflicts } });
}
