import { describe, expect, it } from 'vitest';
import { type Arranging, arranged } from './arranged.ts';

interface Dose {
  readonly name: string;
  readonly amount: number | null;
  readonly state: string;
}

const doses: readonly Dose[] = [
  { name: 'Dose 10', amount: 10, state: 'given' },
  { name: 'Dose 9', amount: 9, state: 'late' },
  { name: 'Élan', amount: null, state: 'given' },
  { name: 'Dose 100', amount: 100, state: 'given' },
];
const columns: readonly Arranging<Dose>[] = [
  { id: 'name', order: ({ name }) => name },
  { id: 'amount', order: ({ amount }) => amount },
  { id: 'state', group: ({ state }) => state },
];
const namesOf = (sort: string | undefined, groups: Record<string, string> = {}) =>
  arranged(doses, columns, { sort, groups }).map(({ name }) => name);

describe('the rows of a short table', () => {
  it.each([
    ['name', ['Dose 9', 'Dose 10', 'Dose 100', 'Élan']],
    ['-name', ['Élan', 'Dose 100', 'Dose 10', 'Dose 9']],
    ['amount', ['Dose 9', 'Dose 10', 'Dose 100', 'Élan']],
    ['-amount', ['Dose 100', 'Dose 10', 'Dose 9', 'Élan']],
  ])('are sorted by %s, those that say nothing last either way', (sort, names) => {
    expect(namesOf(sort)).toEqual(names);
  });

  it.each([undefined, 'state', 'nothing'])('stay as they came where %s is no column to sort by', (sort) => {
    expect(namesOf(sort)).toEqual(doses.map(({ name }) => name));
  });

  it('are those of the chosen group, and all where the column knows no groups', () => {
    expect(namesOf('name', { state: 'given' })).toEqual(['Dose 10', 'Dose 100', 'Élan']);
    expect(namesOf(undefined, { state: 'lost' })).toEqual([]);
    expect(namesOf(undefined, { name: 'Dose 9' })).toHaveLength(4);
  });
});
