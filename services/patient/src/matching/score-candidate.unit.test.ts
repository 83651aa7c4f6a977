import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchablePatient } from './match-person.ts';
import { ann, person } from './people.fixture.ts';
import { type MatchContext, scoreCandidate } from './score-candidate.ts';

const hospital: MatchContext = {
  population: 100_000,
  frequencies: {
    family: (name) => (name === 'smith' ? 0.01 : 0.00005),
    given: (name) => (name === 'john' ? 0.03 : 0.004),
  },
};
const compare = (
  one: Partial<MatchablePatient>,
  other: Partial<MatchablePatient>,
  ssn: [string | null, string | null] = [null, null],
) => scoreCandidate(person(one, ssn[0]), person(other, ssn[1]), hospital);

const john = { first_name: 'John', last_name: 'Smith', date_of_birth: '1960-05-17', gender: 'M' as const };
const nothingElse = { contact_number: null, email: null, address: null, identifiers: [], middle_names: null };
const moved = {
  contact_number: '413-555-0000',
  address: { lines: ['9 Elm Road'], postal_code: '01099', country: 'US' },
};

describe('the grade of two records', () => {
  it.each<[string, Partial<MatchablePatient>, Partial<MatchablePatient>, string]>([
    ['one person, written twice', ann, ann, 'certain'],
    ['one person with a slip in the family name', ann, { ...ann, last_name: 'Whitfeild' }, 'certain'],
    ['one person by a nickname', { ...ann, first_name: 'Elizabeth' }, { ...ann, first_name: 'Liz' }, 'certain'],
    ['one person married, at the same address', ann, { ...ann, last_name: 'Okafor', email: null }, 'certain'],
    ['one person who moved', ann, { ...ann, ...moved, email: null }, 'certain'],
    ['one person, names and birth date only', { ...ann, ...nothingElse }, { ...ann, ...nothingElse }, 'certain'],
    [
      'one person, day and month of birth swapped',
      ann,
      { ...ann, date_of_birth: '1984-07-03', identifiers: [] },
      'probable',
    ],
    [
      'one person, a digit of the birth date wrong',
      ann,
      { ...ann, date_of_birth: '1984-03-01', identifiers: [] },
      'probable',
    ],
    ['one person, names in the wrong fields', ann, { ...ann, first_name: 'Whitfield', last_name: 'Ann' }, 'certain'],
    [
      'one person by her middle name',
      ann,
      { ...ann, first_name: 'Louise', middle_names: null, identifiers: [] },
      'probable',
    ],
    ['a common name alone', { ...john, date_of_birth: null }, { ...john, date_of_birth: null }, 'possible'],
    ['two of a common name', john, { ...john, date_of_birth: '1971-11-30' }, 'none'],
    ['two strangers', ann, { ...john, ...moved }, 'none'],
    ['nobody known', {}, {}, 'none'],
  ])('%s', (_what, one, other, grade) => {
    expect(compare(one, other).grade).toBe(grade);
  });
});

describe('people who are easily taken for another', () => {
  const twin = { ...ann, email: null, identifiers: [], middle_names: null };

  it('twins of different sex are never certain, nor refused', () => {
    const { grade } = compare(twin, { ...twin, first_name: 'Peter', gender: 'M' });
    expect(['none', 'possible']).toContain(grade);
  });

  it('twins of one sex are at most possible', () => {
    expect(compare(twin, { ...twin, first_name: 'Ruth' }).grade).toBe('possible');
  });

  it('twins whose names differ by a letter are not certain', () => {
    expect(compare({ ...twin, first_name: 'Jayden' }, { ...twin, first_name: 'Hayden' }).grade).toBe('probable');
  });

  it('twins whose order of birth is known are not certain even with one name', () => {
    const born = (multiple_birth: number) => ({ ...twin, first_name: 'Baby', multiple_birth });
    expect(compare(born(1), born(2)).grade).toBe('probable');
    expect(compare(born(1), born(1)).grade).toBe('certain');
  });

  it('a father and his son are not certain, whatever is known of them', () => {
    const home = { ...john, ...moved };
    expect(compare({ ...home, suffix: 'Sr.' }, { ...home, suffix: 'Jr.', date_of_birth: '1988-02-01' }).grade).toBe(
      'none',
    );
    expect(compare({ ...home, suffix: 'Sr.' }, { ...home, suffix: 'Jr.' }).grade).not.toBe('certain');
    expect(
      compare({ ...home, suffix: 'II', date_of_birth: null }, { ...home, suffix: 'III', date_of_birth: null }).grade,
    ).not.toBe('certain');
    expect(compare(home, { ...home, date_of_birth: '1988-02-01' }).grade).not.toMatch(/certain|probable/);
  });

  it('a mother whose number is given for her child is looked at by somebody', () => {
    const child = {
      first_name: 'Noah',
      last_name: 'Whitfield',
      date_of_birth: '2020-01-09',
      gender: 'M' as const,
      contact_number: '617-555-0108',
    };
    expect(compare(ann, child, ['same', 'same']).grade).not.toBe('certain');
  });
});

