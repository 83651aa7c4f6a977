import { type Interval, overlap, within } from './interval.ts';
import type { Open } from './open-hours.ts';

/** A resource as the search sees it. */
export interface Bookable {
  readonly id: string;
  /** In order; null for what has no hours and can be booked at any time. */
  readonly open: readonly Open[] | null;
  /** What it is booked, held or blocked for, buffers included; in order. */
  readonly busy: readonly Interval[];
  /** Where it is when its hours do not say. */
  readonly facility: string | null;
}

export interface SlotSearch {
  /** The resources of which one is needed, for each need. The first need gives the times. */
  readonly needs: readonly (readonly Bookable[])[];
  readonly type: string;
  /** Milliseconds. */
  readonly length: number;
  readonly before: number;
  readonly after: number;
  readonly during: Interval;
  /** Only at this place, where given. */
  readonly facility?: string | undefined;
  /** Most slots; all of the last moment are found nevertheless. */
  readonly limit: number;
  accepts?(start: number, facility: string | null): boolean;
}

export interface Slot extends Interval {
  /** One for each need. */
  readonly resources: readonly string[];
  readonly facility: string | null;
}

const GRID = 5 * 60_000;

/**
 * The first free slots in the order of time. The booking itself lies within the hours of each resource; its buffers may reach
 * out of them, but into nobody else's booking.
 */
export function findSlots(search: SlotSearch): Slot[] {
  const [first = [], ...others] = search.needs;
  const found = first.flatMap((leader) => slotsOf(leader, others, search));
  const inOrder = found.toSorted((a, b) => a.start - b.start);
  const last = inOrder[search.limit - 1];
  return last ? inOrder.filter(({ start }) => start <= last.start) : inOrder;
}

function slotsOf(leader: Bookable, others: SlotSearch['needs'], search: SlotSearch): Slot[] {
  const { during, length, limit } = search;
  const found: Slot[] = [];
  for (const open of openOf(leader, during)) {
    if (!serves(open, search)) continue;
    for (const start of startsIn(open, leader.busy, search)) {
      if (start < during.start || start + length > during.end || search.accepts?.(start, open.facility) === false)
        continue;
      const interval = { start, end: start + length };
      const resources = companions(others, interval, open.facility, search);
      if (resources) found.push({ ...interval, resources: [leader.id, ...resources], facility: open.facility });
      if (found.length > limit) return found;
    }
  }
  return found;
}

const openOf = ({ open, facility }: Bookable, during: Interval): readonly Open[] =>
  open ?? [{ start: ceil(during.start), end: during.end, facility, step: null, types: [] }];

const serves = (open: Open, { type, facility }: SlotSearch): boolean =>
  (open.types.length === 0 || open.types.includes(type)) && (facility === undefined || open.facility === facility);

/** On the grid of the hours; without one, each after the other, and after what is booked. */
function* startsIn(open: Open, busy: readonly Interval[], search: SlotSearch): Generator<number> {
  const { length, before, after } = search;
  let start = open.start;
  while (start + length <= open.end) {
    const taken = { start: start - before, end: start + length + after };
    const met = busy.find((each) => overlap(each, taken));
    if (!met) yield start;
    if (open.step !== null) start += open.step;
    else start = met ? Math.max(ceil(met.end + before), start + GRID) : start + before + length + after;
  }
}

const ceil = (instant: number): number => Math.ceil(instant / GRID) * GRID;

/** One free resource for each of the other needs, at the same place. */
function companions(
  needs: SlotSearch['needs'],
  interval: Interval,
  facility: string | null,
  { before, after, type }: SlotSearch,
): string[] | undefined {
  const taken = { start: interval.start - before, end: interval.end + after };
  const chosen: string[] = [];
  for (const candidates of needs) {
    const one = candidates.find(
      (candidate) =>
        !chosen.includes(candidate.id) &&
        isOpen(candidate, interval, facility, type) &&
        !candidate.busy.some((each) => overlap(each, taken)),
    );
    if (!one) return undefined;
    chosen.push(one.id);
  }
  return chosen;
}

function isOpen({ open, facility: home }: Bookable, interval: Interval, facility: string | null, type: string) {
  const near = (place: string | null) => place === null || facility === null || place === facility;
  if (open === null) return near(home);
  return joined(
    open.filter((each) => near(each.facility) && (each.types.length === 0 || each.types.includes(type))),
  ).some((each) => within(interval, each));
}

/** Hours that touch are one: a booking may reach from one session into the next. */
export function joined(hours: readonly Interval[]): Interval[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of hours.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
