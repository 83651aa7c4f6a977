import { expect, it } from 'vitest';
import { overdueMinutes, waitingMinutes } from './minutes.ts';

const now = Date.parse('2026-03-02T10:00:00Z');
const visit = { status: 'booked', start: '2026-03-02T09:30:00Z', arrived_at: null, checked_in_at: null } as const;
const came = { arrived_at: '2026-03-02T09:10:00Z', checked_in_at: '2026-03-02T09:20:00Z' };

it.each([
  ['has not come', visit, undefined, null],
  ['came', { ...visit, ...came, status: 'arrived' as const }, undefined, 50],
  ['was checked in', { ...visit, ...came, status: 'checked-in' as const }, undefined, 40],
  ['waits with a token', { ...visit, ...came, status: 'checked-in' as const }, 'waiting' as const, 40],
  ['was called', { ...visit, ...came, status: 'checked-in' as const }, 'called' as const, null],
  ['is done', { ...visit, ...came, status: 'fulfilled' as const }, 'done' as const, null],
])('who %s', (_who, of, token, minutes) => expect(waitingMinutes(of, token, now)).toBe(minutes));

it.each([
  ['booked', '2026-03-02T09:30:00Z', 30],
  ['pending', '2026-03-02T09:59:30Z', null],
  ['booked', '2026-03-02T10:30:00Z', null],
  ['arrived', '2026-03-02T09:30:00Z', null],
  ['booked', null, null],
] as const)('%s for %s is late by %s minutes', (status, start, minutes) =>
  expect(overdueMinutes({ ...visit, status, start }, now)).toBe(minutes),
);
