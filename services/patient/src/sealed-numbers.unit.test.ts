import { newKey } from '@hms/platform/security';
import { describe, expect, it } from 'vitest';
import { createNumberVault, digitsOnly, formattedSsn, lettersAndDigits } from './sealed-numbers.ts';

describe('sealed numbers', () => {
  const key = newKey();
  const ssn = createNumberVault('ssn', newKey(), digitsOnly);

  it('open for the same patient and key only', () => {
    const sealed = ssn.seal(key, 'ann', '123-45-6789');
    expect(ssn.open(key, 'ann', sealed)).toBe('123-45-6789');
    expect(() => ssn.open(key, 'bob', sealed)).toThrow();
    expect(() => ssn.open(newKey(), 'ann', sealed)).toThrow();
    expect(JSON.stringify(sealed)).not.toContain('12345');
  });

  it('are found however they are written', () => {
    expect(ssn.index('123-45-6789')).toBe(ssn.index('123456789'));
    expect(ssn.index('123-45-6789')).not.toBe(ssn.index('123-45-6780'));
  });

  it('show their end only where enough stays hidden', () => {
    const members = createNumberVault('member', newKey(), lettersAndDigits);
    expect(members.seal(key, 'ann', 'ab-99 88 77').last4).toBe('8877');
    expect(members.seal(key, 'ann', 'AB-1234').last4).toBe('');
  });

  it('change only to another number', () => {
    const before = ssn.seal(key, 'ann', '123-45-6789');
    expect(ssn.change(key, 'ann', before, undefined)).toBeUndefined();
    expect(ssn.change(key, 'ann', before, '123456789')).toBeUndefined();
    expect(ssn.change(key, 'ann', before, null)).toBeNull();
    expect(ssn.change(key, 'ann', null, null)).toBeUndefined();
    expect(ssn.change(key, 'ann', before, '219-09-9999')).toMatchObject({ last4: '9999' });
  });

  it('are written with dashes', () => {
    expect(formattedSsn('123456789')).toBe('123-45-6789');
  });
});
