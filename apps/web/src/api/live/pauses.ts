const FIRST_MS = 500;
const MOST_MS = 30_000;
/** A door that has said that it is too much is left alone for longer. */
const REFUSED_MS = 30_000;

/**
 * Milliseconds before the next attempt to connect: doubling, and each browser at a moment of its own, so that a hospital
 * that comes back is not overrun.
 *
 * @param attempt from 0
 * @param random from 0 to 1
 */
export function pauseBefore(attempt: number, wasRefused: boolean, random: number): number {
  const longest = wasRefused ? REFUSED_MS * 2 : Math.min(MOST_MS, FIRST_MS * 2 ** attempt);
  return Math.round(longest / 2 + (longest / 2) * random);
}
