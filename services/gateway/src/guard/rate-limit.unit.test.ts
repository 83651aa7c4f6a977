import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimit, createSharedLimit } from './rate-limit.ts';

describe('a rate limit', () => {
  const clock = () => {
    let time = 1_000;
    return {
      now: () => time,
      pass: (ms: number) => {
        time += ms;
      },
    };
  };
  const passes = (limit: (who: string) => void, who = 'ana') => {
    try {
      limit(who);
      return true;
    } catch {
      return false;
    }
  };

  it('lets a burst through, then as many as the rate says', () => {
    const { now, pass } = clock();
    const limit = createRateLimit({ perSecond: 10, burst: 3, now });
    expect([1, 2, 3, 4].map(() => passes(limit))).toEqual([true, true, true, false]);
    pass(99);
    expect(passes(limit)).toBe(false);
    pass(1);
    expect([passes(limit), passes(limit)]).toEqual([true, false]);
    pass(60_000);
    expect([1, 2, 3, 4].map(() => passes(limit))).toEqual([true, true, true, false]);
  });

  it('counts each caller alone, and says when to come again', () => {
    const limit = createRateLimit({ perSecond: 0.5, burst: 1, now: clock().now });
    expect(passes(limit, 'ana')).toBe(true);
    expect(passes(limit, 'ben')).toBe(true);
    const refused = expect.objectContaining({ kind: 'tooMany', code: 'too-many-requests', retryAfter: 2 });
    expect(() => limit('ana')).toThrow(refused);
  });

  it('limits nobody where the rate is 0', () => {
    const limit = createRateLimit({ perSecond: 0, burst: 1 });
    expect(Array.from({ length: 1_000 }, () => passes(limit)).every(Boolean)).toBe(true);
  });

  it('never lets more through than the burst and the rate allow, whenever the requests come', () => {
    const rates = fc.record({ perSecond: fc.integer({ min: 1, max: 1_000 }), burst: fc.integer({ min: 1, max: 50 }) });
    const pauses = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 300 });
    fc.assert(
      fc.property(rates, pauses, ({ perSecond, burst }, gaps) => {
        const { now, pass } = clock();
        const limit = createRateLimit({ perSecond, burst, now });
        const began = now();
        let through = 0;
        for (const gap of gaps) {
          pass(gap);
          if (passes(limit)) through++;
          const allowed = burst + ((now() - began) * perSecond) / 1000;
          expect(through).toBeLessThanOrEqual(allowed + 0.01);
        }
      }),
    );
  });

  describe('that front doors keep together', () => {
    const rate = { perSecond: 10, burst: 2 };

    it('is refused as the shared count says', async () => {
      const waits = [0, 1_200];
      const limit = createSharedLimit('caller', rate, () => async () => waits.shift()!);
      await expect(limit('ana')).resolves.toBeUndefined();
      await expect(limit('ana')).rejects.toMatchObject({ code: 'too-many-requests', retryAfter: 2 });
    });

    it('is kept alone while they cannot', async () => {
      const limit = createSharedLimit('caller', rate, () => async () => {
        throw new Error('away');
      });
      await limit('ana');
      await limit('ana');
      await expect(limit('ana')).rejects.toMatchObject({ code: 'too-many-requests' });
    });
  });
});
