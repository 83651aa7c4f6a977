import { describe, expect, it } from 'vitest';
import { keysAt, newSigningKey, nextKey, publicPart, type SigningKey, type SigningKeyTimes } from './signing-keys.ts';

const start = new Date('2026-03-01T00:00:00Z');
const day = (days: number) => new Date(start.getTime() + days * 86_400_000);
const times = (from: number, until: number): SigningKeyTimes => ({
  signsFrom: day(from),
  signsUntil: day(until),
  publishedUntil: day(until + 1),
});
const named = (kid: string, from: number, until: number): SigningKey => ({
  ...times(from, until),
  jwk: { kty: 'EC', kid },
});
const kids = (keys: SigningKey[]) => keys.map((key) => key.jwk.kid);

describe('signing keys', () => {
  it.each([
    ['none yet', [], 0, times(0, 30)],
    ['one in its time', [times(0, 30)], 26, undefined],
    ['the next is to be announced', [times(0, 30)], 27, times(30, 60)],
    ['the next is announced', [times(0, 30), times(30, 60)], 29, undefined],
    ['the hospital was closed for months', [times(0, 30)], 200, times(200, 230)],
  ])('%s', (_what, keys, now, expected) => {
    expect(nextKey(keys, day(now))).toEqual(expected);
  });

  it('announces the next key before it signs, and shows the old one after', () => {
    const keys = [named('a', 0, 30), named('b', 30, 60)];
    expect(kids(keysAt(keys, day(29)))).toEqual(['a', 'b']);
    expect(kids(keysAt(keys, day(30)))).toEqual(['b', 'a']);
    expect(kids(keysAt(keys, day(30.9)))).toEqual(['b', 'a']);
    expect(kids(keysAt(keys, day(31)))).toEqual(['b']);
  });

  it('over a year there is always one that signs, known for three days before', () => {
    const keys: SigningKey[] = [];
    const seenSince = new Map<string, number>();
    for (let now = 0; now < 365; now += 0.25) {
      const next = nextKey(keys, day(now));
      if (next !== undefined) keys.push({ ...next, jwk: { kty: 'EC', kid: `k${keys.length}` } });
      const shown = keysAt(keys, day(now));
      for (const { jwk } of shown) if (!seenSince.has(jwk.kid)) seenSince.set(jwk.kid, now);
      const [signing] = shown;
      expect(signing?.signsFrom.getTime()).toBeLessThanOrEqual(day(now).getTime());
      expect(signing?.signsUntil.getTime()).toBeGreaterThan(day(now).getTime());
      if (signing !== undefined && signing.jwk.kid !== 'k0')
        expect(now - (seenSince.get(signing.jwk.kid) ?? now)).toBeGreaterThanOrEqual(3);
    }
    expect(keys.length).toBe(13);
  });

  it('still signs when the clock was set back', () => {
    expect(kids(keysAt([named('a', 0, 30)], day(-2)))).toEqual(['a']);
  });

  it('are made for ES256, and their public part is public', async () => {
    const { jwk } = await newSigningKey(times(0, 30));
    expect(jwk).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
    expect(jwk.d).toBeTypeOf('string');
    expect(Object.keys(publicPart(jwk)).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });
});
