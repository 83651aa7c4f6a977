import { describe, expect, it } from 'vitest';
import { refusal, refusalsOf, warningsOf } from './refuse-merge.ts';

describe('what forbids a merge', () => {
  const a = { id: 'a', merged_into: null, legal_hold: false };
  const b = { id: 'b', merged_into: null, legal_hold: false };
  const cases = [
    ['two records of one person', a, b, [], []],
    ['the same record', a, a, [], ['same-record']],
    ['a source that was merged', a, { ...b, merged_into: 'c' }, [], ['source-merged']],
    ['a source that was merged into this survivor', a, { ...b, merged_into: 'a' }, [], ['source-merged']],
    ['a survivor that was merged', { ...a, merged_into: 'c' }, b, ['c'], ['survivor-merged']],
    ['a survivor that was merged into the source', { ...a, merged_into: 'b' }, b, ['b'], ['merge-circular']],
    [
      'a survivor that came to the source through another',
      { ...a, merged_into: 'c' },
      b,
      ['c', 'b'],
      ['merge-circular'],
    ],
    ['a survivor under legal hold', { ...a, legal_hold: true }, b, [], ['legal-hold']],
    ['a source under legal hold', a, { ...b, legal_hold: true }, [], ['legal-hold']],
    [
      'several at once',
      { ...a, merged_into: 'c', legal_hold: true },
      { ...b, merged_into: 'd' },
      ['c'],
      ['survivor-merged', 'source-merged', 'legal-hold'],
    ],
  ] as const;
  it.each(cases)('%s', (_case, survivor, source, chain, refusals) => {
    expect(refusalsOf(survivor, source, chain)).toEqual(refusals);
  });

  it('is a conflict with its own code', () => {
    expect(refusal('merge-circular')).toMatchObject({ kind: 'conflict', code: 'merge-circular' });
  });
});

describe('what speaks against two records being of one person', () => {
  const unknown = {
    id: 'a',
    date_of_birth: null,
    birth_date_estimated: false,
    gender: null,
    blood_type: null,
    facility_id: null,
    deceased: false,
    mother_id: null,
    multiple_birth: null,
    ssnIndex: null,
  } as const;
  const other = { ...unknown, id: 'b' };
  const cases = [
    ['nothing', {}, {}, []],
    ['two birth dates', { date_of_birth: '1980-01-02' }, { date_of_birth: '1980-02-01' }, ['different-birth-date']],
    ['a guessed one', { date_of_birth: '1980-01-01', birth_date_estimated: true }, { date_of_birth: '1983-05-06' }, []],
    ['one known gender', { gender: 'M' }, {}, []],
    ['two genders', { gender: 'M' }, { gender: 'F' }, ['different-gender']],
    ['two numbers', { ssnIndex: 'x' }, { ssnIndex: 'y' }, ['different-ssn']],
    ['two blood types', { blood_type: 'A+' }, { blood_type: 'O-' }, ['different-blood-type']],
    ['two facilities', { facility_id: 'x' }, { facility_id: 'y' }, ['different-facility']],
    ['one death', { deceased: true }, {}, ['one-deceased']],
    [
      'twins',
      { multiple_birth: 1, date_of_birth: '2024-01-01' },
      { multiple_birth: 2, date_of_birth: '2024-01-01' },
      ['twins'],
    ],
    ['a mother and her child', {}, { mother_id: 'a' }, ['mother-and-child']],
  ] as const;
  it.each(cases)('%s', (_case, ours, theirs, warnings) => {
    expect(warningsOf({ ...unknown, ...ours }, { ...other, ...theirs })).toEqual(warnings);
    expect(warningsOf({ ...other, ...theirs }, { ...unknown, ...ours })).toEqual(warnings);
  });
});
