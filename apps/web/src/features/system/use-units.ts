import { useMemo } from 'react';
import { useAppSelector } from '../../store.ts';

const MEGABYTE = 1_000_000;
const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** Sizes and spans of time in the chosen language. */
export function useUnits() {
  const language = useAppSelector(({ preferences }) => preferences.language);
  return useMemo(() => {
    const as = (value: number, unit: string, digits = 0) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: digits,
      }).format(value);
    return {
      size: (bytes: number) => as(bytes / MEGABYTE, 'megabyte', bytes < 10 * MEGABYTE ? 1 : 0),
      milliseconds: (value: number) => (value < 10_000 ? as(value, 'millisecond') : as(value / 1_000, 'second', 1)),
      /** Of seconds, in the largest unit that it fills. */
      span(seconds: number): string {
        if (seconds >= 2 * DAY) return as(Math.floor(seconds / DAY), 'day');
        if (seconds >= 2 * HOUR) return as(Math.floor(seconds / HOUR), 'hour');
        if (seconds >= 2 * MINUTE) return as(Math.floor(seconds / MINUTE), 'minute');
        return as(seconds, 'second', seconds < 10 ? 1 : 0);
      },
    };
  }, [language]);
}
