import type { UserActivity } from '../../api/generated/audit.gen.ts';

export type Day = UserActivity['days'][number];

const DAY_MS = 86_400_000;

/** Every day (UTC) of a period, the quiet ones too, oldest first. */
export function allDays({ from, to, days }: Pick<UserActivity, 'from' | 'to' | 'days'>): Day[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const all: Day[] = [];
  const end = Date.parse(to);
  for (let at = Date.parse(from.slice(0, 10)); at < end; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    all.push(known.get(day) ?? { day, granted: 0, denied: 0, failed: 0 });
  }
  return all;
}

export const sumOf = ({ granted, denied, failed }: Day): number => granted + denied + failed;
