import type { ReadingFlag, ReferenceRange, SignName } from '@hms/contracts/clinical';
import { exactAge } from '@hms/contracts/clinical/measuring/age';
import { judge, type Plausibility, plausibilityOf, rangeOf } from '@hms/contracts/clinical/measuring/judge-reading';
import { describe, expect, it } from 'vitest';
import { firstRules } from './first-rules.ts';

describe('vital signs have reference ranges by age and sex', () => {
  it.each<[SignName, number, number, ReadingFlag | null]>([
    ['pulse', 0.1, 210, 'high'],
    ['pulse', 0.1, 150, 'normal'],
    ['pulse', 5, 150, 'high'],
    ['pulse', 40, 59, 'low'],
    ['pulse', 40, 100, 'normal'],
    ['respiration', 0.5, 40, 'normal'],
    ['respiration', 8, 40, 'high'],
    ['respiration', 40, 40, 'high'],
    ['systolic', 0.01, 59, 'low'],
    ['systolic', 4, 77, 'low'],
    ['systolic', 4, 78, null],
    ['systolic', 9, 87, 'low'],
    ['systolic', 40, 121, 'high'],
    ['temperature', 40, 37.3, 'normal'],
    ['temperature', 40, 37.4, 'high'],
    ['temperature', 4, 39, null],
    ['weight', 40, 80, null],
    ['bmi', 40, 25, 'high'],
  ])('%s at %d years: %d is %s', (sign, age_years, value, flag) => {
    expect(judge(firstRules, sign, value, { age_years, sex: 'F' }).flag).toBe(flag);
  });

  it('of which one of the sex goes before one of everybody', () => {
    const own: ReferenceRange = {
      sign: 'pulse',
      sex: 'M',
      from_years: 18,
      to_years: null,
      low: 50,
      high: 95,
      source: 'a hospital',
    };
    const ranges = [...firstRules.ranges, own];
    expect(rangeOf(ranges, 'pulse', { age_years: 30, sex: 'M' })).toBe(own);
    expect(rangeOf(ranges, 'pulse', { age_years: 30, sex: 'F' })).toMatchObject({ low: 60 });
    expect(rangeOf(ranges, 'pulse', { age_years: null, sex: 'M' })).toBeUndefined();
  });

  it('names the source of each', () => {
    for (const { source } of [...firstRules.ranges, ...firstRules.limits]) expect(source.length).toBeGreaterThan(5);
  });
});

describe('a vital sign is plausible, unlikely or impossible', () => {
  it.each<[SignName, number, Plausibility]>([
    ['temperature', 37, 'likely'],
    ['temperature', 29.9, 'unlikely'],
    ['temperature', 73, 'impossible'],
    ['temperature', 98.6, 'impossible'],
    ['pulse', 0, 'unlikely'],
    ['pulse', 240, 'unlikely'],
    ['pulse', 900, 'impossible'],
    ['oxygen_saturation', 101, 'impossible'],
    ['pain', 11, 'impossible'],
    ['weight', 300, 'unlikely'],
    ['height', 1.75, 'impossible'],
  ])('%s %d is %s', (sign, value, plausibility) => {
    expect(plausibilityOf(firstRules, sign, value)).toBe(plausibility);
  });
});

describe('an exact age', () => {
  it.each([
    ['2020-02-29', '2020-02-29T12:00:00Z', 0],
    ['2010-06-01', '2020-06-01T00:00:00Z', 10],
    ['2010-06-01', '2020-05-31T23:00:00Z', 9 + 365 / 366],
    ['2030-01-01', '2020-01-01T00:00:00Z', null],
    [null, '2020-01-01T00:00:00Z', null],
  ])('of %s at %s is %d', (birthDate, at, age) => {
    expect(exactAge(birthDate, new Date(at))).toBe(age);
  });
});
