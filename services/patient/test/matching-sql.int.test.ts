import type { TestDatabase } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDuplicates, type Duplicates } from '../src/matching/find-duplicates.ts';
import { matchPerson } from '../src/matching/match-person.ts';
import { readNameFrequencies } from '../src/matching/name-frequencies.ts';
import { noDemographics } from '../src/record/patient-record.ts';
import { openPatientDatabase, type Person, register } from './registered.ts';

const SWITCHBOARD = '617-555-0000';
const COUNT = 2_000;

const unnumbered: Person = {
  first_name: 'Ann',
  last_name: 'Whitfield',
  date_of_birth: '1984-03-07',
  gender: 'F',
  contact_number: '413-555-0108',
  email: 'ann@example.org',
};
const ann: Person = { ...unnumbered, ssnIndex: 'print of ann' };
/** Half of them are Smiths; all have the same telephone number, that of a switchboard. */
const many: Person[] = Array.from({ length: COUNT }, (_, index) => ({
  first_name: `Given${String.fromCharCode(97 + (index % 26), 97 + (Math.floor(index / 26) % 26))}`,
  last_name: index % 2 ? 'Smith' : `Rare${index}`,
  date_of_birth: `19${String(30 + (index % 70)).padStart(2, '0')}-01-01`,
  gender: index % 3 ? 'F' : 'M',
  contact_number: SWITCHBOARD,
}));

describe('likely duplicates among the patients', () => {
  let db: TestDatabase;
  let duplicates: Duplicates;
  let annId: string;
  const find = ({ ssnIndex, ...person }: Person, except?: string) =>
    duplicates.find(matchPerson({ ...noDemographics, ...person }, ssnIndex ?? null), except);

  beforeAll(async () => {
    db = await openPatientDatabase();
    annId = (await register(db, [ann]))[0]!.id;
    for (let start = 0; start < COUNT; start += 500) await register(db, many.slice(start, start + 500), 1_000 + start);
    await db.database.all({ sql: 'analyze patients', parameters: [] });
    await db.database.all({ sql: 'analyze patient_search_keys', parameters: [] });
    duplicates = createDuplicates(db.database, () => Date.now());
  });
  afterAll(() => db.close());

  it.each<[string, Person]>([
    ['the same person', ann],
    ['a misspelt name', { ...unnumbered, last_name: 'Withfield', email: null }],
    ['another name since she married', { ...unnumbered, last_name: 'Okafor' }],
    ['only the social security number', { last_name: 'Okafor', first_name: 'Ann', ssnIndex: 'print of ann' }],
    ['names in the wrong fields', { ...unnumbered, first_name: 'Whitfield', last_name: 'Ann' }],
    ['day and month of birth swapped', { ...unnumbered, date_of_birth: '1984-07-03' }],
  ])('are found with %s', async (_what, person) => {
    const [best] = await find(person);
    expect(best).toMatchObject({ id: annId, grade: expect.stringMatching(/certain|probable/) });
    expect(best!.reasons.length).toBeGreaterThan(0);
    expect(JSON.parse(best!.item)).toMatchObject({ last_name: 'Whitfield' });
  });

  it('are none for a newcomer, nor for nobody', async () => {
    expect(await find({ first_name: 'Ines', last_name: 'Almeida', date_of_birth: '2001-09-30', gender: 'F' })).toEqual(
      [],
    );
    expect(await find({})).toEqual([]);
  });

  it('do not count the record itself', async () => {
    expect(await find(ann, annId)).toEqual([]);
  });

  it('do not drown in a number that two thousand people gave', async () => {
    const found = await find({ ...unnumbered, contact_number: SWITCHBOARD });
    expect(found[0]!.id).toBe(annId);
    expect(found.length).toBeLessThanOrEqual(10);
  });

  it('are each caller’s own when many ask at one time', async () => {
    const asked = Array.from({ length: 60 }, (_, index) => (index % 3 ? many[index]! : ann));
    const answers = await Promise.all(asked.map((person) => find(person)));
    for (const [index, [best]] of answers.entries())
      expect(JSON.parse(best!.item)).toMatchObject({ last_name: asked[index]!.last_name });
  });

  it('weigh a name by how common it is among the patients', async () => {
    const frequencies = await readNameFrequencies(db.database);
    expect(frequencies.family('smith')).toBeCloseTo(0.5, 1);
    expect(frequencies.family('whitfield')).toBeLessThan(0.01);
    const weight = async (last_name: string) => {
      const [best] = await find({ ...many.find((person) => person.last_name === last_name)!, contact_number: null });
      return best!.reasons.find(({ field }) => field === 'family_name')!.weight;
    };
    expect(await weight('Rare0')).toBeGreaterThan((await weight('Smith')) + 3);
  });

  it('know nothing of names while there are few patients', async () => {
    const empty = await openPatientDatabase();
    try {
      expect((await readNameFrequencies(empty.database)).family('smith')).toBeUndefined();
    } finally {
      await empty.close();
    }
  });
});
