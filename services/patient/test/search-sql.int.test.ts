import type { Patient } from '@hms/contracts/patient';
import { Failure } from '@hms/platform/contract';
import type { TestDatabase } from '@hms/platform/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mrnOf } from '../src/identifiers/mrn.ts';
import { replacePatient } from '../src/record/patients-table.ts';
import type { SearchPage, SearchRequest } from '../src/search/search-page.ts';
import { createPatientSearch, type PatientSearch } from '../src/search/search-patients.ts';
import { openPatientDatabase, type Person, recordOf, register } from './registered.ts';

const GIVEN = ['Ann', 'Bob', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus', 'Ida'];
const SMITHS = 1_200;
const smiths: Person[] = Array.from({ length: SMITHS }, (_, index) => ({
  last_name: 'Smith',
  first_name: `${GIVEN[index % GIVEN.length]}${String.fromCharCode(97 + (index % 26))}`,
  gender: index % 2 ? 'F' : 'M',
  date_of_birth: `19${String(40 + (index % 50)).padStart(2, '0')}-06-15`,
  is_active: index % 10 !== 0,
}));
const people: Person[] = [
  {
    last_name: 'García López',
    first_name: 'María',
    middle_names: 'Elena',
    date_of_birth: '1980-03-07',
    contact_number: '+1 617 555 0108',
  },
  { last_name: 'López', first_name: 'María', date_of_birth: '1980-07-03', email: 'maria@example.org' },
  { last_name: 'van der Berg', first_name: 'Jan', identifiers: [{ type: 'PPN', value: 'AB-123456' }] },
  { last_name: 'O’Brien', first_name: 'Zoë', ssnIndex: 'print of 219099999' },
  { last_name: 'Kowalczyk', first_name: 'Kathryn', other_names: [{ use: 'maiden', text: 'Wiśniewska' }] },
  { last_name: 'Иванов', first_name: 'Иван' },
  { last_name: 'Jordan', first_name: 'John' },
  { last_name: null, first_name: null, other_names: [{ use: 'temp', text: 'Unknown Male Tango' }] },
];

describe('search over the keys', () => {
  let db: TestDatabase;
  let engine: PatientSearch;
  const search = (text: string, request: Partial<SearchRequest> = {}): Promise<SearchPage> =>
    engine.search({ text, filter: {}, page: 1, perPage: 20, ...request });
  const names = ({ items }: SearchPage): string[] =>
    items.map((item) => {
      const { first_name, last_name } = JSON.parse(item) as Patient;
      return `${first_name} ${last_name}`;
    });
  const found = async (text: string) => names(await search(text));

  beforeAll(async () => {
    db = await openPatientDatabase();
    await register(db, people);
    for (let start = 0; start < SMITHS; start += 400)
      await register(db, smiths.slice(start, start + 400), 1_000 + start);
    await db.database.all({ sql: 'analyze patient_search_keys', parameters: [] });
    engine = createPatientSearch({
      database: db.database,
      ssnIndex: (digits) => `print of ${digits}`,
      now: () => new Date('2026-03-01T12:00:00Z'),
    });
  });
  afterAll(() => db.close());

  it.each([
    ['maria garcia', 'María García López'],
    ['LÓPEZ, maria', 'María García López'],
    ['elena', 'María García López'],
    ['garcia lopez maria', 'María García López'],
    ['mar gar', 'María García López'],
    ['van der berg', 'Jan van der Berg'],
    ['berg jan', 'Jan van der Berg'],
    ['jan vanderb', 'Jan van der Berg'],
    ['o brien', 'Zoë O’Brien'],
    ["zoe o'bri", 'Zoë O’Brien'],
    ['wisniewska', 'Kathryn Kowalczyk'],
    ['иван', 'Иван Иванов'],
    ['tango', 'null null'],
    ['+1 617 555 0108', 'María García López'],
    ['0108', 'María García López'],
    ['maria 5550108', 'María García López'],
    ['07.03.1980', 'María García López'],
    ['lopez 1980', 'María López'],
    ['maria@example.org', 'María López'],
    ['ab 123 456', 'Jan van der Berg'],
    ['219-09-9999', 'Zoë O’Brien'],
    [mrnOf(3), 'Jan van der Berg'],
    [` ${mrnOf(3).toLowerCase().slice(0, 5)} ${mrnOf(3).slice(5)}`, 'Jan van der Berg'],
  ])('finds by %j', async (text, name) => {
    const page = await search(text);
    expect(names(page)).toContain(name);
    expect(page.similarFrom ?? page.ids.length).toBeGreaterThan(names(page).indexOf(name));
    expect(page.total).toBe(page.ids.length);
  });

  it('means both birth dates where day and month can change places', async () => {
    expect(await found('3/7/1980')).toEqual(expect.arrayContaining(['María García López', 'María López']));
    expect(await found('1980-03-07')).toEqual(['María García López']);
  });

  it.each([
    ['kowalcyzk', 'Kathryn Kowalczyk'],
    ['catherine kowalczyk', 'Kathryn Kowalczyk'],
    ['jan van der brg', 'Jan van der Berg'],
    ['maria garsia', 'María García López'],
    ['jhon jordan', 'John Jordan'],
    ['jon jodran', 'John Jordan'],
  ])('shows who is alike for %j, and marks it', async (text, name) => {
    const page = await search(text);
    expect(names(page)).toContain(name);
    expect(page.similarFrom).toBeLessThanOrEqual(names(page).indexOf(name));
  });

  it('shows nobody where nothing is alike, and for a query without a word', async () => {
    for (const text of [
      'xqzwvj pfkthb',
      '%',
      '_',
      "'; drop table patients --",
      '\u0000',
      '🙂',
      'a\u0001b@\u0000\ud800c',
      '@',
    ])
      expect(await search(text)).toMatchObject({ ids: [], total: 0, hasNext: false });
  });

  it('shows a person with two names that begin alike once', async () => {
    expect(await found('jo')).toEqual(['John Jordan']);
  });

  it('does not look for what is alike where enough is exact', async () => {
    const page = await search('smith');
    expect(page).toMatchObject({ hasNext: true, hasPrevious: false, totalIsEstimate: true });
    expect(page.similarFrom).toBeUndefined();
    expect(page.total).toBeGreaterThan(1_000);
    expect(page.total).toBeLessThan(2 * SMITHS);
  });

  it('estimates also what a filter lets through', async () => {
    const page = await search('smith', { filter: { isActive: true } });
    expect(page.totalIsEstimate).toBe(true);
    expect(page.total).toBeGreaterThan(1_000);
    expect(page.total).toBeLessThan(1_160);
  });

  it('counts exactly up to a thousand', async () => {
    const page = await search('smith bob');
    expect(page).toMatchObject({ total: 150, totalIsEstimate: false, hasNext: true });
    expect((await search('smith bob', { page: 8 })).ids).toHaveLength(10);
    expect(await search('smith bob', { page: 9 })).toMatchObject({
      ids: [],
      total: 150,
      hasNext: false,
      hasPrevious: true,
    });
  });

  it('shows every match on exactly one page, by numbers and by cursor', async () => {
    const byNumber: string[] = [];
    for (let page = 1; page <= 8; page++) byNumber.push(...(await search('smith bob', { page })).ids);
    const byCursor: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search('smith bob', cursor === undefined ? {} : { cursor });
      byCursor.push(...page.ids);
      expect(page.total).toBe(150);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(byCursor).toEqual(byNumber);
    expect(new Set(byNumber).size).toBe(150);
  });

  it('pages through few matches and those that are alike', async () => {
    const all = await search('anna smiht', { perPage: 100 });
    const first = await search('anna smiht', { perPage: 3 });
    const second = await search('anna smiht', { perPage: 3, cursor: first.nextCursor! });
    expect(all.total).toBeGreaterThan(6);
    expect([...first.ids, ...second.ids]).toEqual(all.ids.slice(0, 6));
    expect(second).toMatchObject({ page: 2, hasPrevious: true, similarFrom: 0 });
  });

  it('keeps to the filter', async () => {
    const women = await search('smith', {
      filter: { gender: 'F', isActive: true, bornFrom: '1950-01-01', bornTo: '1959-12-31' },
    });
    const expected = smiths.filter(
      (smith) => smith.gender === 'F' && smith.is_active && smith.date_of_birth!.startsWith('195'),
    );
    expect(women.total).toBe(expected.length);
    for (const item of women.items)
      expect(JSON.parse(item)).toMatchObject({
        gender: 'F',
        is_active: true,
        date_of_birth: expect.stringMatching(/^195/),
      });
    expect((await search('kowalcyzk', { filter: { gender: 'F' } })).ids).toEqual([]);
  });

  it('sorts the matches on request', async () => {
    const page = await search('smith', { sort: '-date_of_birth', perPage: 50 });
    const born = page.items.map((item) => (JSON.parse(item) as Patient).date_of_birth!);
    expect(born).toEqual(born.toSorted().toReversed());
    expect(await found('maria')).toHaveLength(2);
    expect(names(await search('maria', { sort: 'name' }))).toEqual(['María García López', 'María López']);
    expect(names(await search('maria', { sort: '-name' }))).toEqual(['María López', 'María García López']);
  });

  it('refuses cursors that lead nowhere, and pages that are too deep', async () => {
    const { nextCursor } = await search('smith');
    for (const request of [{ cursor: 'none' }, { cursor: '' }, { page: 501 }])
      await expect(search('smith', request)).rejects.toThrow(Failure);
    await expect(search('garcia', { cursor: nextCursor! })).rejects.toThrow(
      expect.objectContaining({ code: 'cursor-invalid' }),
    );
  });

  it('gives each of many callers at one time the own answer', async () => {
    const texts = Array.from(
      { length: 200 },
      (_, index) => ['jan van der berg', mrnOf(2), 'smith bob', 'kowalcyzk', 'иванов'][index % 5]!,
    );
    const pages = await Promise.all(texts.map((text) => search(text)));
    const alone = new Map(
      await Promise.all([...new Set(texts)].map(async (text) => [text, (await search(text)).ids] as const)),
    );
    for (const [index, { ids }] of pages.entries()) expect(ids).toEqual(alone.get(texts[index]!));
  });

  it('follows a change of name, and a merge to the record that survives', async () => {
    const [before, survivor] = [
      recordOf({ last_name: 'Before', first_name: 'Vera' }, 5_000),
      recordOf({ last_name: 'Survivor', first_name: 'Vera' }, 5_001),
    ];
    await db.database.transaction(async (tx) => {
      for (const record of [before, survivor]) replacePatient(tx, record, undefined);
    });
    const renamed = { ...before, patient: { ...before.patient, last_name: 'Afterwards' } };
    await db.database.transaction(async (tx) => replacePatient(tx, renamed, before));
    expect(await found('before vera')).not.toContain('Vera Before');
    expect(await found('afterwards')).toEqual(['Vera Afterwards']);
    const merged = { ...renamed, patient: { ...renamed.patient, merged_into: survivor.patient.id } };
    await db.database.transaction(async (tx) => replacePatient(tx, merged, renamed));
    expect(await found('afterwards')).toEqual([]);
    expect(await found(merged.patient.patient_id)).toEqual(['Vera Survivor']);
  });

  it('never fails, whatever is typed', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[a-zé0-9 .,@%_'()/-]{0,40}$/),
      fc
        .tuple(fc.constantFrom('smith', 'María', mrnOf(1), '1980-03-07', '0108'), fc.string())
        .map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const page = await search(text);
        expect(page.ids).toHaveLength(page.items.length);
        expect(page.total).toBeGreaterThanOrEqual(page.ids.length);
      }),
      { numRuns: 150 },
    );
  });
});
