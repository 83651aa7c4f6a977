import { describe, expect, it } from 'vitest';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { endedBefore, inScope, shifted } from './scope.ts';
import type { SeriesRecord } from './series-table.ts';

const now = Date.parse('2026-03-10T00:00:00Z');
const visit = (id: string, day: string, status = 'booked') =>
  ({ id, status, start: `${day}T14:00:00.000Z`, occurrence: day }) as unknown as AppointmentRecord;
const visits = [
  visit('a', '2026-03-02', 'fulfilled'),
  visit('b', '2026-03-09', 'booked'),
  visit('c', '2026-03-16'),
  visit('d', '2026-03-23', 'cancelled'),
  visit('e', '2026-03-30'),
];
const rule = { frequency: 'weekly' as const, interval: 1, weekdays: [1], count: 5, until: null, except: [] };

describe('what a change of a series is about', () => {
  it.each([
    ['this', 'c', ['c'], false],
    ['following', 'c', ['c', 'e'], true],
    ['following', 'e', ['e'], true],
    ['all', 'e', ['c', 'e'], false],
    ['all', 'b', ['b', 'c', 'e'], false],
  ] as const)('%s at %s', (scope, anchor, ids, parts) => {
    const found = inScope(visits, anchor, scope, now);
    expect(found.visits.map(({ id }) => id)).toEqual(ids);
    expect(found.parts).toBe(parts);
  });

  it('is all of it where the first one is meant', () => {
    expect(inScope(visits.slice(2), 'c', 'following', now).parts).toBe(false);
  });

  it.each([
    ['wrong-state', 'a'],
    ['wrong-state', 'd'],
    ['not-in-series', 'x'],
  ])('is refused with %s at %s', (code, anchor) => {
    expect(() => inScope(visits, anchor, 'all', now)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the rule of a series', () => {
  it('ends before the date at which it is parted', () => {
    expect(endedBefore(rule, '2026-03-16')).toMatchObject({ count: null, until: '2026-03-15' });
  });

  it('moves its weekdays and its last day', () => {
    const series = {
      time: '09:00',
      duration_minutes: 30,
      resource_ids: ['dr'],
      rule: { ...rule, weekdays: [1, 6], until: '2026-03-30' },
    };
    expect(shifted(series as unknown as SeriesRecord, { move_days: 2, time: '10:00' })).toEqual({
      time: '10:00',
      duration_minutes: 30,
      resource_ids: ['dr'],
      rule: { ...rule, weekdays: [3, 1], until: '2026-04-01' },
    });
    expect(shifted(series as unknown as SeriesRecord, { move_days: -1 }).rule.weekdays).toEqual([7, 5]);
  });
});
