import { describe, expect, it } from 'vitest';
import type { BoardEntry } from './board-groups.ts';
import { found, isOver } from './board-search.ts';

const entry = (id: string, patient_id: string | null, more: object = {}) =>
  ({
    token: `A00${id}`,
    appointment: { id, patient_id, type_name: 'Follow-up', resources: [{ name: 'Dr. Lucía Ferrer' }], ...more },
  }) as unknown as BoardEntry;
const NAMES: Record<string, { name: string; mrn: string }> = {
  a: { name: 'Núñez García, José', mrn: 'P000000079' },
  b: { name: 'Montgomery, Beatrice', mrn: 'P000000239' },
};
const day = [entry('1', 'a'), entry('2', 'b', { type_name: 'New patient' }), entry('3', null)];
const numbers = (search: string) => found(day, search, (id) => NAMES[id]).map(({ token }) => token);

describe('a search on the day board', () => {
  it.each([
    ['', ['A001', 'A002', 'A003']],
    ['nunez jose', ['A001']],
    ['GARCÍA,', ['A001']],
    ['p000000239', ['A002']],
    ['new', ['A002']],
    ['lucia', ['A001', 'A002', 'A003']],
    ['a003', ['A003']],
    ['gomery', []],
    ['jose beatrice', []],
  ])('for “%s” finds %j', (search, expected) => expect(numbers(search)).toEqual(expected));
});

it.each([
  ['fulfilled', '2026-03-02T09:00:00Z', true],
  ['cancelled', '2026-03-02T09:00:00Z', true],
  ['fulfilled', '2026-03-02T09:30:00Z', false],
  ['booked', '2026-03-02T09:00:00Z', false],
  ['checked-in', '2026-03-02T08:00:00Z', false],
  ['noshow', null, false],
] as const)('%s until %s is over at 09:10: %s', (status, end, over) =>
  expect(isOver(entry('1', 'a', { status, end }), Date.parse('2026-03-02T09:10:00Z'))).toBe(over),
);
