import { isObject } from '../resource/resource.ts';

/** A stretch of time in milliseconds since the epoch, both ends within it. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

/** Ends of open periods. */
const BEGINNING = -8_000_000_000_000_000;
const END = 8_000_000_000_000_000;

const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * The stretch that a date, dateTime or instant covers by its precision: `2020` is the whole year. What has no time zone is taken as UTC,
 * so that an index does not depend on where it was made.
 *
 * @returns undefined for what is no date
 */
export function stretchOf(text: string): Stretch | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const low = Date.UTC(
    Number(year),
    Number(month ?? 1) - 1,
    Number(day ?? 1),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
    milliseconds(fraction),
  );
  // Years below 100 would be taken as of the twentieth century.
  if (Number.isNaN(low) || Number(year) < 100) return undefined;
  const shift = offset(zone);
  return { low: low - shift, high: low - shift + lengthOf(match) - 1 };
}

const milliseconds = (fraction: string | undefined): number => Number((fraction ?? '').padEnd(3, '0').slice(0, 3));

function offset(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

function lengthOf([, year, month, day, hour, , second, fraction]: RegExpExecArray): number {
  if (fraction !== undefined) return fraction.length > 2 ? 1 : 10 ** (3 - fraction.length);
  if (second !== undefined) return 1_000;
  if (hour !== undefined) return 60_000;
  if (day !== undefined) return 86_400_000;
  if (month !== undefined) return Date.UTC(Number(year), Number(month)) - Date.UTC(Number(year), Number(month) - 1);
  return Date.UTC(Number(year) + 1, 0) - Date.UTC(Number(year), 0);
}

/** The stretch that an element of any type with time covers; undefined where it has none. */
export function stretchOfElement(value: unknown): Stretch | undefined {
  if (typeof value === 'string') return stretchOf(value);
  if (!isObject(value)) return undefined;
  if (value.start !== undefined || value.end !== undefined) {
    const start = stretchOfElement(value.start);
    const end = stretchOfElement(value.end);
    return { low: start?.low ?? BEGINNING, high: end?.high ?? END };
  }
  return stretchOfTiming(value);
}

function stretchOfTiming({ event, repeat }: Record<string, unknown>): Stretch | undefined {
  const bounds = isObject(repeat) ? stretchOfElement(repeat.boundsPeriod) : undefined;
  const events = Array.isArray(event) ? event.flatMap((each) => stretchOfElement(each) ?? []) : [];
  const all = bounds ? [...events, bounds] : events;
  if (all.length === 0) return undefined;
  return { low: Math.min(...all.map(({ low }) => low)), high: Math.max(...all.map(({ high }) => high)) };
}
