import type { Temporal as Polyfill } from 'temporal-polyfill';

/** The browser's own where it has one. */
const Temporal =
  (globalThis as { Temporal?: typeof Polyfill }).Temporal ?? (await import('temporal-polyfill')).Temporal;

const ISO = { fractionalSecondDigits: 3 } as const;

const at = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** The calendar date, `YYYY-MM-DD`, of an instant at a place. */
export const localDate = (instant: string, zone: string): string => at(instant, zone).toPlainDate().toString();

/** Minutes since midnight that the clock on the wall shows. */
export function minuteOfDay(instant: string, zone: string): number {
  const { hour, minute } = at(instant, zone);
  return hour * 60 + minute;
}

/**
 * The instant at which the clock on the wall shows so many minutes after midnight of a date. A time that the clocks jump over
 * becomes the one as much later; of one that comes twice, the first is meant.
 *
 * @param minutes may be 1440 or more: the next day's
 */
export function instantAt(date: string, minutes: number, zone: string): string {
  const day = Temporal.PlainDate.from(date).add({ days: Math.floor(minutes / 1440) });
  const time = Temporal.PlainTime.from({ hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 });
  return day.toPlainDateTime(time).toZonedDateTime(zone).toInstant().toString(ISO);
}

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

export const addMinutes = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** The seven dates of a date's week. @param first ISO weekday with which a week begins there */
export function weekOf(date: string, first: number): readonly string[] {
  const day = Temporal.PlainDate.from(date);
  const start = day.subtract({ days: (day.dayOfWeek - first + 7) % 7 });
  return Array.from({ length: 7 }, (_, index) => start.add({ days: index }).toString());
}

export const today = (zone: string, now: number): string => localDate(new Date(now).toISOString(), zone);
