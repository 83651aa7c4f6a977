import { describe, expect, it } from 'vitest';
import { MEASURED_SIGNS, type MeasuredSign } from '../vital-signs.ts';
import { convert, roundTo } from './convert.ts';

describe('a vital sign in another unit', () => {
  it.each<[MeasuredSign, number, string, number]>([
    ['temperature', 98.6, '[degF]', 37],
    ['temperature', 100.4, '[degF]', 38],
    ['temperature', 212, '[degF]', 100],
    ['temperature', 38.2, 'Cel', 38.2],
    ['weight', 1, '[lb_av]', 0.454],
    ['weight', 154.3, '[lb_av]', 69.989],
    ['weight', 3_420, 'g', 3.42],
    ['height', 70, '[in_i]', 177.8],
    ['height', 1.78, 'm', 178],
    ['head_circumference', 14, '[in_i]', 35.6],
    ['glucose', 5.5, 'mmol/L', 99],
    ['glucose', 10, 'mmol/L', 180],
  ])('%s of %d %s is kept as %d', (sign, value, unit, kept) => {
    expect(roundTo(sign, convert(sign, value, unit)!)).toBe(kept);
  });

  it('is refused where the sign is not measured in it', () => {
    expect(convert('temperature', 300, 'K')).toBeUndefined();
    expect(convert('pulse', 80, '[lb_av]')).toBeUndefined();
  });

  it('has a conversion wherever the list of signs says so', () => {
    for (const [name, { alsoIn }] of Object.entries(MEASURED_SIGNS))
      for (const unit of alsoIn) expect(convert(name as MeasuredSign, 1, unit)).toBeTypeOf('number');
  });
});

describe('a value is rounded to the decimals of its sign', () => {
  it.each([
    ['temperature', 38.05, 38.1],
    ['temperature', 37.94999, 37.9],
    ['pulse', 90.5, 91],
    ['weight', 3.4205, 3.421],
    ['bmi', 0, 0],
  ] as const)('%s %d as %d', (sign, value, rounded) => {
    expect(roundTo(sign, value)).toBe(rounded);
  });
});
