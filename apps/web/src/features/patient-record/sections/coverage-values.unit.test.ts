import { patientContract } from '@hms/contracts/patient';
import { compileCheck } from '@hms/platform/contract';
import { describe, expect, it } from 'vitest';
import { coverageBody, coverageValues } from './coverage-values.ts';

const check = compileCheck(patientContract.operations.addCoverage.body, 'body');
const typed = { ...coverageValues(undefined), payer: { name: ' Northwind Health ', id: '' } };

describe('a coverage as it is sent', () => {
  it('is what the contract takes, and leaves out what was left empty', () => {
    const body = coverageBody(typed);
    expect(check(body)).toMatchObject({ payer: { name: 'Northwind Health' }, plan: null, subscriber: null });
    expect(body).not.toHaveProperty('member_id');
    expect(body).not.toHaveProperty('order');
  });

  it('names a subscriber only where it is somebody else', () => {
    const subscriber = { name: 'Milan Novak', date_of_birth: '' };
    expect(coverageBody({ ...typed, subscriber }).subscriber).toBeNull();
    expect(coverageBody({ ...typed, subscriber, relationship: 'spouse' }).subscriber).toEqual({
      name: 'Milan Novak',
      date_of_birth: null,
    });
  });

  it('is refused without a payer', () => {
    expect(() => check(coverageBody(coverageValues(undefined)))).toThrow();
  });
});
