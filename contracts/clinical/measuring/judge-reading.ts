import type { MeasurementRules, ReferenceRange } from '../measurement-rules.ts';
import type { SignName } from '../vital-signs.ts';
import type { Reading } from '../vitals.ts';

/** Of whom a sign is judged. */
export interface Judged {
  /** With its fraction; null where nobody knows it. */
  readonly age_years: number | null;
  /** F, M or O, as registered */
  readonly sex: string | null;
}

/** The reference range of a sign at an age; one of the sex goes before one of everybody. Undefined where none fits. */
export function rangeOf(
  ranges: readonly ReferenceRange[],
  sign: SignName,
  { age_years, sex }: Judged,
): ReferenceRange | undefined {
  if (age_years === null) return undefined;
  const fitting = ranges.filter(
    (range) =>
      range.sign === sign &&
      (range.sex === null || range.sex === sex) &&
      range.from_years <= age_years &&
      (range.to_years === null || age_years < range.to_years),
  );
  return fitting.find((range) => range.sex !== null) ?? fitting[0];
}

/** How a value stands to the range of whom it was measured. Where no range fits there is no flag, never "normal". */
export function judge(
  { ranges }: Pick<MeasurementRules, 'ranges'>,
  sign: SignName,
  value: number,
  of: Judged,
): Pick<Reading, 'flag' | 'low' | 'high'> {
  const range = rangeOf(ranges, sign, of);
  if (!range) return { flag: null, low: null, high: null };
  const { low, high } = range;
  if (low !== null && value < low) return { flag: 'low', low, high };
  if (high !== null && value > high) return { flag: 'high', low, high };
  // With one end open, whatever is beyond it is not known to be normal.
  return { flag: low !== null && high !== null ? 'normal' : null, low, high };
}

export type Plausibility = 'likely' | 'unlikely' | 'impossible';

/** Whether a value can be. A sign without limits can be anything. */
export function plausibilityOf(
  { limits }: Pick<MeasurementRules, 'limits'>,
  sign: SignName,
  value: number,
): Plausibility {
  const limit = limits.find((each) => each.sign === sign);
  if (!limit) return 'likely';
  if (value < limit.least || value > limit.most) return 'impossible';
  return value < limit.likely_from || value > limit.likely_to ? 'unlikely' : 'likely';
}
