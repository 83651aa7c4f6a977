import { describe, expect, it } from 'vitest';
import { achievementBy, meetsTarget, mustBeClear } from './meets-target.ts';

const target = (low: number | null, high: number | null, low_inclusive = true, high_inclusive = true) => ({
  coding: null,
  low,
  high,
  low_inclusive,
  high_inclusive,
  unit: null,
});

describe('a target', () => {
  it.each([
    ['below 7, not reached by 7', target(null, 7, true, false), 7, false],
    ['below 7, reached by 6.9', target(null, 7, true, false), 6.9, true],
    ['up to 140, reached by 140', target(null, 140), 140, true],
    ['up to 140, not reached by 141', target(null, 140), 141, false],
    ['from 10000, reached by it', target(10_000, null), 10_000, true],
    ['above 10000, not reached by it', target(10_000, null, false), 10_000, false],
    ['between 120 and 140, reached between', target(120, 140), 130, true],
    ['between 120 and 140, not reached below', target(120, 140), 119, false],
  ])('%s', (_what, bounds, value, met) => {
    expect(meetsTarget(bounds, value)).toBe(met);
    expect(achievementBy(bounds, value)).toBe(met ? 'achieved' : 'in-progress');
  });

  it.each([
    ['none', null, true],
    ['one bound', target(null, 7), true],
    ['one value', target(7, 7), true],
    ['no bound', target(null, null), false],
    ['bounds the wrong way round', target(8, 7), false],
    ['a value that is left out', target(7, 7, true, false), false],
  ])('of %s', (_what, bounds, clear) => {
    const check = () => mustBeClear(bounds);
    if (clear) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code: 'target-unclear' }));
  });

  it('says nothing where none was set or nothing was measured', () => {
    expect(achievementBy(null, 7)).toBeUndefined();
    expect(achievementBy(target(null, 7), null)).toBeUndefined();
  });
});
