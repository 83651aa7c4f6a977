import { describe, expect, it } from 'vitest';
import type { Column } from './data-list.tsx';
import { pageOfAll } from './page-of-all.ts';

interface Room {
  readonly name: string;
  readonly floor: number;
}

const rooms: readonly Room[] = ['Room 10', 'Room 9', 'Änderung', 'Zoo', 'Aaron'].map((name, floor) => ({
  name,
  floor,
}));
const columns: readonly Column<Room>[] = [
  { id: 'name', label: 'Name', sort: 'name', text: ({ name }) => name, cell: ({ name }) => name },
  { id: 'floor', label: 'Floor', text: ({ floor }) => String(floor), cell: ({ floor }) => floor },
];
const namesOf = (sort: string | undefined, page = 1, perPage = 10) =>
  pageOfAll(rooms, columns, { sort, page, perPage }).rows.map(({ name }) => name);

describe('a page of what the server answers with whole', () => {
  it('is sorted as people read: numbers as numbers, letters with their accents', () => {
    expect(namesOf('name')).toEqual(['Aaron', 'Änderung', 'Room 9', 'Room 10', 'Zoo']);
    expect(namesOf('-name')).toEqual(['Zoo', 'Room 10', 'Room 9', 'Änderung', 'Aaron']);
  });

  it.each([undefined, 'floor', 'nothing'])('stays as the server said where %s is no column to sort by', (sort) => {
    expect(namesOf(sort)).toEqual(rooms.map(({ name }) => name));
  });

  it('has its own rows of all, and says how many there are and whether more follow', () => {
    expect(namesOf('name', 2, 2)).toEqual(['Room 9', 'Room 10']);
    const { total, hasNext } = pageOfAll(rooms, columns, { sort: 'name', page: 3, perPage: 2 });
    expect({ total, hasNext }).toEqual({ total: 5, hasNext: false });
  });
});
