import { randomInt, timingSafeEqual } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';

/** Crockford's alphabet: no I, L, O or U, which are misread on paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** Ten codes of 60 bits each, shown once, grouped for reading: `7K2M-PQ4V-9XDA`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    Array.from({ length }, () => alphabet[randomInt(alphabet.length)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/**
 * The digest under which a code is stored. SP 800-63B-4 section 3.1.2.2: secrets of under 112 bits are salted and hashed
 * by a password hashing scheme. One salt an account, so that one computation looks through all codes of the account.
 */
export const recoveryCodeDigest = (code: string, salt: Uint8Array): Promise<Buffer> =>
  hashRaw(spelling(code), { salt });

/** The digests of new codes, one after another: each takes memory and a thread that others wait for. */
export async function recoveryCodeDigests(codes: readonly string[], salt: Uint8Array): Promise<Buffer[]> {
  const digests = [];
  for (const code of codes) digests.push(await recoveryCodeDigest(code, salt));
  return digests;
}

/** The stored digest that belongs to the code, or undefined. The caller removes it: a recovery code counts once. */
export async function matchRecoveryCode(
  code: string,
  salt: Uint8Array,
  digests: readonly Uint8Array[],
): Promise<Uint8Array | undefined> {
  if (spelling(code).length !== length) return undefined;
  const digest = await recoveryCodeDigest(code, salt);
  return digests.find((stored) => stored.length === digest.length && timingSafeEqual(stored, digest));
}

/** Case, blanks and dashes do not matter, and what is misread is read as meant (Crockford). */
const spelling = (code: string): string =>
  code.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