describe('numbers', () => {
  it('of the state decide where little else agrees', () => {
    const changed = { ...ann, ...moved, last_name: 'Okafor', email: null, identifiers: [] };
    expect(compare({ ...ann, identifiers: [] }, changed, ['same', 'same']).grade).toBe('certain');
  });

  it('that differ weigh against, and forbid certainty', () => {
    const score = compare({ ...ann, identifiers: [] }, { ...ann, identifiers: [] }, ['one', 'other']);
    expect(score.grade).toBe('probable');
    expect(score.reasons.find(({ field }) => field === 'identifier')).toMatchObject({
      agreement: 'differs',
      weight: expect.closeTo(-6.64, 1),
    });
  });

  it('that stand in for none say nothing', () => {
    const stand = {
      ...nothingElse,
      identifiers: [{ type: 'PPN', value: '999999999' }],
      contact_number: '999-999-9999',
    };
    const fields = compare({ ...ann, ...stand }, { ...john, ...stand }).reasons.map(({ field }) => field);
    expect(fields).not.toContain('identifier');
    expect(fields).not.toContain('phone');
  });
});

describe('a score', () => {
  it('says why, the strongest reason first', () => {
    const { reasons, score, weight } = compare(ann, { ...ann, first_name: 'Anne', gender: 'M', suffix: null });
    expect(reasons.find(({ field }) => field === 'given_name')).toMatchObject({
      agreement: 'variant',
      text: 'Two forms of one given name',
    });
    expect(reasons.find(({ field }) => field === 'sex')).toMatchObject({
      agreement: 'differs',
      weight: expect.closeTo(-7.24, 1),
    });
    const weights = reasons.map((reason) => Math.abs(reason.weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(weight, 9);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  });

  it('is higher for a rare name than for a common one', () => {
    const bare = { ...john, ...nothingElse };
    const rare = { ...bare, last_name: 'Whitfield' };
    expect(compare(rare, rare).score).toBeGreaterThan(compare(bare, bare).score);
  });

  it('is lower in a larger hospital', () => {
    const [one, other] = [person(john), person(john)];
    const inHospital = (population: number) => scoreCandidate(one, other, { ...hospital, population }).score;
    expect(inHospital(10_000_000)).toBeLessThan(inHospital(20_000));
    expect(inHospital(5)).toBe(inHospital(10_000));
    expect(scoreCandidate(one, other, { ...hospital, population: 1_000_000 }).grade).toBe('probable');
  });

  it('counts an estimated birth date as about that age', () => {
    const guessed = { ...john, date_of_birth: '1961-01-01', birth_date_estimated: true };
    expect(compare(john, guessed).reasons).toContainEqual(
      expect.objectContaining({ field: 'birth_date', agreement: 'estimated' }),
    );
    expect(compare(john, { ...guessed, date_of_birth: '1990-01-01' }).reasons).toContainEqual(
      expect.objectContaining({ agreement: 'estimatedDiffers' }),
    );
  });

  it('is the same whichever of the two comes first', () => {
    const some = <T>(...values: T[]) => fc.constantFrom(...values);
    const anybody = fc.record({
      first_name: some('Ann', 'Anne', 'Bill', 'William', 'Smith', null, 'A', 'Jayden', 'Hayden'),
      middle_names: some(null, 'Louise', 'L', 'Ruth'),
      last_name: some('Smith', 'Smyth', 'García López', 'López', 'Bill', null, 'de la Cruz', 'Cruz'),
      suffix: some(null, 'Jr.', 'Sr.', 'PhD'),
      date_of_birth: some('1984-03-07', '1984-07-03', '1984-03-08', '1948-03-07', '1990-12-24', null),
      birth_date_estimated: fc.boolean(),
      gender: some('M', 'F', 'O', null),
      contact_number: some('617-555-0108', '+1 617 555 0108', '413-555-0000', null),
      email: some('a@example.org', 'b@example.org', null),
      address: some(
        null,
        { lines: ['12 Oak St'], postal_code: '01970' },
        { lines: ['12 Oak Street'] },
        { postal_code: '01970' },
        { lines: ['1 Elm'], postal_code: '99999' },
      ),
      identifiers: some([], [{ type: 'PPN', value: 'A1234' }], [{ type: 'PPN', value: 'B1234' }]),
    });
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const forth = compare(one as Partial<MatchablePatient>, other as Partial<MatchablePatient>);
        const back = compare(other as Partial<MatchablePatient>, one as Partial<MatchablePatient>);
        expect(forth.weight).toBeCloseTo(back.weight, 9);
        expect(forth.grade).toBe(back.grade);
      }),
    );
  });
});
