import { describe, expect, it } from 'vitest';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { wishes } from './choose-for-offer.ts';

const now = Date.parse('2026-03-02T12:00:00Z');
// Tuesday, 9 o'clock in New York.
const slot = {
  type_id: 'visit',
  start: Date.parse('2026-03-03T14:00:00Z'),
  minutes: 30,
  resources: ['dr'],
  facility_id: 'mill',
  time_zone: 'America/New_York',
};
const wish = { earliest: '2026-03-01', latest: null, weekdays: [], part_of_day: 'any' as const, resource_ids: [] };
const waiting = {
  status: 'waitlist',
  type_id: 'visit',
  duration_minutes: 30,
  buffer_after_minutes: 0,
  facility_id: null,
  offer: null,
  declined: [],
  wish,
} as unknown as AppointmentRecord;
const offer = (expires_at: string) => ({ expires_at }) as unknown as AppointmentRecord['offer'];

describe('who is offered a slot', () => {
  it.each<[string, Partial<AppointmentRecord>, boolean]>([
    ['anybody who waits for such a visit', {}, true],
    ['nobody who waits no longer', { status: 'booked' }, false],
    ['nobody who waits for another type', { type_id: 'surgery' }, false],
    ['nobody who needs more time', { duration_minutes: 31 }, false],
    ['nobody whose buffer does not fit', { buffer_after_minutes: 5 }, false],
    ['nobody who waits at another place', { facility_id: 'main' }, false],
    ['who waits at that place', { facility_id: 'mill' }, true],
    ['nobody before the earliest day', { wish: { ...wish, earliest: '2026-03-04' } }, false],
    ['who is free until that day', { wish: { ...wish, latest: '2026-03-03' } }, true],
    ['nobody after the latest day', { wish: { ...wish, latest: '2026-03-02' } }, false],
    ['who wants that weekday', { wish: { ...wish, weekdays: [2] } }, true],
    ['nobody who wants another weekday', { wish: { ...wish, weekdays: [1, 3] } }, false],
    ['who wants the morning there', { wish: { ...wish, part_of_day: 'morning' } }, true],
    ['nobody who wants the afternoon', { wish: { ...wish, part_of_day: 'afternoon' } }, false],
    ['who wants one of these people', { wish: { ...wish, resource_ids: ['other', 'dr'] } }, true],
    ['nobody who wants other people', { wish: { ...wish, resource_ids: ['other'] } }, false],
    ['nobody who has an offer', { offer: offer('2026-03-02T12:30:00Z') }, false],
    ['who let an offer expire', { offer: offer('2026-03-02T11:30:00Z') }, true],
    ['nobody who did not want this one', { declined: ['2026-03-03T14:00:00.000Z'] }, false],
  ])('%s', (_who, change, expected) => {
    expect(wishes({ ...waiting, ...change }, slot, now)).toBe(expected);
  });
});
