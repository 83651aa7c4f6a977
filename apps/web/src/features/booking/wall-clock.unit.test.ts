import { describe, expect, it } from 'vitest';
import { addDays, instantAt, localDate, minuteOfDay, today, weekOf } from './wall-clock.ts';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';

describe('the clock on the wall of a place', () => {
  it.each([
    ['2026-01-15', 9 * 60 + 20, NEW_YORK, '2026-01-15T14:20:00.000Z'],
    ['2026-07-15', 9 * 60 + 20, NEW_YORK, '2026-07-15T13:20:00.000Z'],
    // The clocks are put forward at two: half past two is half past three.
    ['2026-03-29', 2 * 60 + 30, BERLIN, '2026-03-29T01:30:00.000Z'],
    // They are put back at three: half past two comes twice, the first is meant.
    ['2026-10-25', 2 * 60 + 30, BERLIN, '2026-10-25T00:30:00.000Z'],
    ['2026-12-31', 24 * 60 + 30, BERLIN, '2026-12-31T23:30:00.000Z'],
  ])('shows %s and %i minutes in %s at %s', (date, minutes, zone, instant) =>
    expect(instantAt(date, minutes, zone)).toBe(instant),
  );

  it('tells date and minutes of an instant, also around midnight', () => {
    expect(localDate('2026-03-02T04:59:00Z', NEW_YORK)).toBe('2026-03-01');
    expect(minuteOfDay('2026-03-02T04:59:00Z', NEW_YORK)).toBe(23 * 60 + 59);
    expect(minuteOfDay('2026-03-02T05:00:00Z', NEW_YORK)).toBe(0);
    expect(today(NEW_YORK, Date.parse('2026-03-02T04:59:00Z'))).toBe('2026-03-01');
  });

  it('has weeks that begin as the language has them', () => {
    expect(weekOf('2026-03-01', 1)[0]).toBe('2026-02-23');
    expect(weekOf('2026-03-01', 7)[0]).toBe('2026-03-01');
    expect(weekOf('2026-03-01', 6).at(-1)).toBe(addDays('2026-02-28', 6));
  });
});
