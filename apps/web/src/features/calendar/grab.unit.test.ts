import { describe, expect, it } from 'vitest';
import type { Appointment } from '../../api/generated/appointment.gen.ts';
import type { CalendarColumn } from './columns.ts';
import { at, beside, grabOf, into, isMoved, targetOf, until } from './grab.ts';

const column = (id: string, kind: string, date = '2026-03-02') =>
  ({ key: `${id} ${date}`, date, zone: 'America/New_York', resource: { id, kind, name: id } }) as CalendarColumn;
const [park, obi, room] = [column('park', 'provider'), column('obi', 'provider'), column('room', 'room')];
const columns = [park!, obi!, room!];
const visit = {
  id: 'v',
  duration_minutes: 20,
  resources: [
    { id: 'park', kind: 'provider', name: 'park' },
    { id: 'r1', kind: 'room', name: 'r1' },
  ],
} as Appointment;
const grab = grabOf(park!, visit, 9 * 60);

describe('a visit in the hand', () => {
  it('goes to another time in steps of five minutes, and stays within the day', () => {
    expect(at(grab, 9 * 60 + 43).from).toBe(9 * 60 + 45);
    expect(at(grab, -10).from).toBe(0);
    expect(at(grab, 2_000).from).toBe(1420);
  });

  it('grows and shrinks, to five minutes at least', () => {
    expect(until(grab, 10 * 60 + 2).minutes).toBe(60);
    expect(until(grab, 8 * 60).minutes).toBe(5);
    expect(until(grab, 5_000).minutes).toBe(15 * 60);
  });

  it('goes to others of its kind only, and not past the last', () => {
    expect(beside(grab, 1, columns).column).toBe(obi!.key);
    expect(into(grab, room, columns).column).toBe(park!.key);
    expect(beside(grab, -1, columns).column).toBe(park!.key);
  });

  it('is not moved where it came from', () => {
    expect(isMoved(grab, 9 * 60)).toBe(false);
    expect(isMoved(at(grab, 600), 9 * 60)).toBe(true);
    expect(isMoved(until(grab, 600), 9 * 60)).toBe(true);
    expect(isMoved(into(grab, obi, columns), 9 * 60)).toBe(true);
  });

  it('is let go by the clock of the place, with the person of that column and the same room', () =>
    expect(targetOf(at(into(grab, obi, columns), 10 * 60), columns)).toEqual({
      start: '2026-03-02T15:00:00.000Z',
      minutes: 20,
      resources: [obi!.resource, visit.resources[1]],
    }));
});
