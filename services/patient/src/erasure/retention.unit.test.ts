import { describe, expect, it } from 'vitest';
import { keptUntil, refusesErasure, remainingBirthYear } from './retention.ts';

const rules = { retentionYears: 10, majorityAge: 18, retentionYearsAfterMajority: 7 };
const facts = { born: null, died: null, lastContact: '2020-06-15', treated: true, legalHold: false };

describe('how long the law asks to keep a record', () => {
  const cases = [
    ['years after the last contact', { born: '1970-01-01' }, '2030-06-15'],
    ['years after the death', { born: '1970-01-01', died: '2022-03-04' }, '2032-03-04'],
    ['a contact after the death counts', { died: '2019-01-01' }, '2030-06-15'],
    ['a minor of ten: years after the last contact are longer', { born: '2010-06-01' }, '2035-06-01'],
    ['a minor of seventeen: years after majority are shorter', { born: '2003-01-01' }, '2030-06-15'],
    ['a newborn: years after coming of age', { born: '2020-06-01' }, '2045-06-01'],
    ['of age on the day of the contact', { born: '2002-06-15' }, '2030-06-15'],
    ['a minor who died', { born: '2015-01-01', died: '2020-06-20' }, '2030-06-20'],
    ['a leap day', { lastContact: '2020-02-29' }, '2030-03-01'],
    ['a birth date that nobody knows', {}, '2030-06-15'],
  ] as const;
  it.each(cases)('%s', (_case, about, until) => {
    expect(keptUntil({ ...facts, ...about }, rules)).toBe(until);
  });
});

describe('whether a person may be forgotten', () => {
  const over = '2030-06-16';
  const cases = [
    ['the retention is over', {}, 'subject-request', over, undefined],
    ['on its last day', {}, 'subject-request', '2030-06-15', { code: 'retention', until: '2030-06-15' }],
    ['before', {}, 'retention-ended', '2024-01-01', { code: 'retention', until: '2030-06-15' }],
    ['a court orders it', {}, 'court-order', '2024-01-01', undefined],
    ['an error, nobody was treated', { treated: false }, 'registered-in-error', '2020-06-15', undefined],
    ['no error: somebody was', {}, 'registered-in-error', '2024-01-01', { code: 'retention', until: '2030-06-15' }],
    ['under legal hold', { legalHold: true }, 'subject-request', over, { code: 'legal-hold' }],
    ['under legal hold, whatever a court orders', { legalHold: true }, 'court-order', over, { code: 'legal-hold' }],
  ] as const;
  it.each(cases)('%s', (_case, about, basis, today, refusal) => {
    expect(refusesErasure({ ...facts, ...about }, basis, rules, today)).toEqual(refusal);
  });
});

it.each([
  ['1935-05-05', null],
  ['1936-05-05', 1936],
  ['2001-01-01', 2001],
  [null, null],
])('of the birth date %s remains %s', (date_of_birth, year) => {
  expect(remainingBirthYear({ date_of_birth }, '2025-01-01')).toBe(year);
});
