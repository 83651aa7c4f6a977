import { describe, expect, it } from 'vitest';
import { noDemographics } from '../record/patient-record.ts';
import { searchKeys } from './search-keys.ts';

const keysOf = (person: object) =>
  searchKeys({ ...noDemographics, patient_id: 'P000000000', merged_into: null, ...person });

describe('search keys', () => {
  it('are every way in which a patient is found', () => {
    const keys = keysOf({
      last_name: 'Smith',
      first_name: 'John',
      middle_names: 'Q',
      date_of_birth: '1980-03-07',
      contact_number: '617-555-0108',
      email: 'J.Smith@example.org ',
      telecom: [
        { system: 'phone', value: '+1 617 555 0199' },
        { system: 'fax', value: '+1 617 555 0000' },
        { system: 'email', value: 'j.smith@example.org' },
      ],
      identifiers: [
        { type: 'PPN', value: 'ab 123' },
        { type: 'SS', value: '219-09-9999' },
        { system: 'http://hl7.org/fhir/sid/us-ssn', value: '219099999' },
      ],
    });
    expect(keys).toEqual([
      'smith john q ',
      'john smith q ',
      '=19800307 smith john q /SM0/JN',
      '~SM0 JN 19800307 smith john q ',
      '#8010555716 smith john q ',
      '#99105557161 smith john q ',
      '@j.smith@example.org smith john q ',
      ':AB123 smith john q ',
    ]);
  });

  it('are none for somebody of whom nothing is known', () => {
    expect(keysOf({})).toEqual([]);
    expect(keysOf({ date_of_birth: '1980-03-07' })).toEqual(['=19800307  //']);
  });

  it('are no more and no longer than an index bears', () => {
    const many = keysOf({
      last_name: 'ß'.repeat(100),
      first_name: '字'.repeat(100),
      identifiers: Array.from({ length: 60 }, (_, i) => ({ value: `${i}${'9'.repeat(99)}` })),
    });
    expect(many.length).toBeLessThanOrEqual(40);
    for (const key of many) expect(Buffer.byteLength(key)).toBeLessThan(1300);
  });
});
