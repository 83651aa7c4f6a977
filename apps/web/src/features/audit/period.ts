/** Days back from today, today among them, by which a period is named in the address. */
export const quickPeriods = ['1', '7', '30'] as const;

const DAY = /^\d{4}-\d\d-\d\d$/;

interface Chosen {
  /** Days back; comes before `from` and `to`. */
  readonly period?: string | undefined;
  /** An instant, or a day of the computer's time zone. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the server is asked: the first instant, and the instant before which. */
export interface AskedPeriod {
  readonly from?: string;
  readonly to?: string;
}

/** A day means a day of the computer's time zone, for that is the day of whoever reads. */
export function askedPeriod({ period, from, to }: Chosen, now: Date): AskedPeriod {
  const days = Number(period);
  if (Number.isInteger(days) && days > 0) return { from: midnight(now, 1 - days).toISOString() };
  const first = instantOf(from, 0);
  const before = instantOf(to, 1);
  return { ...(first ? { from: first } : {}), ...(before ? { to: before } : {}) };
}

const midnight = (day: Date, offset: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + offset);

/** @param offset days after the day that is meant, where a day is given */
function instantOf(text: string | undefined, offset: number): string | undefined {
  if (!text) return undefined;
  const time = new Date(DAY.test(text) ? `${text}T00:00` : text);
  if (Number.isNaN(time.getTime())) return undefined;
  return (DAY.test(text) ? midnight(time, offset) : time).toISOString();
}

const two = (part: number): string => String(part).padStart(2, '0');

/** An instant as a `datetime-local` field holds it. */
export function localOf(text: string | undefined): string {
  const instant = instantOf(text, 0);
  if (!instant) return '';
  const time = new Date(instant);
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** What a `datetime-local` field holds as an instant; undefined while it is not whole. */
export function instantFrom(local: string): string | undefined {
  const time = new Date(local);
  return local === '' || Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
