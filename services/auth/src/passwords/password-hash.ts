import { hash, parseOptions, verify } from '@node-rs/argon2';

/**
 * Cost of one password hash. `memoryKiB` is held for the time of the computation (about 30 ms on a small server), so
 * it is also what a flood of sign-ins can make the process hold.
 */
export interface PasswordCost {
  memoryKiB: number;
  passes: number;
  lanes: number;
}

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane. */
export const owaspCost: PasswordCost = { memoryKiB: 19_456, passes: 2, lanes: 1 };

/** The spelling that is hashed: NFKC, so that the same characters typed on another keyboard are the same password (SP 800-63B). */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/** Argon2id in PHC string form, with a random salt of 16 bytes. */
export const hashPassword = (password: string, cost: PasswordCost = owaspCost): Promise<string> =>
  hash(normalisePassword(password), {
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
  });

export const verifyPassword = (phc: string, password: string): Promise<boolean> =>
  verify(phc, normalisePassword(password));

/** True when the stored hash was made with another cost than today's; the caller then hashes the password just verified. */
export function needsRehash(phc: string, cost: PasswordCost = owaspCost): boolean {
  const stored = parseOptions(phc);
  return stored.memoryCost !== cost.memoryKiB || stored.timeCost !== cost.passes || stored.parallelism !== cost.lanes;
}
