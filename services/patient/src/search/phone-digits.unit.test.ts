import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phonePrefixes, reversedPhone } from './phone-digits.ts';

const finds = (typed: string, stored: string): boolean =>
  phonePrefixes(typed).some((prefix) => `${reversedPhone(stored)} `.startsWith(prefix));

describe('telephone numbers', () => {
  it.each([
    ['617-555-0108', '+1 (617) 555-0108'],
    ['+1 617 555 0108', '617.555.0108'],
    ['0108', '+1 617 555 0108'],
    ['555 0108', '617 555 0108'],
    ['030 1234567', '+49 30 1234567'],
    ['+49 30 1234567', '030/1234567'],
    ['0049301234567', '030 1234567'],
    ['+353 1 234 5678', '01 234 5678'],
    ['16175550108', '6175550108'],
  ])('%s finds %s', (typed, stored) => {
    expect(finds(typed, stored)).toBe(true);
  });

  it.each([
    ['617-555-0109', '617-555-0108'],
    ['+1 617 555 0108', '+1 413 617 555 0108'],
    ['108', '617-555-0108'],
    ['no number', '617-555-0108'],
  ])('%s does not find %s', (typed, stored) => {
    expect(finds(typed, stored)).toBe(false);
  });

  it('are found by any of their endings', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{9}$/), fc.integer({ min: 4, max: 10 }), (number, length) => {
        const ending = number.slice(-length);
        expect(finds(ending, number)).toBe(true);
      }),
    );
  });

  it('are none where there are too few digits', () => {
    expect(reversedPhone('555-01')).toBeUndefined();
    expect(reversedPhone('000 0000')).toBeUndefined();
    expect(phonePrefixes('123456789012345678')).toEqual([]);
  });
});
