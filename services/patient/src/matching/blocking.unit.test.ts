import { describe, expect, it } from 'vitest';
import { noDemographics } from '../record/patient-record.ts';
import { oneSlipAway } from '../search/misspellings.ts';
import { searchKeys } from '../search/search-keys.ts';
import { blocksFor } from './blocking.ts';
import type { MatchablePatient } from './match-person.ts';
import { ann, person } from './people.fixture.ts';

const keysOf = (patient: Partial<MatchablePatient>) =>
  searchKeys({ ...noDemographics, ...patient, patient_id: 'P000000000', merged_into: null });

const like = (key: string, pattern: string): boolean => {
  const expression = pattern
    .split('%')
    .map((part) => part.replaceAll('_', '.').replaceAll('/', '\\/'))
    .join('.*');
  return new RegExp(`^${expression}$`).test(key);
};

const meets = (one: Partial<MatchablePatient>, registered: Partial<MatchablePatient>): boolean =>
  blocksFor(person(one)).some(({ from, to, patterns }) =>
    keysOf(registered).some(
      (key) => key >= from && key < to && (patterns.length === 0 || patterns.some((pattern) => like(key, pattern))),
    ),
  );

const bare = { first_name: 'Ann', last_name: 'Whitfield', date_of_birth: '1984-03-07' };

describe('blocks', () => {
  it.each<[string, Partial<MatchablePatient>]>([
    ['the same names and birth date', bare],
    ['another spelling of both names', { ...bare, first_name: 'Anne', last_name: 'Whitfeeld' }],
    ['another family name', { ...bare, last_name: 'Okafor' }],
    ['another given name', { ...bare, first_name: 'Ruth' }],
    ['names in the wrong fields', { ...bare, first_name: 'Whitfield', last_name: 'Ann' }],
    ['day and month of birth swapped', { ...bare, date_of_birth: '1984-07-03' }],
    ['another year of birth', { ...bare, date_of_birth: '1948-03-07' }],
    ['no birth date', { ...bare, date_of_birth: null }],
    ['nothing but the telephone number', { contact_number: '617-555-0108' }],
    ['nothing but the e-mail address', { email: 'ANN@example.org' }],
    [
      'nothing but the driving licence',
      { identifiers: [{ type: 'DL', system: 'urn:oid:2.16.840.1.113883.4.3.25', value: 's 1234-5678' }] },
    ],
  ])('bring together records with %s', (_what, one) => {
    expect(meets(one, ann)).toBe(true);
    expect(meets(ann, { ...ann, ...one, contact_number: '617-555-0108' })).toBe(true);
  });

  it('bring together a misspelt name and the right one with the same birth date', () => {
    for (const last_name of oneSlipAway('whitfield')) expect(meets({ ...bare, last_name }, ann)).toBe(true);
  });

  it('keep strangers apart', () => {
    expect(meets({ first_name: 'John', last_name: 'Smith', date_of_birth: '1960-05-17' }, ann)).toBe(false);
    expect(meets({ ...bare, date_of_birth: '1951-11-30' }, ann)).toBe(false);
    expect(blocksFor(person({}))).toEqual([]);
  });
});
