import { expect, it } from 'vitest';
import { hospitalDays } from './hospital-day.ts';

it.each([
  ['2026-03-01T00:30:00.000Z', 'UTC', '2026-03-01'],
  ['2026-03-01T00:30:00.000Z', 'America/New_York', '2026-02-28'],
  ['2026-02-28T23:30:00.000Z', 'Europe/Berlin', '2026-03-01'],
  ['2026-12-31T12:00:00.000Z', 'Pacific/Kiritimati', '2027-01-01'],
])('at %s it is in %s the %s', (at, zone, day) => {
  expect(hospitalDays(zone)(new Date(at))).toBe(day);
});
