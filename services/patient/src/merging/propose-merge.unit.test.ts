import { describe, expect, it } from 'vitest';
import { newStanding, noDemographics, type PatientRecord } from '../record/patient-record.ts';
import { proposeFields, proposeSurvivor } from './propose-merge.ts';

const somebody = (about: Partial<PatientRecord['patient']>, ssn: PatientRecord['ssn'] = null): PatientRecord => ({
  ssn,
  erasedAt: null,
  patient: {
    id: 'a',
    patient_id: 'P000000014',
    version: 1,
    ...noDemographics,
    ...newStanding,
    ssn: ssn && `***-**-${ssn.last4}`,
    created_at: '2024-01-01T00:00:00.000Z',
    updated_at: '2024-01-01T00:00:00.000Z',
    ...about,
  },
});
const number = (index: string) => ({ sealed: `sealed ${index}`, index, last4: '6789' });
const fieldsOf = (ours: object, theirs: object) =>
  proposeFields(somebody(ours), somebody({ id: 'b', patient_id: 'P000000022', ...theirs })).filter(
    ({ field }) => field !== 'identifiers',
  );

describe('what a merge proposes for a field', () => {
  const cases = [
    ['both the same', { first_name: 'Ann' }, { first_name: 'Ann' }, []],
    ['both empty in their own way', { metadata: {} }, { metadata: {} }, []],
    ['only the survivor’s', { email: 'a@x.org' }, {}, [['email', 'survivor', false]]],
    ['only the source’s', {}, { email: 'b@x.org' }, [['email', 'source', false]]],
    ['both, and they differ', { email: 'a@x.org' }, { email: 'b@x.org' }, [['email', 'survivor', true]]],
    [
      'a guessed birth date beside a known one',
      { date_of_birth: '1980-01-01', birth_date_estimated: true },
      { date_of_birth: '1983-05-06' },
      [['date_of_birth', 'source', true]],
    ],
    ['two lists', { allergies: ['nuts'] }, { allergies: ['nuts', 'latex'] }, [['allergies', 'both', false]]],
    ['a list that adds nothing', { allergies: ['nuts', 'latex'] }, { allergies: ['nuts'] }, []],
    ['a death', {}, { deceased: true, deceased_at: '2024-02-03' }, [['deceased', 'source', false]]],
    [
      'another name, which stays findable',
      { first_name: 'Ann', last_name: 'Lee' },
      { first_name: 'Ann', last_name: 'Li' },
      [
        ['last_name', 'survivor', true],
        ['other_names', 'both', false],
      ],
    ],
  ] as const;
  it.each(cases)('%s', (_case, ours, theirs, proposals) => {
    const found = fieldsOf(ours, theirs).map(({ field, proposed, conflict }) => [field, proposed, conflict]);
    expect(found).toEqual(proposals);
  });

  it('compares social security numbers by fingerprint', () => {
    const ssnOf = (ours: PatientRecord['ssn'], theirs: PatientRecord['ssn']) =>
      proposeFields(somebody({}, ours), somebody({ id: 'b' }, theirs)).find(({ field }) => field === 'ssn');
    expect(ssnOf(number('x'), number('x'))).toBeUndefined();
    expect(ssnOf(number('x'), number('y'))).toMatchObject({ proposed: 'survivor', conflict: true });
    expect(ssnOf(null, number('y'))).toMatchObject({ proposed: 'source', conflict: false, value: '***-**-6789' });
    expect(ssnOf(number('x'), null)).toMatchObject({ proposed: 'survivor', conflict: false });
  });
});

describe('which record should survive', () => {
  const cases = [
    ['the one in use', { is_active: false, first_name: 'Ann', email: 'x' }, {}, 'b'],
    ['the named one', { unidentified: true, email: 'x', language: 'en' }, { first_name: 'Ann' }, 'b'],
    ['the one with more to keep', { first_name: 'Ann' }, { first_name: 'Ann', email: 'x' }, 'b'],
    ['the older one', {}, { created_at: '2023-01-01T00:00:00.000Z' }, 'b'],
    ['the first, where nothing tells them apart', {}, {}, 'a'],
  ] as const;
  it.each(cases)('%s', (_case, a, b, survivor) => {
    expect(proposeSurvivor(somebody(a), somebody({ id: 'b', ...b }))).toBe(survivor);
  });
});
