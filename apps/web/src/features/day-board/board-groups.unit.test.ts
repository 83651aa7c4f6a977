import { describe, expect, it } from 'vitest';
import { type BoardEntry, groupsOf, standingOf } from './board-groups.ts';

const PARK = { id: 'p', kind: 'provider', name: 'Dr. Park' } as const;
const OBI = { id: 'o', kind: 'provider', name: 'Dr. Obi' } as const;
const ROOM = { id: 'r', kind: 'room', name: 'Room 1' } as const;
const entry = (id: string, resources: readonly unknown[], more: object = {}, overdue: number | null = null) =>
  ({ appointment: { id, resources, status: 'booked', ...more }, overdue_minutes: overdue }) as unknown as BoardEntry;
const day = [entry('1', [PARK, ROOM]), entry('2', [ROOM, OBI]), entry('3', [PARK])];
const idsBy = (by: 'time' | 'provider' | 'room') =>
  groupsOf(day, by).map(({ name, entries }) => [name, entries.map(({ appointment }) => appointment.id).join('')]);

describe('a day', () => {
  it('is one list by time', () => expect(idsBy('time')).toEqual([['', '123']]));
  it('is one for each provider, by name', () =>
    expect(idsBy('provider')).toEqual([
      ['Dr. Obi', '2'],
      ['Dr. Park', '13'],
    ]));
  it('is one for each room, those without one last', () =>
    expect(idsBy('room')).toEqual([
      ['Room 1', '12'],
      ['', '3'],
    ]));
});

it.each([
  ['booked', null, 'expected'],
  ['pending', null, 'expected'],
  ['booked', 12, 'late'],
  ['arrived', null, 'here'],
  ['checked-in', null, 'here'],
  ['fulfilled', null, 'done'],
  ['noshow', null, 'missed'],
  ['cancelled', null, 'missed'],
  ['entered-in-error', null, undefined],
] as const)('%s with %s minutes overdue is %s', (status, overdue, standing) =>
  expect(standingOf(entry('1', [], { status }, overdue))).toBe(standing),
);
