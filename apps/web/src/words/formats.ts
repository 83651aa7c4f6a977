import { useMemo } from 'react';
import { useAppSelector } from '../store.ts';
import { ageOn } from './age-on.ts';

export interface Formats {
  /** A calendar date `YYYY-MM-DD`, which is the same in every time zone. */
  date(date: string | null | undefined): string;
  /** An instant in the computer's time zone. */
  instant(instant: string | null | undefined): string;
  /** The time of day of an instant, in the computer's time zone. */
  time(instant: string | null | undefined): string;
  /** The same to the second. */
  exact(instant: string | null | undefined): string;
  number(value: number): string;
  percent(share: number): string;
  /** Completed years on the given day, or months and days below two years. */
  age(birthDate: string | null | undefined, on?: Date): string;
}

/** Dates, numbers and ages as the chosen language writes them. */
export function useFormats(): Formats {
  const language = useAppSelector(({ preferences }) => preferences.language);
  return useMemo(() => formatsOf(localeOf(language)), [language]);
}

/** The language as this computer's country writes it, where it is one of the computer's languages. */
const localeOf = (language: string): string =>
  navigator.languages.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;

function formatsOf(language: string): Formats {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const unit = (name: string) => new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' });
  return {
    date: (value) => (value ? date.format(new Date(`${value}T00:00:00Z`)) : ''),
    instant: (value) => (value ? instant.format(new Date(value)) : ''),
    time: (value) => (value ? time.format(new Date(value)) : ''),
    exact: (value) => (value ? exact.format(new Date(value)) : ''),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    age(birthDate, on = new Date()) {
      if (!birthDate) return '';
      const { years, months, days } = ageOn(birthDate, on);
      if (years >= 2) return unit('year').format(years);
      return months >= 1 ? unit('month').format(months) : unit('day').format(days);
    },
  };
}
