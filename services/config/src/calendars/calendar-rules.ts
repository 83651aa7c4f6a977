import type { Holiday, OpeningHours } from '@hms/contracts/config';
import { unprocessable } from '@hms/platform/contract';

export interface WeekAndHolidays {
  readonly hours: readonly OpeningHours[];
  readonly holidays: readonly Holiday[];
}

interface Span {
  readonly opens: string;
  readonly closes: string;
}

/** Throws `hours-overlap` or `holiday-twice`. */
export function checkCalendar({ hours, holidays }: WeekAndHolidays): void {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => hours.filter(({ weekdays }) => weekdays.includes(day)));
  for (const spans of [...days, ...holidays.map((holiday) => holiday.hours)])
    if (!areApart(spans))
      throw unprocessable('hours-overlap', 'Opening hours must end after they begin, and not overlap on a day.');
  if (new Set(holidays.map(({ date }) => date)).size < holidays.length)
    throw unprocessable('holiday-twice', 'A day stands twice among the holidays.');
}

/** The spans of one day in their order. Times of day compare as text. */
export const inOrder = <S extends Span>(spans: readonly S[]): S[] =>
  spans.toSorted((a, b) => (a.opens < b.opens ? -1 : 1));

function areApart(spans: readonly Span[]): boolean {
  return inOrder(spans).every(({ opens, closes }, at, all) => {
    const next = all[at + 1];
    return opens < closes && (next === undefined || closes <= next.opens);
  });
}
