import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.ts';
import { noDemographics } from './patient-record.ts';

describe('what a change alters', () => {
  const ann = {
    ...noDemographics,
    first_name: 'Ann',
    gender: 'O' as const,
    administrative_gender: 'unknown' as const,
    address: { city: 'Ames', lines: ['1 Elm'] },
    allergies: ['nuts'],
  };
  const cases = [
    ['nothing given', {}, {}],
    ['absent and undefined fields stay', { first_name: undefined }, {}],
    ['the same again, whatever the order', { first_name: 'Ann', address: { lines: ['1 Elm'], city: 'Ames' } }, {}],
    ['another value', { first_name: 'Anna' }, { first_name: 'Anna' }],
    ['null clears', { first_name: null, address: null }, { first_name: null, address: null }],
    ['null empties a list', { allergies: null }, { allergies: [] }],
    ['null of what is empty', { email: null, telecom: null }, {}],
    ['the same letter keeps the finer gender', { gender: 'O' }, {}],
    ['another letter brings its own', { gender: 'F' }, { gender: 'F', administrative_gender: 'female' }],
    [
      'the finer gender brings the letter',
      { administrative_gender: 'male' },
      { gender: 'M', administrative_gender: 'male' },
    ],
    ['both as given', { gender: 'M', administrative_gender: 'other' }, { gender: 'M', administrative_gender: 'other' }],
    ['an id in capitals', { facility_id: 'ABCD' }, { facility_id: 'abcd' }],
    ['both cleared', { gender: null }, { gender: null, administrative_gender: null }],
  ] as const;
  it.each(cases)('%s', (_case, changes, changed) => {
    expect(changedFields(ann, changes as never)).toEqual(changed);
  });
});
