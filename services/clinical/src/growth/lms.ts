import type { LmsRow } from '@hms/contracts/clinical';

/** Parameters of the LMS method: Box-Cox power, median, coefficient of variation. */
export type Lms = Pick<LmsRow, 'l' | 'm' | 's'>;

/** So near to 0 a power is its limit, the logarithm. */
const NEARLY_NONE = 1e-10;

/** Standard deviations of a measurement from the median [Cole and Green, Stat Med 1992;11:1305-1319; CDC, Vital Health Stat 11(246)]. */
export function zScore({ l, m, s }: Lms, value: number): number {
  return Math.abs(l) < NEARLY_NONE ? Math.log(value / m) / s : ((value / m) ** l - 1) / (l * s);
}

/** The measurement that is so many standard deviations from the median; NaN where there is none. */
export function valueAt({ l, m, s }: Lms, z: number): number {
  return Math.abs(l) < NEARLY_NONE ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l);
}

/**
 * As {@link zScore}, but beyond 3 standard deviations it goes on by the distance between the second and the third
 * [WHO Child Growth Standards, Methods and development, 2006, chapter 7: restricted application of the LMS method].
 */
export function restrictedZScore(lms: Lms, value: number): number {
  const z = zScore(lms, value);
  if (Math.abs(z) <= 3) return z;
  const side = Math.sign(z);
  const [second, third] = [valueAt(lms, 2 * side), valueAt(lms, 3 * side)];
  return side * (3 + (value - third) / (third - second));
}

/** The percentage of the standard normal distribution below `z`, to 5 decimals [Abramowitz and Stegun 26.2.17]. */
export function percentileOf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 100 * (z > 0 ? 1 - tail : tail);
}

/** The parameters at a place in a table that rises, between its rows by straight lines; undefined outside of it. */
export function lmsAt(rows: readonly LmsRow[], x: number): Lms | undefined {
  const next = rows.findIndex((row) => row.x >= x);
  if (next < 0) return undefined;
  const above = rows[next]!;
  if (above.x === x) return above;
  const below = rows[next - 1];
  if (!below) return undefined;
  const part = (x - below.x) / (above.x - below.x);
  const between = (name: keyof Lms) => below[name] + part * (above[name] - below[name]);
  return { l: between('l'), m: between('m'), s: between('s') };
}
