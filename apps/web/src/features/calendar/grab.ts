import type { Appointment } from '../../api/generated/appointment.gen.ts';
import type { Target } from '../booking/move.dialog.tsx';
import { instantAt } from '../booking/wall-clock.ts';
import type { CalendarColumn } from './columns.ts';

/** A visit that somebody has in their hand: where it would be if they let it go. */
export interface Grab {
  readonly appointment: Appointment;
  /** The column from which it was taken. */
  readonly origin: string;
  readonly column: string;
  /** Minutes after midnight. */
  readonly from: number;
  readonly minutes: number;
}

/** Minutes by which visits move and grow. */
export const STEP = 5;
const DAY = 1440;
const snapped = (minute: number): number => Math.round(minute / STEP) * STEP;

export const grabOf = (column: CalendarColumn, appointment: Appointment, from: number): Grab => ({
  appointment,
  origin: column.key,
  column: column.key,
  from,
  minutes: appointment.duration_minutes,
});

/** At another time of the day, as near as the day and the steps have it. */
export const at = (grab: Grab, from: number): Grab => ({
  ...grab,
  from: Math.min(Math.max(0, snapped(from)), DAY - grab.minutes),
});

/** As long as until another time. */
export const until = (grab: Grab, to: number): Grab => ({
  ...grab,
  minutes: Math.max(STEP, Math.min(snapped(to), DAY) - grab.from),
});

/** In another column, if the visit can go there: a person's visit to a person, a room's to a room. */
export function into(grab: Grab, column: CalendarColumn | undefined, columns: readonly CalendarColumn[]): Grab {
  const origin = columns.find(({ key }) => key === grab.origin);
  return column && column.resource.kind === origin?.resource.kind ? { ...grab, column: column.key } : grab;
}

/** So many columns on; the outermost ones are the end. */
export function beside(grab: Grab, by: number, columns: readonly CalendarColumn[]): Grab {
  const index = columns.findIndex(({ key }) => key === grab.column);
  return into(grab, columns[index + by], columns);
}

export const isMoved = (grab: Grab, from: number): boolean =>
  grab.column !== grab.origin || grab.from !== from || grab.minutes !== grab.appointment.duration_minutes;

/** What letting it go there asks for: the column's resource takes the place of that of the column it was taken from. */
export function targetOf(grab: Grab, columns: readonly CalendarColumn[]): Target {
  const column = columns.find(({ key }) => key === grab.column)!;
  const origin = columns.find(({ key }) => key === grab.origin)!;
  return {
    start: instantAt(column.date, grab.from, column.zone),
    minutes: grab.minutes,
    resources: grab.appointment.resources.map((each) => (each.id === origin.resource.id ? column.resource : each)),
  };
}
