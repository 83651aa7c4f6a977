import { Temporal } from 'temporal-polyfill';
import { dayAt, instantAt, localDate } from '../slots/wall-clock.ts';

const MINUTE = 60_000;
const STEP = 20 * MINUTE;
const AROUND = 4 * 3_600_000;

/** The demo's day as it stands at a moment, whatever the hour at which somebody starts it. */
export interface DemoClock {
  readonly now: number;
  readonly date: string;
  /** Today's hours: the ordinary ones, widened to four hours before and after now. */
  readonly hours: { readonly starts: string; readonly ends: string };
  /** So many steps of twenty minutes from now, as an instant; undefined where so many minutes are not today. */
  step(steps: number, minutes: number): number | undefined;
  /** A time on a working day to come. */
  ahead(workingDays: number, time: string): number;
}

export function demoClock(now: number, timeZone: string): DemoClock {
  const today = localDate(now, timeZone);
  const day = dayAt(today, timeZone);
  const base = Math.floor(now / STEP) * STEP;
  const from = Math.max(day.start, Math.min(base - AROUND, instantAt(today, '08:00', timeZone)));
  const to = Math.min(day.end, Math.max(base + AROUND, instantAt(today, '17:00', timeZone)));
  const text = (instant: number) =>
    instant >= day.end
      ? '24:00'
      : Temporal.Instant.fromEpochMilliseconds(instant)
          .toZonedDateTimeISO(timeZone)
          .toPlainTime()
          .toString({ smallestUnit: 'minute' });
  return {
    now,
    date: today.toString(),
    hours: { starts: text(from), ends: text(to) },
    step(steps, minutes) {
      const instant = base + steps * STEP;
      return instant >= from && instant + minutes * MINUTE <= to ? instant : undefined;
    },
    ahead(workingDays, time) {
      let date = today;
      for (let left = workingDays; left > 0; ) {
        date = date.add({ days: 1 });
        if (date.dayOfWeek <= 5) left -= 1;
      }
      return instantAt(date, time, timeZone);
    },
  };
}
