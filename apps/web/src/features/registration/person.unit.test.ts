import { patientContract } from '@hms/contracts/patient';
import { compileCheck } from '@hms/platform/contract';
import { describe, expect, it } from 'vitest';
import { patientWith } from './person.fixture.ts';
import { emptyPerson, registrationBody, valuesOf } from './person.ts';

const check = compileCheck(patientContract.operations.createPatient.body, 'body');

describe('the body of a registration', () => {
  it('says nothing of what nobody said', () => {
    expect(registrationBody(emptyPerson())).toEqual({});
  });

  it('is what the contract asks, without blanks and empty rows', () => {
    const body = registrationBody(
      {
        ...emptyPerson(),
        last_name: ' Silva ',
        multiple_birth: '2',
        birth_date_estimated: true,
        address: { ...emptyPerson().address, lines: ['1 Main St', ' '], city: 'Riverside' },
        identifiers: [
          { type: '', system: '', value: ' ' },
          { type: 'PPN', system: '', value: 'X1' },
        ],
        telecom: [{ system: 'email', value: 'a@example.org', use: '' }],
        emergency_contact: { name: 'Rui', relationship: '', contact_number: '555 0101', email: '' },
        ssn: '123-45-6789',
      },
      'twins',
    );
    expect(body).toEqual({
      last_name: 'Silva',
      multiple_birth: 2,
      birth_date_estimated: true,
      address: { use: 'home', lines: ['1 Main St'], city: 'Riverside' },
      identifiers: [{ type: 'PPN', value: 'X1' }],
      telecom: [{ system: 'email', value: 'a@example.org' }],
      emergency_contact: { name: 'Rui', contact_number: '555 0101' },
      ssn: '123-45-6789',
      duplicate_override_reason: 'twins',
    });
    expect(check(body)).toBe(body);
  });

  it('is no address where only its use is said', () => {
    expect(registrationBody({ ...emptyPerson(), last_name: 'Silva' })).toEqual({ last_name: 'Silva' });
  });
});

describe('the values of a record', () => {
  it('say the same when they are sent again', () => {
    const patient = patientWith({
      telecom: [{ system: 'phone', value: '555 0102', use: 'work' }],
      other_addresses: [{ use: 'temp', lines: ['a', 'b', 'c'], country: 'Peru' }],
      identifiers: [{ system: 'urn:x', type: 'MR', value: '7' }],
      emergency_contact: { name: 'Rui', email: 'rui@example.org' },
    });
    expect(patient).toMatchObject(registrationBody(valuesOf(patient)));
  });

  it('never hold the number on file', () => {
    expect(valuesOf(patientWith({ ssn: '***-**-6789' })).ssn).toBe('');
  });
});
