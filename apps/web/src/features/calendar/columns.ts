import type { Appointment, ResourceCalendarApiResponse, TimeBlock } from '../../api/generated/appointment.gen.ts';
import { addDays, instantAt, localDate, minuteOfDay } from '../booking/wall-clock.ts';

/** A stretch of a day, in minutes after midnight by the clock on the wall. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

type Resource = ResourceCalendarApiResponse['columns'][number]['resource'];

/** One resource on one day. */
export interface CalendarColumn {
  readonly key: string;
  readonly date: string;
  readonly zone: string;
  readonly resource: Resource;
  readonly open: readonly Stretch[];
  readonly blocks: readonly (Stretch & { readonly block: TimeBlock })[];
  readonly holds: readonly (Stretch & { readonly until: string })[];
  readonly visits: readonly (Stretch & { readonly appointment: Appointment })[];
}

const DAY = 1440;

/** The part of an interval that falls on a date; undefined where none does. */
export function onDate(start: string, end: string, date: string, zone: string): Stretch | undefined {
  const [first, last] = [localDate(start, zone), localDate(end, zone)];
  if (first > date || last < date) return undefined;
  const from = first < date ? 0 : minuteOfDay(start, zone);
  const to = last > date ? DAY : minuteOfDay(end, zone);
  return from < to ? { from, to } : undefined;
}

/** A column for each resource on each date. */
export function columnsOf(calendar: ResourceCalendarApiResponse, dates: readonly string[]): readonly CalendarColumn[] {
  return calendar.columns.flatMap(({ resource, time_zone: zone, open, blocks, holds }) =>
    dates.map((date): CalendarColumn => {
      const on = <T extends { readonly start: string; readonly end: string }, More>(
        list: readonly T[],
        more: (each: T) => More,
      ) =>
        list.flatMap((each) => {
          const stretch = onDate(each.start, each.end, date, zone);
          return stretch ? [{ ...stretch, ...more(each) }] : [];
        });
      const visits = calendar.appointments.flatMap((appointment) => {
        const { start, end, resources } = appointment;
        return start && end && resources.some(({ id }) => id === resource.id) ? [{ start, end, appointment }] : [];
      });
      return {
        key: `${resource.id} ${date}`,
        date,
        zone,
        resource,
        open: on(open, () => ({})),
        blocks: on(blocks, (block) => ({ block })),
        holds: on(holds, ({ expires_at }) => ({ until: expires_at })),
        visits: on(visits, ({ appointment }) => ({ appointment })),
      };
    }),
  );
}

/** From when until when the dates are asked for, by the place's clock. */
export const windowOf = (dates: readonly string[], zone: string): { readonly from: string; readonly to: string } => ({
  from: instantAt(dates[0]!, 0, zone),
  to: instantAt(addDays(dates.at(-1)!, 1), 0, zone),
});

const USUAL: Stretch = { from: 8 * 60, to: 17 * 60 };
const HOUR = 60;

/** The whole hours that are worth showing: all that is open or taken, a working day where nothing is. */
export function shownHours(columns: readonly CalendarColumn[]): Stretch {
  const all = columns.flatMap(({ open, visits, blocks }) => [
    ...visits,
    // What is open the whole day, as a room is, or blocked for it, says nothing.
    ...[...open, ...blocks].filter(({ from, to }) => to - from < DAY),
  ]);
  const from = Math.min(USUAL.from, ...all.map((each) => each.from));
  const to = Math.max(USUAL.to, ...all.map((each) => each.to));
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.ceil(to / HOUR) * HOUR };
}

/** A place beside others that overlap: the lane, and how many there are. */
export interface Lane {
  readonly lane: number;
  readonly lanes: number;
}

/** Puts stretches that overlap beside each other. @returns one lane for each, in their order */
export function lanesOf(stretches: readonly Stretch[]): readonly Lane[] {
  const found: { lane: number; lanes: number }[] = stretches.map(() => ({ lane: 0, lanes: 1 }));
  const order = stretches.map((_each, index) => index).sort((a, b) => stretches[a]!.from - stretches[b]!.from);
  let group: number[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const index of group) found[index]!.lanes = ends.length;
    group = [];
    ends = [];
  };
  for (const index of order) {
    const { from, to } = stretches[index]!;
    if (ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    found[index]!.lane = lane;
    group.push(index);
  }
  close();
  return found;
}

/** Where a calendar is opened: at the minute, or earlier where that would leave less of a visit than so many minutes. */
export function openedAt(minute: number, columns: readonly CalendarColumn[], least: number): number {
  const cut = columns
    .flatMap(({ visits, blocks }) => [...visits, ...blocks])
    .filter(({ from, to }) => from < minute && to > minute && to - minute < least);
  return cut.length === 0 ? minute : openedAt(Math.min(...cut.map(({ from }) => from)), columns, least);
}
