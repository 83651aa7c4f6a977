import { describe, expect, it } from 'vitest';
import { providerHolder } from './provider-holder.ts';
import type { SigningKey } from './signing-keys.ts';

const start = new Date('2026-03-01T00:00:00Z');
const plus = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const key = (kid: string, from: number, until: number): SigningKey => ({
  jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'secret', kid },
  signsFrom: plus(from),
  signsUntil: plus(until),
  publishedUntil: plus(until + 60),
});

describe('provider holder', () => {
  it('builds anew when another key signs or is announced, and only then', async () => {
    const clock = { now: start };
    const stored = [key('a', 0, 100)];
    const built: string[] = [];
    const holder = providerHolder({
      readKeys: async () => [...stored],
      build: (keys) => {
        built.push(keys.map(({ jwk }) => jwk.kid).join(' '));
        return { callback: () => async () => undefined } as never;
      },
      now: () => clock.now,
    });
    const first = await holder.current();
    expect(await holder.current()).toBe(first);
    stored.push(key('b', 100, 200));
    clock.now = plus(0.5);
    expect(await holder.current()).toBe(first);
    clock.now = plus(2);
    await holder.current();
    clock.now = plus(99);
    await holder.current();
    clock.now = plus(100);
    await holder.current();
    clock.now = plus(160);
    await holder.current();
    expect(built).toEqual(['a', 'a b', 'b a', 'b']);
  });

  it('shows no private part', async () => {
    const holder = providerHolder({
      readKeys: async () => [key('a', 0, 100)],
      build: () => ({ callback: () => async () => undefined }) as never,
      now: () => start,
    });
    expect((await holder.current()).publicKeys).toEqual([{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'a' }]);
  });
});
