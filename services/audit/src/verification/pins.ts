import type { KeyObject } from 'node:crypto';
import { isGenuine, type SignedEnd } from '../checkpoints/signed-end.ts';

/**
 * Finds the first signed end that contradicts the chain: a genuine one whose hash is not the entry's, or, where the newest
 * is not genuine, the first whose signature is not ours. One signature is checked while all is well: a genuine end that
 * fits vouches for everything before it.
 *
 * @param pins in the order of their numbers
 * @param hashAt the hash of the entry of that number, as the chain holds it
 */
export function firstContradiction(
  pins: readonly SignedEnd[],
  hashAt: (number: number) => string | undefined,
  key: KeyObject,
): SignedEnd | undefined {
  const newest = pins.at(-1);
  if (!newest) return undefined;
  const refuted = pins.find((pin) => hashAt(pin.number) !== pin.hash && isGenuine(key, pin));
  if (refuted || isGenuine(key, newest)) return refuted;
  return pins.find((pin) => !isGenuine(key, pin));
}
