import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { createBell } from '../event-relay/index.ts';
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
