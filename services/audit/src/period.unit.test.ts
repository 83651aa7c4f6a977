import { describe, expect, it } from 'vitest';
import { endOf, periodOf, startOf, yearsBefore } from './period.ts';

describe('periods', () => {
  it('takes a date for the whole day and an instant for itself', () => {
    expect(startOf('2026-03-02').toISOString()).toBe('2026-03-02T00:00:00.000Z');
    expect(endOf('2026-03-02').toISOString()).toBe('2026-03-03T00:00:00.000Z');
    expect(endOf('2026-03-02T10:00:00+02:00').toISOString()).toBe('2026-03-02T08:00:00.000Z');
  });

  it.each(['1969-12-31', '0001-01-01', '9999-12-31', '2026-06-30T23:59:60Z'])(
    'refuses the moment %s, which not every calendar here can write',
    (moment) => {
      expect(() => startOf(moment)).toThrow(expect.objectContaining({ code: 'moment-out-of-reach' }));
      expect(() => endOf(moment)).toThrow(expect.objectContaining({ code: 'moment-out-of-reach' }));
    },
  );

  const now = new Date('2026-03-31T12:00:00Z');
  const bounds = { usualDays: 30, mostDays: 31 };

  it('end now and are as long as usual where nothing is said', () => {
    expect(periodOf({}, now, bounds)).toEqual({ from: new Date('2026-03-01T12:00:00Z'), to: now });
    expect(periodOf({ to: '2026-03-30' }, now, bounds)).toEqual({
      from: new Date('2026-03-01T00:00:00Z'),
      to: new Date('2026-03-31T00:00:00Z'),
    });
  });

  it('are bounded and run forward', () => {
    const asked = (from: string, to: string) => () => periodOf({ from, to }, now, bounds);
    expect(asked('2026-03-01', '2026-03-31')()).toMatchObject({ from: new Date('2026-03-01') });
    expect(asked('2026-02-28', '2026-03-31')).toThrow(expect.objectContaining({ code: 'period-too-long' }));
    expect(asked('2026-03-31', '2026-03-29')).toThrow(expect.objectContaining({ code: 'period-reversed' }));
  });

  it('count back in years of the calendar', () => {
    expect(yearsBefore(new Date('2026-03-02T09:00:00Z'), 6).toISOString()).toBe('2020-03-02T09:00:00.000Z');
    expect(yearsBefore(new Date('2024-02-29T00:00:00Z'), 1).toISOString()).toBe('2023-03-01T00:00:00.000Z');
  });
});
