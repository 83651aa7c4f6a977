import { describe, expect, it } from 'vitest';
import { compareBirthDates } from './compare-birth-dates.ts';
import { compareAddresses, compareEmails, compareIdentifiers, comparePhones, compareSex } from './compare-contacts.ts';
import { person } from './people.fixture.ts';

type Lines = { lines?: string[]; postal_code?: string; country?: string } | null;

describe('birth dates', () => {
  it.each([
    ['1984-03-07', '1984-03-07', 'exact'],
    ['1984-03-07', '1984-07-03', 'swapped'],
    ['1984-03-07', '1984-03-01', 'digit'],
    ['1984-03-07', '1948-03-07', 'digit'],
    ['1984-03-12', '1984-03-21', 'digit'],
    ['1984-03-07', '1984-11-07', 'part'],
    ['1984-03-07', '1979-03-07', 'part'],
    ['1984-03-07', '1985-04-07', 'differs'],
    ['1984-03-07', null, undefined],
  ])('%s and %s: %s', (a, b, agreement) => {
    expect(compareBirthDates(person({ date_of_birth: a }), person({ date_of_birth: b }))?.agreement).toBe(agreement);
    expect(compareBirthDates(person({ date_of_birth: b }), person({ date_of_birth: a }))?.agreement).toBe(agreement);
  });
});

describe('addresses', () => {
  const home: Lines = { lines: ['12 Oak Street', 'Apartment 3'], postal_code: '01970-1234', country: 'US' };
  it.each<[string, Lines, Lines, string | undefined]>([
    ['written in another way', home, { lines: ['12 OAK ST APT 3'], postal_code: '01970', country: 'US' }, 'exact'],
    ['with a slip', home, { lines: ['12 Oka Street, Apt. 3'], postal_code: '01970', country: 'US' }, 'near'],
    ['without postal code', home, { lines: ['12 Oak Street Apt 3'] }, 'near'],
    ['next door', home, { lines: ['13 Oak Street Apt 3'], postal_code: '01970', country: 'US' }, 'postalCode'],
    ['only a postal code', home, { postal_code: '01970', country: 'US' }, 'postalCode'],
    ['elsewhere', home, { lines: ['1 Elm Road'], postal_code: '99999' }, 'differs'],
    ['unknown', home, null, undefined],
    ['of which only the land is known', home, { country: 'US' }, undefined],
  ])('%s', (_what, a, b, agreement) => {
    expect(compareAddresses(person({ address: a }), person({ address: b }))?.agreement).toBe(agreement);
    expect(compareAddresses(person({ address: b }), person({ address: a }))?.agreement).toBe(agreement);
  });

  it('agree with a former one', () => {
    const other = { lines: ['1 Elm Road'], postal_code: '99999' };
    expect(
      compareAddresses(person({ address: home }), person({ address: other, other_addresses: [home!] }))?.agreement,
    ).toBe('exact');
  });
});

describe('telephone, e-mail, sex and identifiers', () => {
  it('agree when one of several does', () => {
    const two = { contact_number: '617-555-0108', telecom: [{ system: 'phone' as const, value: '+1 413 555 0000' }] };
    expect(comparePhones(person(two), person({ contact_number: '413.555.0000' }))?.agreement).toBe('exact');
    expect(comparePhones(person(two), person({ contact_number: '413.555.0001' }))?.agreement).toBe('differs');
    expect(compareEmails(person({ email: 'Ann@Example.org' }), person({ email: 'ann@example.org' }))?.agreement).toBe(
      'exact',
    );
    expect(compareEmails(person({ email: 'ann@example.org' }), person({}))).toBeUndefined();
  });

  it('of the third sex say nothing', () => {
    expect(compareSex(person({ gender: 'O' }), person({ gender: 'F' }))).toBeUndefined();
    expect(compareSex(person({ gender: 'M' }), person({ gender: 'F' }))?.agreement).toBe('differs');
  });

  it('are compared by who gave them', () => {
    const passport = (value: string) => person({ identifiers: [{ type: 'PPN', value }] });
    expect(compareIdentifiers(passport('AB 123-456'), passport('ab123456'))?.agreement).toBe('exact');
    expect(compareIdentifiers(passport('AB123456'), passport('AB123457'))?.agreement).toBe('differs');
    expect(
      compareIdentifiers(passport('AB123456'), person({ identifiers: [{ type: 'DL', value: 'AB123456' }] })),
    ).toBeUndefined();
    const renewed = person({
      identifiers: [
        { type: 'PPN', value: 'AB123456' },
        { type: 'PPN', value: 'CD987654' },
      ],
    });
    expect(compareIdentifiers(passport('AB123456'), renewed)?.agreement).toBe('exact');
    expect(compareIdentifiers(person({}, 'x'), person({}, 'x'))?.agreement).toBe('exact');
  });
});
