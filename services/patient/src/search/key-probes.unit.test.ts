import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noDemographics } from '../record/patient-record.ts';
import { interpretQuery } from './interpret-query.ts';
import { type Attempt, attemptsFor } from './key-probes.ts';
import { searchKeys } from './search-keys.ts';

const keysOf = (person: object) =>
  searchKeys({ ...noDemographics, patient_id: 'P000000000', merged_into: null, ...person });
const attempts = (text: string) => attemptsFor(interpretQuery(text, 2026));

/** What PostgreSQL does with an attempt, on the keys of one patient. */
function hits(attempt: Attempt, keys: readonly string[]): string[] {
  return attempt.flatMap(({ from, to, names = [], once }) =>
    keys.filter((key) => {
      if (key < from || key >= to || !names.every((name) => key.includes(` ${name}`))) return false;
      const [first = '', second = '', third = ''] = key.split(' ');
      if (!once || !key.includes(` ${once}`)) return true;
      if (from.startsWith('+')) return !second.startsWith(once) && !third.startsWith(once);
      return !(second.startsWith(once) && second < first);
    }),
  );
}
const found = (text: string, person: object, tries = 9): boolean =>
  attempts(text)
    .slice(0, tries)
    .some((attempt) => hits(attempt, keysOf(person)).length > 0);

const maria = {
  last_name: 'García López',
  first_name: 'María',
  middle_names: 'del Carmen',
  date_of_birth: '1980-03-07',
  contact_number: '617-555-0108',
  email: 'm.garcia@example.org',
  identifiers: [{ type: 'PPN', value: 'AB-123 456' }],
};

describe('attempts find', () => {
  it.each([
    'maria',
    'MAR',
    'garcia',
    'lopez',
    'carmen',
    'María García',
    'garcia maria',
    'García, María',
    'mar gar',
    'gar mar',
    'maria lopez',
    'lopez maria',
    'garcia lopez',
    'garcia-lopez',
    'garcialopez',
    'maria garcia lopez',
    'lopez garcia maria',
    'maria carmen garcia',
    'maria lop',
    'carmen lopez',
    '1980-03-07',
    '07.03.1980',
    '7/3/1980',
    'garcia 1980',
    'lopez 7 mar 1980',
    '0108',
    '(617) 555-0108',
    'maria 5550108',
    'm.garcia@',
    'AB123456',
    'ab-123',
    'maria ab123456',
  ])('the patient by %j', (text) => {
    expect(found(text, maria)).toBe(true);
  });

  it.each(['maria smith', 'garcia 1981', 'smith 0108', 'lopezz', 'aria', '1980-07-08', '5550109', 'carmen maria x'])(
    'nobody by %j at first',
    (text) => {
      expect(found(text, maria, 1)).toBe(false);
    },
  );

  it.each([
    ['van der berg', 'van der Berg'],
    ['vanderberg', 'van der Berg'],
    ['berg jan', 'van der Berg'],
    ['van der berg jan', 'van der Berg'],
    ['jan van der', 'van der Berg'],
    ['mc donald', 'McDonald'],
    ['mcdonald jan', 'Mc Donald'],
    ['o brien', 'O’Brien'],
    ['obrien', 'O Brien'],
    ['jan van', 'Van'],
    ['van jan', 'Van'],
  ])('a name with particles by %j: %s', (text, last_name) => {
    expect(found(text, { last_name, first_name: 'Jan' })).toBe(true);
  });

  it('people with a single name, in other scripts, and with former names', () => {
    expect(found('madonna', { last_name: 'Madonna' })).toBe(true);
    expect(found('王小明', { last_name: '王', first_name: '小明' })).toBe(true);
    expect(found('иванов иван', { last_name: 'Иванов', first_name: 'Иван' })).toBe(true);
    expect(
      found('ann miller', { last_name: 'Smith', first_name: 'Ann', other_names: [{ use: 'maiden', text: 'Miller' }] }),
    ).toBe(true);
  });

  it('the names alone where nobody has them with the date', () => {
    expect(found('garcia 1981', maria)).toBe(true);
  });

  it('nobody in a merged record', () => {
    expect(keysOf({ ...maria, merged_into: '00000000-0000-7000-8000-000000000000' })).toEqual([]);
  });
});

describe('an attempt', () => {
  const word = fc.stringMatching(/^[a-d]{1,3}$/);

  it('shows a person with two names once', () => {
    fc.assert(
      fc.property(word, word, word, (last_name, first_name, query) => {
        const keys = keysOf({ last_name, first_name });
        expect(hits(attempts(query)[0]!, keys).length).toBe(
          [last_name, first_name].some((name) => name.startsWith(query)) ? 1 : 0,
        );
      }),
    );
  });

  it('finds two words in either order, the second only begun', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (last_name, first_name, length, reversed) => {
          const words = reversed ? [last_name, first_name.slice(0, length)] : [first_name, last_name.slice(0, length)];
          const keys = keysOf({ last_name, first_name });
          const all = attempts(words.join(' ')).map((attempt) => hits(attempt, keys).length);
          expect(all.some((count) => count > 0)).toBe(true);
          expect(all[0]).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('comes first for a number or date, and with the names alone after it', () => {
    expect(attempts('garcia 1980-03-07').length).toBeGreaterThan(1);
    expect(attempts('%_\\')).toEqual([]);
  });
});
