import { SignJWT } from 'jose';
import { expect, it } from 'vitest';
import { createInternalIdentity } from './internal-identity.ts';
import { newKey } from './sealing.ts';

const secret = newKey();

it('knows the tokens that it made itself, for a minute', async () => {
  const clock = { now: new Date('2026-03-02T08:00:00Z') };
  const identity = createInternalIdentity(secret, () => clock.now);
  const token = await identity.token();
  expect(identity.claims(token)).toBe(true);
  await identity.check(token);
  clock.now = new Date('2026-03-02T08:01:01Z');
  await expect(identity.check(token)).rejects.toMatchObject({ code: 'token-invalid' });
});

it('refuses what another secret signed, what is for somebody else, and what has no signature', async () => {
  const identity = createInternalIdentity(secret);
  const stranger = await createInternalIdentity(newKey()).token();
  expect(identity.claims(stranger)).toBe(true);
  const header = { alg: 'HS256', typ: 'hms-internal+jwt' };
  const other = new SignJWT({}).setProtectedHeader(header).setIssuedAt().setExpirationTime('1m').setAudience('hms');
  const [head, body] = (await identity.token()).split('.');
  for (const token of [stranger, await other.sign(secret), `${head}.${body}.`, `${head}.`])
    await expect(identity.check(token)).rejects.toMatchObject({ code: 'token-invalid' });
  expect(identity.claims('eyJhbGciOiJub25lIn0.e30.')).toBe(false);
});
