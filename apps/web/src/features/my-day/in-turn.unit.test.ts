import { expect, it } from 'vitest';
import type { BoardEntry } from '../day-board/board-groups.ts';
import { inTurn } from './in-turn.ts';

const visit = (status: string) => ({ appointment: { status } }) as BoardEntry;

it.each([
  [
    ['fulfilled', 'checked-in', 'arrived', 'booked'],
    ['seen', 'next', 'waiting', 'expected'],
  ],
  [
    ['booked', 'checked-in', 'noshow', 'cancelled'],
    ['expected', 'next', 'missed', 'missed'],
  ],
  [
    ['fulfilled', 'pending'],
    ['seen', 'expected'],
  ],
  [[], []],
])('of visits that are %j the turns are %j', (statuses, turns) => {
  expect(inTurn(statuses.map(visit)).map(({ turn }) => turn)).toEqual(turns);
});
