import { describe, expect, it } from 'vitest';
import { changesOf, chosenChanges, differencesOf, type EditValues } from './changes.ts';
import { patientWith } from './person.fixture.ts';
import { valuesOf } from './person.ts';

const base = patientWith();
const typed = (fields: Partial<EditValues>): EditValues => ({ ...valuesOf(base), ssn_removed: false, ...fields });

describe('what a change sends', () => {
  it.each<[string, Partial<EditValues>, object]>([
    ['nothing where nothing changed', {}, {}],
    ['nothing where only blanks were typed', { first_name: ' Ana ' }, {}],
    ['the changed field', { last_name: 'Souza' }, { last_name: 'Souza' }],
    ['null for a cleared field', { contact_number: '' }, { contact_number: null }],
    [
      'an address as a whole',
      { address: { ...valuesOf(base).address, city: 'Lima' } },
      { address: { use: 'home', lines: ['1 Main St'], city: 'Lima' } },
    ],
    [
      'a list as a whole',
      { other_names: [{ use: 'old', text: 'Ana Reis' }] },
      { other_names: [{ use: 'old', text: 'Ana Reis' }] },
    ],
    ['a new number', { ssn: '123-45-6789' }, { ssn: '123-45-6789' }],
    ['null for a number that goes', { ssn_removed: true }, { ssn: null }],
    ['the new number where the old one goes', { ssn: '123-45-6789', ssn_removed: true }, { ssn: '123-45-6789' }],
  ])('%s', (_case, fields, changes) => {
    expect(changesOf(base, typed(fields))).toEqual(changes);
  });
});

describe('what differs after somebody else changed the record', () => {
  const theirs = patientWith({ version: 4, last_name: 'Reis', email: 'ana@example.org' });

  it('tells who changed what', () => {
    const differences = differencesOf(base, theirs, typed({ last_name: 'Souza', contact_number: '555 0199' }));
    expect(Object.fromEntries(differences.map(({ field, changedBy }) => [field, changedBy]))).toEqual({
      last_name: 'both',
      contact_number: 'mine',
      email: 'theirs',
    });
  });

  it('leaves out what both changed to the same', () => {
    expect(differencesOf(base, theirs, typed({ last_name: 'Reis', email: 'ana@example.org' }))).toEqual([]);
  });

  it('compares the number where the form gives one', () => {
    const masked = patientWith({ ssn: '***-**-0001' });
    expect(differencesOf(base, masked, typed({ ssn: '123-45-6789' }))).toEqual([
      { field: 'ssn', mine: '123-45-6789', theirs: '***-**-0001', changedBy: 'both' },
    ]);
  });

  it('sends what is mine by choice, or by nobody else having changed it', () => {
    const differences = differencesOf(base, theirs, typed({ last_name: 'Souza', contact_number: '555 0199' }));
    expect(chosenChanges(differences, {})).toEqual({ contact_number: '555 0199' });
    expect(chosenChanges(differences, { last_name: 'mine', email: 'mine' })).toEqual({
      last_name: 'Souza',
      contact_number: '555 0199',
      email: null,
    });
    expect(chosenChanges(differences, { last_name: 'theirs', contact_number: 'theirs' })).toEqual({});
  });
});
