import type { GrowthChart } from '@hms/contracts/clinical';

/** From where to where an axis goes, and where it has a line. */
interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** The part of a growth chart that one reference covers. */
export interface GrowthFrame {
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: GrowthChart['curves'];
  /** Those at an age for which the reference is used. */
  readonly points: GrowthChart['points'];
}

/** Steps between lines, so that their numbers read well. */
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50] as const;
/** Ages are read in months and years. */
const MONTHS = [1, 3, 6, 12, 24] as const;
const MOST_LINES = 12;

function ticksOf(from: number, to: number, steps: readonly number[]): number[] {
  const step = steps.find((each) => (to - from) / each <= MOST_LINES) ?? steps.at(-1)!;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toFixed(2)),
  );
}

/**
 * @param upTo where the frame ends, in months or cm; at the end of the curves where absent
 * @returns undefined where the reference has no curve
 */
export function growthFrame(
  { measure, curves, points, references }: GrowthChart,
  code: string,
  upTo = Number.POSITIVE_INFINITY,
): GrowthFrame | undefined {
  const reference = references.find((each) => each.code === code);
  if (!reference) return undefined;
  const drawn = curves
    .filter((curve) => curve.reference === code)
    .map((curve) => ({ ...curve, points: curve.points.filter(({ x }) => x <= upTo) }));
  const xs = drawn.flatMap((curve) => curve.points.map(({ x }) => x));
  if (xs.length === 0) return undefined;
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const { from_months, to_months } = reference;
  // Beside curves of other ages a measurement would look like what it is not.
  const within = points.filter(
    ({ x, age_months }) => x >= from && x <= to && age_months >= from_months && age_months < to_months,
  );
  const values = [...drawn.flatMap((curve) => curve.points), ...within].map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least) * 0.04;
  const [low, high] = [Math.max(0, least - room), most + room];
  const byAge = measure !== 'weight_for_height';
  return {
    x: { from, to, ticks: ticksOf(from, to, byAge ? MONTHS : STEPS) },
    y: { from: low, to: high, ticks: ticksOf(low, high, STEPS) },
    curves: drawn,
    points: within,
  };
}

/** Months after the last measurement in which a chart by age still has room for the next ones. */
const AHEAD = 30;

/** Where a chart that shows the child as large as possible ends; undefined where it shows all. */
export const nearEnd = ({ measure, points }: GrowthChart): number | undefined => {
  const last = points.at(-1);
  return last && measure !== 'weight_for_height' ? last.x + AHEAD : undefined;
};

/** The reference to begin with: by which the last measurement was judged, else the one that covers the age. */
export function usualReference({ points, references }: GrowthChart, ageMonths: number): string | undefined {
  const judged = points.findLast(({ reference }) => reference !== null)?.reference;
  const covering = references.find(({ from_months, to_months }) => from_months <= ageMonths && ageMonths < to_months);
  return judged ?? covering?.code ?? references[0]?.code;
}
