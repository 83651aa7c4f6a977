import { Temporal } from 'temporal-polyfill';

/**
 * The instant at which a clock on the wall shows a time. Where the clocks are put forward, a time that is skipped is as much
 * later; where they are put back, the first of the two counts.
 *
 * @param time `HH:MM`; `24:00` is the end of the day
 */
export function instantAt(date: Temporal.PlainDate, time: string, timeZone: string): number {
  const [day, plainTime] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
  return day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}

const localTime = (instant: number, timeZone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();

export const localDate = (instant: number, timeZone: string): Temporal.PlainDate =>
  localTime(instant, timeZone).toPlainDate();

/** The day at a place as the interval from midnight to midnight, which is 23 or 25 hours long when the clocks change. */
export const dayAt = (date: Temporal.PlainDate, timeZone: string) => ({
  start: instantAt(date, '00:00', timeZone),
  end: instantAt(date.add({ days: 1 }), '00:00', timeZone),
});

/** `HH:MM` of the clock on the wall. */
export const timeOfDay = (instant: number, timeZone: string): string =>
  localTime(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
