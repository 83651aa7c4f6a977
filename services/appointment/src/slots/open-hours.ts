import type { BookingSchedule, ScheduleException, Session } from '@hms/contracts/appointment';
import { Temporal } from 'temporal-polyfill';
import { type Interval, overlap, subtract } from './interval.ts';
import { instantAt, localDate } from './wall-clock.ts';

/** A stretch in which a resource can be booked. */
export interface Open extends Interval {
  readonly facility: string | null;
  /** Bookings begin every so many milliseconds; after the length of the booking where null. */
  readonly step: number | null;
  /** Only these types of appointment; any where empty. */
  readonly types: readonly string[];
}

export type Hours = Pick<BookingSchedule, 'valid_from' | 'valid_to' | 'sessions' | 'exceptions'>;

const MINUTE = 60_000;

/**
 * When a schedule lets its resource be booked in a stretch of time, breaks left out. Sessions follow the clock on the wall,
 * so that they are an hour shorter or longer, or begin at another instant, when the clocks change.
 */
export function openHours(schedule: Hours, facility: string | null, timeZone: string, during: Interval): Open[] {
  const exceptions = new Map(schedule.exceptions.map((each) => [each.date, each]));
  const last = localDate(during.end, timeZone);
  const found: Open[] = [];
  // A session of the evening before may reach into the first day.
  for (
    let day = localDate(during.start, timeZone).subtract({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (!isValid(schedule, day)) continue;
    for (const session of sessionsOn(schedule, day, exceptions.get(day.toString())))
      found.push(...opened(session, day, facility, timeZone).filter((open) => overlap(open, during)));
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function isValid({ valid_from, valid_to }: Hours, day: Temporal.PlainDate): boolean {
  const date = day.toString();
  return valid_from <= date && (valid_to === null || date <= valid_to);
}

function sessionsOn(
  { sessions }: Hours,
  day: Temporal.PlainDate,
  exception: ScheduleException | undefined,
): readonly Session[] {
  if (!exception) return sessions.filter(({ weekdays }) => weekdays.includes(day.dayOfWeek));
  return exception.hours.map((hours) => ({ ...hours, weekdays: [], slot_minutes: null, type_ids: [], breaks: [] }));
}

function opened(session: Session, day: Temporal.PlainDate, facility: string | null, timeZone: string): Open[] {
  const interval = stretch(session, day, timeZone);
  const { slot_minutes, type_ids } = session;
  const whole = { ...interval, facility, step: slot_minutes === null ? null : slot_minutes * MINUTE, types: type_ids };
  const pauses = session.breaks.map((pause) =>
    // A break of a night session may lie after midnight.
    stretch(pause, pause.starts < session.starts ? day.add({ days: 1 }) : day, timeZone),
  );
  return subtract([whole], pauses).filter(({ start, end }) => start < end);
}

function stretch(hours: { starts: string; ends: string }, day: Temporal.PlainDate, timeZone: string): Interval {
  const lastDay = hours.ends <= hours.starts ? day.add({ days: 1 }) : day;
  return { start: instantAt(day, hours.starts, timeZone), end: instantAt(lastDay, hours.ends, timeZone) };
}
