import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Times as the clock on the wall of a place shows them, written as the language writes them. */
export interface Clock {
  time(instant: string): string;
  /** With the weekday. */
  day(instant: string): string;
  /** As `day`, where the year is plain. */
  dayOfYear(instant: string): string;
  /** A day and a time. */
  instant(instant: string): string;
  /** A day and the time from and until. */
  span(start: string, end: string): string;
  times(start: string, end: string): string;
}

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

export function useClock(zone: string | undefined): Clock {
  const { i18n } = useTranslation();
  return useMemo(() => clockIn(LOCALES[i18n.language] ?? i18n.language, zone), [i18n.language, zone]);
}

function clockIn(language: string, timeZone: string | undefined): Clock {
  const zone = timeZone === undefined ? {} : { timeZone };
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', ...zone });
  const date = { weekday: 'short', day: 'numeric', month: 'short', ...zone } as const;
  const day = new Intl.DateTimeFormat(language, { ...date, year: 'numeric' });
  const dayOfYear = new Intl.DateTimeFormat(language, date);
  const clock: Clock = {
    time: (instant) => time.format(new Date(instant)),
    day: (instant) => day.format(new Date(instant)),
    dayOfYear: (instant) => dayOfYear.format(new Date(instant)),
    instant: (instant) => `${clock.day(instant)}, ${clock.time(instant)}`,
    times: (start, end) => time.formatRange(new Date(start), new Date(end)),
    span: (start, end) => `${clock.day(start)}, ${clock.times(start, end)}`,
  };
  return clock;
}
