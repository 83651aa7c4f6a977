import type { Patient } from '@hms/contracts/patient';
import type { TestDatabase } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPatients } from '../src/search/list-patients.ts';
import type { ListRequest, PatientSort, SearchPage } from '../src/search/search-page.ts';
import { openPatientDatabase, type Person, register } from './registered.ts';

const COUNT = 60;
const letter = (index: number): string => String.fromCharCode(97 + ((index * 7) % 26));
const people: Person[] = Array.from({ length: COUNT }, (_, index) => ({
  // Every sixth is not known by name, every tenth not by birth date.
  last_name: index % 6 ? `Name${letter(index)}` : null,
  first_name: index % 6 ? `Given${letter(index * 3)}` : null,
  date_of_birth: index % 10 ? `19${50 + (index % 40)}-02-03` : null,
  gender: index % 2 ? 'F' : 'M',
  is_active: index % 4 !== 0,
}));

describe('lists of patients', () => {
  let db: TestDatabase;
  let patients: Patient[];
  const list = (request: Partial<ListRequest> = {}, only?: readonly string[]): Promise<SearchPage> =>
    listPatients(db.database, { filter: {}, page: 1, perPage: 7, ...request }, only);

  beforeAll(async () => {
    db = await openPatientDatabase();
    patients = await register(db, people);
    await register(db, [{ last_name: 'Merged', merged_into: patients[0]!.id }], 900);
    await db.database.all({ sql: 'analyze patients', parameters: [] });
  });
  afterAll(() => db.close());

  async function byCursor(sort: PatientSort | undefined): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ ...(sort ? { sort } : {}), ...(cursor ? { cursor } : {}) });
      expect(page.total).toBe(COUNT);
      ids.push(...page.ids);
      cursor = page.nextCursor;
    } while (cursor);
    return ids;
  }

  it.each<PatientSort | undefined>([
    undefined,
    'name',
    '-name',
    'date_of_birth',
    '-date_of_birth',
    'created_at',
    '-created_at',
  ])('show everybody once, by numbers and by cursor, sorted by %s', async (sort) => {
    const byNumber: string[] = [];
    for (let page = 1; page <= Math.ceil(COUNT / 7); page++)
      byNumber.push(...(await list({ page, ...(sort ? { sort } : {}) })).ids);
    expect(new Set(byNumber)).toEqual(new Set(patients.map(({ id }) => id)));
    expect(await byCursor(sort)).toEqual(byNumber);
  });

  it('are sorted, those of whom it is not known at the end', async () => {
    const { items } = await list({ sort: '-date_of_birth', perPage: 100 });
    const dates = items.map((item) => (JSON.parse(item) as Patient).date_of_birth);
    const known = dates.filter((date) => date !== null);
    expect(dates).toEqual([...known, ...Array.from({ length: COUNT / 10 }, () => null)]);
    expect(known).toEqual(known.toSorted().toReversed());
  });

  it('begin with the latest registered', async () => {
    expect((await list({ perPage: 3 })).ids).toEqual(
      patients
        .slice(-3)
        .map(({ id }) => id)
        .toReversed(),
    );
  });

  it('keep to the filter, and to the patients asked for', async () => {
    const filter = { isActive: true, gender: 'F' as const, bornFrom: '1960-01-01', bornTo: '1975-12-31' };
    const expected = people.filter(
      ({ is_active, gender, date_of_birth: born }) =>
        is_active && gender === 'F' && born && born >= filter.bornFrom && born <= filter.bornTo,
    );
    expect(expected.length).toBeGreaterThan(0);
    expect((await list({ filter, perPage: 100 })).total).toBe(expected.length);
    const only = patients.slice(0, 3).map(({ id }) => id);
    expect(new Set((await list({}, only)).ids)).toEqual(new Set(only));
  });

  it('end with the last page', async () => {
    expect(await list({ page: 9 })).toMatchObject({ hasNext: false, hasPrevious: true, page: 9, total: COUNT });
    expect(await list({ page: 100 })).toMatchObject({ ids: [], hasNext: false });
  });

  it('refuse cursors of nobody and pages that are too deep', async () => {
    await expect(list({ cursor: 'nobody' })).rejects.toThrow(expect.objectContaining({ code: 'cursor-invalid' }));
    await expect(list({ page: 1_429 })).rejects.toThrow(expect.objectContaining({ code: 'page-too-deep' }));
  });

  it('estimate totals above a thousand', async () => {
    const full = await openPatientDatabase();
    try {
      await register(
        full,
        Array.from({ length: 1_500 }, (_, index) => ({
          last_name: `Name${letter(index)}`,
          is_active: index % 3 !== 0,
        })),
      );
      await full.database.all({ sql: 'analyze patients', parameters: [] });
      const page = await listPatients(full.database, { filter: {}, page: 1, perPage: 5 });
      expect(page).toMatchObject({ total: 1_500, totalIsEstimate: true });
      const active = await listPatients(full.database, { filter: { isActive: true }, page: 1, perPage: 5 });
      expect(active).toMatchObject({ total: 1_000, totalIsEstimate: false });
    } finally {
      await full.close();
    }
  });
});
