import { describe, expect, it } from 'vitest';
import { exemptPurposes, purposeOf } from './purposes.ts';

describe('purposes of use in an accounting of disclosures', () => {
  it.each([
    ['TREAT', 'treatment', true],
    ['ETREAT', 'emergency treatment', true],
    ['HPAYMT', 'payment', true],
    ['COVERAGE', 'coverage under a policy or programme', true],
    ['HOPERAT', 'health care operations', true],
    ['HSYSADMIN', 'system administration', true],
    ['PATRQT', 'patient request', true],
    ['HRESCH', 'research', false],
    ['PUBHLTH', 'public health', false],
    ['NEWONE', 'NEWONE', false],
    ['', 'not stated', false],
  ])('%s is “%s”, exempt: %s', (code, text, isExempt) => {
    expect(purposeOf(code).text).toBe(text);
    expect(purposeOf(code).exemption !== null).toBe(isExempt);
    expect(exemptPurposes.includes(code)).toBe(isExempt);
  });
});
