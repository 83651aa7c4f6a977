import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** When a key signs and how long it is shown. */
export interface SigningKeyTimes {
  signsFrom: Date;
  signsUntil: Date;
  /** Until the last token that it signed has expired everywhere. */
  publishedUntil: Date;
}

export interface SigningKey extends SigningKeyTimes {
  /** ES256 private key with `kid`, its RFC 7638 thumbprint. */
  jwk: JWK & { kid: string };
}

/** Days of one key, and for how many of them the next one is announced, so that nobody meets a key that they do not know. */
export interface RotationRules {
  signsForDays: number;
  announcedForDays: number;
  /** Days for which a key is still shown after its last signature: longer than any token lives. */
  shownAfterDays: number;
}

const rotationRules: RotationRules = { signsForDays: 30, announcedForDays: 3, shownAfterDays: 1 };

const dayLength = 86_400_000;
const plusDays = (from: Date, days: number) => new Date(from.getTime() + days * dayLength);

/** The times of the key to make now, or undefined while the keys at hand suffice. */
export function nextKey(
  keys: readonly SigningKeyTimes[],
  now: Date,
  rules: RotationRules = rotationRules,
): SigningKeyTimes | undefined {
  const coveredUntil = new Date(Math.max(0, ...keys.map((key) => key.signsUntil.getTime())));
  if (coveredUntil > plusDays(now, rules.announcedForDays)) return undefined;
  const signsFrom = coveredUntil > now ? coveredUntil : now;
  const signsUntil = plusDays(signsFrom, rules.signsForDays);
  return { signsFrom, signsUntil, publishedUntil: plusDays(signsUntil, rules.shownAfterDays) };
}

/**
 * The keys to show at a moment, the one that signs first, then the one announced, then those that have signed. A clock set
 * back before the first key's time still finds one that signs.
 */
export function keysAt(keys: readonly SigningKey[], now: Date): SigningKey[] {
  const shown = keys.filter((key) => key.publishedUntil > now);
  const rank = (key: SigningKey) => (key.signsUntil <= now ? 2 : key.signsFrom > now ? 1 : 0);
  return shown.toSorted((a, b) => rank(a) - rank(b) || a.signsFrom.getTime() - b.signsFrom.getTime());
}

export async function newSigningKey(times: SigningKeyTimes): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...times, jwk: { ...jwk, alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(jwk) } };
}

/** What the world may see of a key. */
export const publicPart = ({ kty, crv, x, y, kid, alg, use }: JWK): JWK => ({ kty, crv, x, y, kid, alg, use }) as JWK;
