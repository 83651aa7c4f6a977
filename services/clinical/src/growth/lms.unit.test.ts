import { describe, expect, it } from 'vitest';
import { readCdcTable } from './cdc-2000.ts';
import { type Lms, lmsAt, percentileOf, restrictedZScore, valueAt, zScore } from './lms.ts';

/** CDC's own example: a boy of 9.5 months who weighs 9.7 kg. */
const boyOf9Months: Lms = { l: -0.1600954, m: 9.476500305, s: 0.11218624 };

/** Standard deviations of the percentiles that CDC publishes, to 4 decimals as its tables of the normal distribution. */
const Z: Readonly<Record<string, number>> = {
  P3: -1.88079,
  P5: -1.64485,
  P10: -1.28155,
  P25: -0.67449,
  P50: 0,
  P75: 0.67449,
  P85: 1.03643,
  P90: 1.28155,
  P95: 1.64485,
  P97: 1.88079,
};

describe('the LMS method', () => {
  it('gives the z-score and the percentile of CDC’s example', () => {
    expect(zScore(boyOf9Months, 9.7)).toBeCloseTo(0.207, 3);
    expect(percentileOf(zScore(boyOf9Months, 9.7))).toBeCloseTo(58, 0);
    expect(valueAt(boyOf9Months, -1.645)).toBeCloseTo(7.9, 2);
  });

  it('is the logarithm where there is no skewness', () => {
    const lms = { l: 0, m: 10, s: 0.1 };
    expect(zScore(lms, 10 * Math.exp(0.2))).toBeCloseTo(2, 10);
    expect(valueAt(lms, 2)).toBeCloseTo(10 * Math.exp(0.2), 10);
    expect(zScore({ ...lms, l: 1e-7 }, 12)).toBeCloseTo(zScore(lms, 12), 5);
  });

  it.each([
    ['weight-for-age'],
    ['stature-for-age'],
    ['bmi-for-age'],
    ['weight-for-age-infants'],
    ['length-for-age'],
    ['head-circumference-for-age'],
    ['weight-for-length'],
  ])('gives every percentile that CDC published of %s', async (file) => {
    const rows = await readCdcTable(file);
    expect(rows.length).toBeGreaterThan(70);
    for (const { lms: numbers, published, sex, x } of rows) {
      const [l, m, s] = numbers as [number, number, number];
      for (const [name, value] of Object.entries(published)) {
        const computed = valueAt({ l, m, s }, Z[name]!);
        expect(Math.abs(computed - value), `${sex} ${x} ${name}`).toBeLessThan(0.001);
        expect(zScore({ l, m, s }, computed)).toBeCloseTo(Z[name]!, 6);
      }
    }
  });

  it('between two rows goes by straight lines, and tells nothing outside of the table', () => {
    const rows = [
      { x: 0, l: 1, m: 10, s: 0.1 },
      { x: 2, l: 0, m: 20, s: 0.2 },
    ];
    expect(lmsAt(rows, 1)).toEqual({ l: 0.5, m: 15, s: expect.closeTo(0.15) });
    expect(lmsAt(rows, 0)).toMatchObject({ m: 10 });
    expect(lmsAt(rows, 2)).toMatchObject({ m: 20 });
    expect(lmsAt(rows, 2.1)).toBeUndefined();
    expect(lmsAt(rows, -0.1)).toBeUndefined();
  });

  it('as WHO restricts it goes on linearly beyond 3 standard deviations', () => {
    const [second, third] = [valueAt(boyOf9Months, 2), valueAt(boyOf9Months, 3)];
    expect(restrictedZScore(boyOf9Months, 9.7)).toBe(zScore(boyOf9Months, 9.7));
    expect(restrictedZScore(boyOf9Months, third + (third - second))).toBeCloseTo(4, 10);
    const [below, lowest] = [valueAt(boyOf9Months, -2), valueAt(boyOf9Months, -3)];
    expect(restrictedZScore(boyOf9Months, lowest - (below - lowest) / 2)).toBeCloseTo(-3.5, 10);
  });
});

describe('a percentile', () => {
  it.each([
    [0, 50],
    [-1.880794, 3],
    [1.880794, 97],
    [1, 84.13447],
    [-3, 0.1349898],
  ])('of z %d is %d', (z, percentile) => {
    expect(percentileOf(z)).toBeCloseTo(percentile, 4);
  });
});
