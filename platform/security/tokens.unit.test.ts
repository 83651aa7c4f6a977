import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { createBell } from '../event-relay/index.ts';
import { covers } from './ability.ts';
import type { AccessPolicy } from './access-policy.ts';
import { createTokenVerifier } from './tokens.ts';

const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
const now = new Date('2026-03-02T08:00:00Z');
const policy: AccessPolicy = {
  issuer: 'http://hms.example/oauth',
  keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }],
  roles: { nurse: [{ permission: 'patient:read' }] },
  revokedSessions: {},
  breakGlass: [],
};
const revoked: AccessPolicy = { ...policy, revokedSessions: { s1: '2026-03-02T08:06:00Z' } };

const tokenWith = (claims: Record<string, unknown> = {}, issuer = policy.issuer, audience = 'hms') =>
  new SignJWT({ sid: 's1', roles: ['nurse'], ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setSubject('u1')
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(now.getTime() / 1000 + 300)
    .sign(privateKey);

const strangers = await generateKeyPair('ES256');
const claims = { iss: policy.issuer, aud: 'hms', sub: 'u1', sid: 's1', exp: now.getTime() / 1000 + 300 };
const signed = (key: typeof privateKey, header = {}, changes: Record<string, unknown> = {}) =>
  new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header }).sign(key);
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const unsigned = (token: string) => `${encoded({ alg: 'none' })}.${token.split('.')[1]}.`;
const signedWithPublicKey = async () => {
  const secret = Buffer.from(await exportSPKI(publicKey));
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
};

/** A source whose answers the test gives one by one. */
function sourceOf(first: AccessPolicy) {
  const bell = createBell();
  const asked: PromiseWithResolvers<AccessPolicy>[] = [];
  let started = false;
  return {
    ring: bell.ring,
    asked,
    source: {
      watch: bell.listen,
      read() {
        if (!started) {
          started = true;
          return Promise.resolve(first);
        }
        const answer = Promise.withResolvers<AccessPolicy>();
        asked.push(answer);
        return answer.promise;
      },
    },
  };
}

const verifierOf = (source: ReturnType<typeof sourceOf>['source'], clock = () => now) =>
  createTokenVerifier({ source, audience: 'hms', now: clock });

describe('token verifier', () => {
  it('knows the bearer and remembers the token until it expires', async () => {
    const clock = { now };
    const verifier = await verifierOf(sourceOf(policy).source, () => clock.now);
    const token = await tokenWith();
    const caller = await verifier.verify(token);
    expect(caller).toMatchObject({ id: 'u1', session: 's1', roles: ['nurse'] });
    expect(caller.ability('TREAT').can('read', 'patient')).toBe(true);
    expect(await verifier.verify(token)).toBe(caller);
    clock.now = new Date(now.getTime() + 300_000);
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'token-expired' });
  });

  it.each([
    ['of another issuer', () => tokenWith({}, 'http://evil.example/oauth')],
    ['for another audience', () => tokenWith({}, policy.issuer, 'other')],
    ['that is none', async () => 'not.a.token'],
    ['whose signature was changed', async () => `${(await tokenWith()).slice(0, -6)}AAAAAA`],
    ['without a signature', async () => unsigned(await tokenWith())],
    ['signed with the public key as if it were a secret', () => signedWithPublicKey()],
    ['of a key that is not ours', () => signed(strangers.privateKey)],
    ['of a key id that is not ours', () => signed(privateKey, { kid: 'k2' })],
    ['that is not valid yet', () => tokenWith({ nbf: now.getTime() / 1000 + 60 })],
    ['that never expires', () => signed(privateKey, {}, { exp: undefined })],
    ['of nobody', () => signed(privateKey, {}, { sub: undefined })],
    ['that is empty', async () => ''],
    ['of a megabyte', async () => 'x'.repeat(1_000_000)],
  ])('refuses a token %s', async (_what, make) => {
    const verifier = await verifierOf(sourceOf(policy).source);
    await expect(verifier.verify(await make())).rejects.toMatchObject({ code: 'token-invalid' });
  });

  it('refuses a remembered token once its session is revoked', async () => {
    const { source, ring, asked } = sourceOf(policy);
    const verifier = await verifierOf(source);
    const token = await tokenWith();
    await verifier.verify(token);
    ring();
    asked[0]?.resolve(revoked);
    await vi.waitFor(() => expect(verifier.verify(token)).rejects.toMatchObject({ code: 'session-ended' }));
  });

  it('does not let through what a policy that comes meanwhile refuses', async () => {
    const { source, ring, asked } = sourceOf(policy);
    const verifier = await verifierOf(source);
    const keys = [{ ...(await exportJWK(strangers.publicKey)), kid: 'k1', alg: 'ES256' }];
    const token = await tokenWith();
    ring();
    // The signature is checked on another thread; the new policy is here before the answer is.
    const late = verifier.verify(token);
    asked[0]?.resolve({ ...policy, keys });
    await expect(late).rejects.toMatchObject({ code: 'token-invalid' });
  });

  it('reads claims of other shapes as nothing', async () => {
    const verifier = await verifierOf(sourceOf(policy).source);
    const odd = await tokenWith({ roles: 'nurse', departments: [1, 'd1', null], facility: 7, sid: undefined });
    expect(await verifier.verify(odd)).toMatchObject({ roles: [], departments: ['d1'], facility: null, session: '' });
  });

  it('opens the glass until its time is over, for its breaker alone', async () => {
    const clock = { now };
    const until = new Date(now.getTime() + 60_000).toISOString();
    const glasses = [
      { id: 'g1', user: 'u1', patient: 'p1', until },
      { id: 'g2', user: 'u2', patient: 'p2', until },
    ];
    const verifier = await verifierOf(sourceOf({ ...policy, breakGlass: glasses }).source, () => clock.now);
    const caller = await verifier.verify(await tokenWith());
    const sees = (id: string) => covers(caller.ability('TREAT'), 'patient:read', { id, restricted: true });
    expect([sees('p1'), sees('p2')]).toEqual([true, false]);
    clock.now = new Date(now.getTime() + 59_999);
    expect(sees('p1')).toBe(true);
    clock.now = new Date(now.getTime() + 60_000);
    expect(sees('p1')).toBe(false);
  });

  it('lets no older policy overtake a newer one', async () => {
    const { source, ring, asked } = sourceOf(policy);
    const verifier = await verifierOf(source);
    const token = await tokenWith();
    ring();
    ring();
    expect(asked).toHaveLength(1);
    asked[0]?.resolve(policy);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    asked[1]?.resolve(revoked);
    await vi.waitFor(() => expect(verifier.verify(token)).rejects.toMatchObject({ code: 'session-ended' }));
  });

  it('asks again when the policy could not be read', async () => {
    vi.useFakeTimers();
    try {
      const { source, ring, asked } = sourceOf(policy);
      const verifier = await verifierOf(source);
      ring();
      asked[0]?.reject(new Error('no database'));
      await vi.advanceTimersByTimeAsync(600);
      expect(asked).toHaveLength(2);
      asked[1]?.resolve(revoked);
      await vi.advanceTimersByTimeAsync(0);
      await expect(verifier.verify(await tokenWith())).rejects.toMatchObject({ code: 'session-ended' });
      verifier.stop();
    } finally {
      vi.useRealTimers();
    }
  });
});
