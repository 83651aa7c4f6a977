import { describe, expect, it } from 'vitest';
import { matchRecoveryCode, newRecoveryCodes, recoveryCodeDigest } from './recovery-codes.ts';

const salt = Buffer.from('0123456789abcdef');

describe('recovery codes', () => {
  it('are ten, different and readable', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('match as printed, in small letters, without dashes and as misread', async () => {
    const stored = [await recoveryCodeDigest('AAAA-BBBB-CCCC', salt), await recoveryCodeDigest('01AB-CDEF-GH10', salt)];
    for (const typed of ['01AB-CDEF-GH10', '01ab cdef gh10', 'OIABCDEFGHLO'])
      expect(await matchRecoveryCode(typed, salt, stored)).toBe(stored[1]);
  });

  it('match nothing else, nor in another account', async () => {
    const stored = [await recoveryCodeDigest('AAAA-BBBB-CCCC', salt)];
    expect(await matchRecoveryCode('AAAA-BBBB-CCCD', salt, stored)).toBeUndefined();
    expect(await matchRecoveryCode('', salt, stored)).toBeUndefined();
    expect(await matchRecoveryCode('AAAA-BBBB-CCCC', Buffer.from('fedcba9876543210'), stored)).toBeUndefined();
  });
});
