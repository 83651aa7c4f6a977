import { generateSecret, generateSync, generateURI, verifySync } from 'otplib';

/** Time step of RFC 6238 in seconds, and how far a clock may be off (one step either way, RFC 6238 section 5.2). */
const period = 30;

/** A new shared secret: 160 bits (RFC 4226 section 4), base32. */
export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** What the authenticator application reads from the QR code. */
export const totpUri = (secret: string, account: string, issuer: string): string =>
  generateURI({ strategy: 'totp', issuer, label: account, secret, period });

/** The code that an authenticator shows at a moment. */
export const totpAt = (secret: string, at: Date): string =>
  generateSync({ secret, epoch: Math.floor(at.getTime() / 1000), period });

export interface TotpAttempt {
  secret: string;
  /** As typed; blanks are ignored. */
  code: string;
  now: Date;
  /** The step of the last code that was taken; that step and all before it count no more (RFC 6238 section 5.2). */
  lastStep: number | undefined;
}

/** The step for which the code is right, or undefined. The caller keeps the step, so that no code counts twice. */
export function matchTotp({ secret, code, now, lastStep }: TotpAttempt): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const current = Math.floor(epoch / period);
  const newest = current + 1;
  // The library refuses a bound beyond its window, which a clock set back can produce.
  if (lastStep !== undefined && lastStep >= newest) return undefined;
  const result = verifySync({
    secret,
    token,
    epoch,
    period,
    epochTolerance: period,
    ...(lastStep === undefined ? {} : { afterTimeStep: lastStep }),
  });
  return result.valid ? current + result.delta : undefined;
}
