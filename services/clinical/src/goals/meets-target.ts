import type { Achievement, GoalTarget } from '@hms/contracts/clinical';
import { unprocessable } from '@hms/platform/contract';

/** Throws `target-unclear` where a target has no bound, or none lies between its bounds. */
export function mustBeClear(target: GoalTarget | null | undefined): void {
  if (!target) return;
  const { low, high, low_inclusive, high_inclusive } = target;
  const empty = low !== null && high !== null && (low > high || (low === high && !(low_inclusive && high_inclusive)));
  if ((low === null && high === null) || empty)
    throw unprocessable('target-unclear', 'Say from where or up to where the goal is reached.');
}

/** Whether a value, in the unit of the target, lies between its bounds. */
export function meetsTarget({ low, high, low_inclusive, high_inclusive }: GoalTarget, value: number): boolean {
  const above = low === null || value > low || (low_inclusive && value === low);
  const below = high === null || value < high || (high_inclusive && value === high);
  return above && below;
}

/** How far a goal is by a value alone: within the target it is achieved, else on its way. */
export const achievementBy = (target: GoalTarget | null, value: number | null): Achievement | undefined =>
  target === null || value === null ? undefined : meetsTarget(target, value) ? 'achieved' : 'in-progress';
