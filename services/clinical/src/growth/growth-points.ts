import type { GrowthChart, GrowthMeasure } from '@hms/contracts/clinical';
import { type LoadedReference, tableOf } from './growth-references.ts';
import { lmsAt, percentileOf, restrictedZScore, valueAt, zScore } from './lms.ts';

type Point = GrowthChart['points'][number];

/** Something that was measured of a child: months of age, and the place on the chart, which is the age or the height in cm. */
export interface Measured {
  readonly vitals_id: string;
  readonly at: string;
  readonly age_months: number;
  readonly x: number;
  readonly value: number;
}

/** WHO restricts the method for what is skewed: weights and the body mass index, not lengths. */
const RESTRICTED = new Set<GrowthMeasure>(['weight', 'bmi', 'weight_for_height']);

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** A measurement with its z-score and percentile by the first of these references that fits; with neither where none does. */
export function judgeGrowth(
  references: readonly LoadedReference[],
  measure: GrowthMeasure,
  sex: string | null,
  measured: Measured,
): Point {
  for (const reference of references) {
    const { from_months, to_months, restricted, code } = reference;
    if (measured.age_months < from_months || measured.age_months >= to_months) continue;
    const table = tableOf(reference, measure, sex);
    const lms = table && lmsAt(table.rows, measured.x);
    if (!lms) continue;
    const z = (restricted && RESTRICTED.has(measure) ? restrictedZScore : zScore)(lms, measured.value);
    if (!Number.isFinite(z)) continue;
    return { ...measured, reference: code, z: rounded(z, 2), percentile: rounded(percentileOf(z), 1) };
  }
  return { ...measured, reference: null, z: null, percentile: null };
}

/** Percentiles that curves are drawn of, with their standard deviations. */
const CURVES: readonly (readonly [percentile: number, z: number])[] = [
  [3, -1.880794],
  [10, -1.281552],
  [25, -0.67449],
  [50, 0],
  [75, 0.67449],
  [90, 1.281552],
  [97, 1.880794],
];

/** More than a screen tells apart. */
const MOST_POINTS = 80;

/** The curves of a reference over the ages at which it is used. */
export function curvesOf(
  reference: LoadedReference,
  measure: GrowthMeasure,
  sex: string | null,
): GrowthChart['curves'] {
  const table = tableOf(reference, measure, sex);
  if (!table) return [];
  const { from_months, to_months, code } = reference;
  const byAge = measure !== 'weight_for_height';
  const rows = table.rows.filter(({ x }) => !byAge || (x >= from_months && x <= to_months));
  const step = Math.max(1, Math.ceil(rows.length / MOST_POINTS));
  const drawn = rows.filter((_row, index) => index % step === 0 || index === rows.length - 1);
  return CURVES.map(([percentile, z]) => ({
    reference: code,
    percentile,
    points: drawn.map(({ x, ...lms }) => ({ x, value: rounded(valueAt(lms, z), 3) })),
  }));
}
