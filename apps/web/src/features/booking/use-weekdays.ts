import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Weekday {
  /** ISO: Monday is 1. */
  readonly day: number;
  readonly short: string;
  readonly long: string;
}

/** The weekday with which a week begins, where the language is spoken. */
const FIRST: Readonly<Record<string, number>> = { en: 1, es: 1, ar: 6 };

export const firstWeekday = (language: string): number => FIRST[language] ?? 1;

/** The weekdays as the language names and orders them. */
export function useWeekdays(): readonly Weekday[] {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const name = (day: number, weekday: 'short' | 'long') =>
      new Intl.DateTimeFormat(i18n.language, { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
    // The first of January 2024 is a Monday.
    return Array.from({ length: 7 }, (_, index) => ((firstWeekday(i18n.language) - 1 + index) % 7) + 1).map((day) => ({
      day,
      short: name(day, 'short'),
      long: name(day, 'long'),
    }));
  }, [i18n.language]);
}
