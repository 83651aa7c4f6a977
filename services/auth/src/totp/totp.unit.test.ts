import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { matchTotp, newTotpSecret, totpUri } from './totp.ts';

/** RFC 6238 appendix B, SHA-1: the ASCII secret 12345678901234567890; its codes have eight digits, of which six are the last six. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const rfcVectors = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const;

const at = (epoch: number) => new Date(epoch * 1000);
const codeAt = (epoch: number) => generateSync({ secret: rfcSecret, epoch });

describe('time-based one-time password', () => {
  it.each(rfcVectors)('at %d s the code is that of RFC 6238', (epoch, eightDigits) => {
    const code = eightDigits.slice(2);
    expect(matchTotp({ secret: rfcSecret, code, now: at(epoch), lastStep: undefined })).toBe(Math.floor(epoch / 30));
  });

  it.each([
    [-31, undefined],
    [-30, 99],
    [0, 100],
    [29, 100],
    [30, 101],
    [59, 101],
    [60, undefined],
  ])('a code made %d s from the start of the step: %s', (offset, step) => {
    expect(matchTotp({ secret: rfcSecret, code: codeAt(3000 + offset), now: at(3000), lastStep: undefined })).toBe(
      step,
    );
  });

  it('counts once, and takes no older code after it', () => {
    const take = (code: string, lastStep: number) => matchTotp({ secret: rfcSecret, code, now: at(3000), lastStep });
    expect(take(codeAt(3000), 100)).toBeUndefined();
    expect(take(codeAt(2970), 100)).toBeUndefined();
    expect(take(codeAt(3030), 100)).toBe(101);
    expect(take(codeAt(3030), 101)).toBeUndefined();
  });

  it('refuses, and does not fail, when the clock was set back', () => {
    expect(matchTotp({ secret: rfcSecret, code: codeAt(3000), now: at(3000), lastStep: 5000 })).toBeUndefined();
  });

  it.each(['', '12345', '1234567', 'abcdef', '12345６', '-12345', '1e5000'])('refuses %j', (code) => {
    expect(matchTotp({ secret: rfcSecret, code, now: at(3000), lastStep: undefined })).toBeUndefined();
  });

  it('ignores blanks', () => {
    const code = codeAt(3000);
    const typed = ` ${code.slice(0, 3)} ${code.slice(3)}\n`;
    expect(matchTotp({ secret: rfcSecret, code: typed, now: at(3000), lastStep: undefined })).toBe(100);
  });

  it('makes secrets of 160 bits and a URI that authenticators read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri(secret, 'n.okafor', 'Riverside General'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.host).toBe('totp');
    expect(decodeURIComponent(uri.pathname)).toBe('/Riverside General:n.okafor');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(uri.searchParams.get('issuer')).toBe('Riverside General');
  });
});
