import { describe, expect, it } from 'vitest';
import { identifyingBody } from './identifying.ts';
import { emptyPerson, type PersonValues } from './person.ts';

const typed = (fields: Partial<PersonValues>) => identifyingBody({ ...emptyPerson(), ...fields });

describe('what likely duplicates are looked for by', () => {
  it.each<[string, Partial<PersonValues>]>([
    ['nothing', {}],
    ['a family name alone', { last_name: 'Silva', first_name: 'Ana' }],
    ['a birth date alone', { date_of_birth: '1985-04-23' }],
    ['a year that is being typed', { last_name: 'Silva', date_of_birth: '0198-04-23' }],
    ['a telephone number that has just begun', { last_name: 'Silva', contact_number: '555' }],
  ])('is not asked with %s', (_case, fields) => {
    expect(typed(fields)).toBeUndefined();
  });

  it('is what is whole by now', () => {
    expect(
      typed({
        last_name: 'Silva',
        date_of_birth: '1985-04-23',
        contact_number: '55',
        ssn: '123-4',
        administrative_gender: 'female',
      }),
    ).toEqual({ last_name: 'Silva', date_of_birth: '1985-04-23', birth_date_estimated: false, gender: 'F' });
    expect(typed({ last_name: 'Silva', contact_number: '555 0100', ssn: '123-45-6789' })).toEqual({
      last_name: 'Silva',
      contact_number: '555 0100',
      ssn: '123-45-6789',
    });
  });
});
