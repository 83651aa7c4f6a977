export interface Denial {
  /** ISO instant. */
  readonly at: string;
  readonly patients: readonly string[];
}

export interface DeniedSeries {
  /** When the last of them was refused. */
  readonly at: string;
  readonly count: number;
  readonly patients: string[];
}

/** Refusals belong together while each follows the one before within this time. */
const GAP_MS = 10 * 60_000;
const FEWEST = 5;

/** Series of refusals of one user. One refusal is a slip; somebody who keeps trying is looking for something. */
export function deniedSeries(denials: readonly Denial[]): DeniedSeries[] {
  const series: Denial[][] = [];
  for (const denial of denials.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const current = series.at(-1);
    const last = current?.at(-1);
    if (current && last && Date.parse(denial.at) - Date.parse(last.at) <= GAP_MS) current.push(denial);
    else series.push([denial]);
  }
  return series
    .filter((each) => each.length >= FEWEST)
    .map((each) => ({
      at: each.at(-1)!.at,
      count: each.length,
      patients: [...new Set(each.flatMap((denial) => denial.patients))],
    }));
}
