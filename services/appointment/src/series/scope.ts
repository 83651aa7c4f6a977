import type { RecurrenceRule } from '@hms/contracts/appointment';
import { notFound } from '@hms/platform/contract';
import { Temporal } from 'temporal-polyfill';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { mustBeOpen } from '../booking/reschedule-appointment.ts';
import { isOpen } from '../booking/transitions.ts';
import type { SeriesPlan, SeriesRecord } from './series-table.ts';

export type Scope = 'this' | 'following' | 'all';

export interface InScope {
  readonly anchor: AppointmentRecord;
  /** The visits that are to change: open ones that are still to come. */
  readonly visits: readonly AppointmentRecord[];
  /** Whether the series goes on without them. */
  readonly parts: boolean;
}

/**
 * The visits of a series that a change at one of them is about.
 *
 * @param visits of the series, in the order of time
 * @throws Failure `not-in-series`, `wrong-state` where the visit itself is not open
 */
export function inScope(visits: readonly AppointmentRecord[], anchorId: string, scope: Scope, now: number): InScope {
  const anchor = visits.find(({ id }) => id === anchorId.toLowerCase());
  if (!anchor) throw notFound('not-in-series', 'This appointment is not in this series.');
  mustBeOpen(anchor);
  if (scope === 'this') return { anchor, visits: [anchor], parts: false };
  const open = visits.filter(
    ({ status, start, id }) => isOpen(status) && start !== null && (Date.parse(start) > now || id === anchor.id),
  );
  const from = scope === 'all' ? open : open.filter(({ start }) => start! >= anchor.start!);
  const earlier = visits.some(({ start }) => start !== null && start < anchor.start!);
  return { anchor, visits: from, parts: scope === 'following' && earlier };
}

const dayBefore = (date: string): string => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();

/** The rule of a series that ends before one of its dates. */
export const endedBefore = (rule: RecurrenceRule, date: string): RecurrenceRule => ({
  ...rule,
  count: null,
  until: dayBefore(date),
});

export interface Shift {
  readonly move_days?: number;
  readonly time?: string;
  readonly duration_minutes?: number;
  readonly resource_ids?: readonly string[];
}

/** How a series goes on after a change. */
export function shifted(
  { time, duration_minutes, resource_ids, rule }: SeriesRecord,
  { move_days = 0, ...change }: Shift,
  count = rule.count,
): SeriesPlan {
  return {
    time: change.time ?? time,
    duration_minutes: change.duration_minutes ?? duration_minutes,
    resource_ids: [...(change.resource_ids ?? resource_ids)],
    rule: {
      ...rule,
      count,
      until: rule.until === null ? null : Temporal.PlainDate.from(rule.until).add({ days: move_days }).toString(),
      weekdays: rule.weekdays.map((day) => ((((day - 1 + move_days) % 7) + 7) % 7) + 1),
    },
  };
}
