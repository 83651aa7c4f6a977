/** A stretch of time in milliseconds since 1970; its end does not belong to it. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export const overlap = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

export const within = (inner: Interval, outer: Interval): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** What is left of some intervals without others. */
export function subtract<I extends Interval>(from: readonly I[], without: readonly Interval[]): I[] {
  return without
    .filter(({ start, end }) => start < end)
    .reduce<I[]>(
      (left, gap) =>
        left.flatMap((each) =>
          !overlap(each, gap)
            ? [each]
            : [
                ...(each.start < gap.start ? [{ ...each, end: gap.start }] : []),
                ...(gap.end < each.end ? [{ ...each, start: gap.end }] : []),
              ],
        ),
      [...from],
    );
}
