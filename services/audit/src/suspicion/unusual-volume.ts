/** Accesses to patients a day that need no explanation, whatever the user's usual is. */
const FLOOR = 50;
/** How many times the usual is far above it. */
const FACTOR = 3;
/** Days of work after which the usual is known; before, somebody counts as new. */
const KNOWN_AFTER = 5;
const NEWCOMER_FLOOR = 200;

/** The median of a user's working days; undefined while there are too few. */
export function usualVolume(days: readonly number[]): number | undefined {
  const worked = days.filter((count) => count > 0).sort((a, b) => a - b);
  if (worked.length < KNOWN_AFTER) return undefined;
  const middle = worked.length / 2;
  const upper = worked[Math.floor(middle)]!;
  return worked.length % 2 === 1 ? upper : Math.round((worked[middle - 1]! + upper) / 2);
}

/** Whether a day's accesses to patients are far above the user's usual. Our own rule: it only asks for a look. */
export function isUnusualVolume(count: number, usual: number | undefined): boolean {
  return count > (usual === undefined ? NEWCOMER_FLOOR : Math.max(FLOOR, FACTOR * usual));
}
