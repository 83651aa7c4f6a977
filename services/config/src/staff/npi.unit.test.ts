import { describe, expect, it } from 'vitest';
import { isNpi } from './npi.ts';

describe('National Provider Identifier', () => {
  it.each([
    ['1234567893', true, 'the example that CMS publishes'],
    ['1245319599', true, 'a valid number'],
    ['1234567890', false, 'a wrong check digit'],
    ['1243567893', false, 'two digits swapped'],
    ['3234567891', false, 'numbers begin with 1 or 2'],
    ['123456789', false, 'too short'],
    ['12345678930', false, 'too long'],
    ['12345678９3', false, 'a digit of another script'],
  ])('%s is %s: %s', (value, valid) => {
    expect(isNpi(value)).toBe(valid);
  });
});
