import { describe, expect, it } from 'vitest';
import { type Hours, openHours } from './open-hours.ts';

const session = (weekdays: number[], starts: string, ends: string, more = {}) => ({
  weekdays,
  starts,
  ends,
  slot_minutes: null,
  type_ids: [],
  breaks: [],
  ...more,
});
const hours = (sessions: Hours['sessions'], more: Partial<Hours> = {}): Hours => ({
  valid_from: '2020-01-01',
  valid_to: null,
  sessions,
  exceptions: [],
  ...more,
});

/** From midnight UTC of the first day to midnight UTC after the last, written as `08T13:00-17:30` in UTC. */
function opened(schedule: Hours, zone: string, from: string, to: string): string[] {
  const during = { start: Date.parse(`${from}T00:00Z`), end: Date.parse(`${to}T24:00Z`) };
  const iso = (instant: number) => new Date(instant).toISOString();
  return openHours(schedule, null, zone, during).map(
    ({ start, end }) => `${iso(start).slice(8, 16)}-${iso(end).slice(11, 16)}`,
  );
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const office = hours([session([1, 2, 3, 4, 5], '09:00', '17:00')]);
const night = hours([session([6], '22:00', '06:00')]);

describe('the hours of a schedule', () => {
  it.each([
    ['a weekday in UTC', office, 'UTC', '2026-03-02', '2026-03-02', ['02T09:00-17:00']],
    ['a weekend', office, 'UTC', '2026-03-07', '2026-03-08', []],
    ['winter in New York', office, 'America/New_York', '2026-03-06', '2026-03-06', ['06T14:00-22:00']],
    ['summer in New York', office, 'America/New_York', '2026-03-09', '2026-03-09', ['09T13:00-21:00']],
    [
      'the evening of the day before, seen from UTC',
      office,
      'Asia/Tokyo',
      '2026-03-02',
      '2026-03-02',
      ['02T00:00-08:00'],
    ],
    ['a zone of half an hour', office, 'Asia/Kolkata', '2026-03-02', '2026-03-02', ['02T03:30-11:30']],
    [
      'breaks are left out',
      hours([session([1], '09:00', '17:00', { breaks: [{ starts: '12:00', ends: '13:00' }] })]),
      'UTC',
      '2026-03-02',
      '2026-03-02',
      ['02T09:00-12:00', '02T13:00-17:00'],
    ],
    [
      'the end of the day',
      hours([session([1], '20:00', '24:00')]),
      'UTC',
      '2026-03-02',
      '2026-03-02',
      ['02T20:00-00:00'],
    ],
    ['over midnight', night, 'UTC', '2026-03-07', '2026-03-07', ['07T22:00-06:00']],
    ['what began the evening before', night, 'UTC', '2026-03-08', '2026-03-08', ['07T22:00-06:00']],
    ['a night that is an hour shorter', night, 'America/New_York', '2026-03-08', '2026-03-08', ['08T03:00-10:00']],
    ['a night that is an hour longer', night, 'America/New_York', '2026-11-01', '2026-11-01', ['01T02:00-11:00']],
    [
      'a break after midnight',
      hours([session([6], '22:00', '06:00', { breaks: [{ starts: '02:00', ends: '02:30' }] })]),
      'UTC',
      '2026-03-07',
      '2026-03-08',
      ['07T22:00-02:00', '08T02:30-06:00'],
    ],
    [
      'hours that the clock skips',
      hours([session([7], '02:00', '02:30')]),
      'America/New_York',
      '2026-03-08',
      '2026-03-08',
      ['08T07:00-07:30'],
    ],
    [
      'a break that the clock skips shortens nothing but itself',
      hours([session([7], '01:00', '05:00', { breaks: [{ starts: '02:00', ends: '03:00' }] })]),
      'America/New_York',
      '2026-03-08',
      '2026-03-08',
      ['08T06:00-09:00'],
    ],
  ])('%s', (_name, schedule, zone, from, to, expected) => {
    expect(opened(schedule, zone, from, to)).toEqual(expected);
  });

  it('count from the first day to the last', () => {
    const schedule = hours([session(everyDay, '09:00', '10:00')], { valid_from: '2026-03-03', valid_to: '2026-03-04' });
    expect(opened(schedule, 'UTC', '2026-03-01', '2026-03-07')).toEqual(['03T09:00-10:00', '04T09:00-10:00']);
  });

  it('are those of the exception on its day, and none where it has none', () => {
    const exceptions = [
      { date: '2026-03-02', hours: [{ starts: '11:00', ends: '12:00' }], note: 'training' },
      { date: '2026-03-03', hours: [], note: 'holiday' },
      { date: '2026-03-07', hours: [{ starts: '08:00', ends: '09:00' }], note: 'extra clinic' },
    ];
    expect(opened({ ...office, exceptions }, 'UTC', '2026-03-02', '2026-03-07')).toEqual([
      '02T11:00-12:00',
      '04T09:00-17:00',
      '05T09:00-17:00',
      '06T09:00-17:00',
      '07T08:00-09:00',
    ]);
  });
});
