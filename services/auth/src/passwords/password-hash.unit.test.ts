import { describe, expect, it } from 'vitest';
import { hashPassword, needsRehash, owaspCost, verifyPassword } from './password-hash.ts';

const cheap = { memoryKiB: 64, passes: 1, lanes: 1 };

describe('password hash', () => {
  it('is Argon2id with the OWASP cost', async () => {
    expect(await hashPassword('correct horse battery')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('verifies the password and nothing else', async () => {
    const phc = await hashPassword('correct horse battery', cheap);
    expect(await verifyPassword(phc, 'correct horse battery')).toBe(true);
    expect(await verifyPassword(phc, 'correct horse batterY')).toBe(false);
    expect(await verifyPassword(phc, '')).toBe(false);
  });

  it('salts: the same password never gives the same hash', async () => {
    expect(await hashPassword('correct horse battery', cheap)).not.toBe(
      await hashPassword('correct horse battery', cheap),
    );
  });

  it('takes composed and decomposed characters for the same password', async () => {
    const phc = await hashPassword('crème brûlée für Zoë', cheap);
    expect(await verifyPassword(phc, 'crème brûlée für Zoë'.normalize('NFD'))).toBe(true);
  });

  it('asks for a new hash when the cost has changed, and only then', async () => {
    const old = await hashPassword('correct horse battery', cheap);
    expect(needsRehash(old, owaspCost)).toBe(true);
    expect(needsRehash(old, cheap)).toBe(false);
  });
});
