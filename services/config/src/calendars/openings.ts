import type { Opening } from '@hms/contracts/config';
import { Temporal } from 'temporal-polyfill';
import { inOrder, type WeekAndHolidays } from './calendar-rules.ts';

/**
 * The intervals in which a calendar is open on the days from `from` to `to`, both included, as instants. Where the clock
 * is put forward or back, opening hours follow the clock on the wall. Intervals that touch are one.
 */
export function openings(calendar: WeekAndHolidays, timeZone: string, from: string, to: string): Opening[] {
  const found: Opening[] = [];
  const last = Temporal.PlainDate.from(to);
  let day = Temporal.PlainDate.from(from);
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const { opens, closes } of hoursOf(calendar, day)) {
      const opening = { from: instantOf(day, opens, timeZone), to: instantOf(day, closes, timeZone) };
      const before = found.at(-1);
      if (before?.to === opening.from) found[found.length - 1] = { from: before.from, to: opening.to };
      else if (opening.from < opening.to) found.push(opening);
    }
  }
  return found;
}

function hoursOf({ hours, holidays }: WeekAndHolidays, day: Temporal.PlainDate) {
  const holiday = holidays.find(({ date }) => date === day.toString());
  return inOrder(holiday ? holiday.hours : hours.filter(({ weekdays }) => weekdays.includes(day.dayOfWeek)));
}

function instantOf(day: Temporal.PlainDate, time: string, timeZone: string): string {
  const [onDay, plainTime] = time === '24:00' ? [day.add({ days: 1 }), '00:00'] : [day, time];
  return onDay.toZonedDateTime({ timeZone, plainTime }).toInstant().toString();
}
