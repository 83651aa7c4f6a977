import { doubleMetaphone } from 'double-metaphone';

const LATIN = /^[a-z]+$/;

/**
 * How a name sounds: both codes of Double Metaphone (Philips 2000), the likelier first. A name in another script, for which there is no
 * code, sounds like itself.
 */
export function soundsOf(token: string): readonly [string, ...string[]] {
  if (!LATIN.test(token)) return [token];
  const [first, second] = doubleMetaphone(token);
  if (!first) return [token.toUpperCase()];
  return second === first ? [first] : [first, second];
}

export const soundOf = (token: string): string => soundsOf(token)[0];
