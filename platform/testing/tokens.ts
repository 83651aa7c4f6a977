import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Contract } from '../contract/index.ts';
import { createBell } from '../event-relay/index.ts';
import type { AccessPolicy, BreakGlass, Grant, PolicySource } from '../security/index.ts';

export const TEST_ISSUER = 'http://test.hospital';
export const AUDIENCE = 'hms';

export interface TestUser {
  readonly id: string;
  readonly roles?: readonly string[];
  readonly departments?: readonly string[];
  readonly facility?: string;
  readonly session?: string;
  /** As OAuth writes it: names with spaces between. */
  readonly scope?: string;
  /** The context of a SMART launch. */
  readonly patient?: string;
}

/** Stands where the auth service would: signs real tokens and holds a policy that a test can change. */
export interface TestIssuer extends PolicySource {
  token(user: TestUser, lifetimeSeconds?: number): Promise<string>;
  setRole(role: string, grants: readonly Grant[]): void;
  revoke(session: string): void;
  breakGlass(glass: BreakGlass): void;
}

/** The preset roles are those that the contracts declare. */
export async function createTestIssuer(contracts: readonly Contract[], now: () => Date): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const bell = createBell();
  const roles: Record<string, Grant[]> = {};
  for (const { permissions } of contracts)
    for (const [permission, spec] of Object.entries(permissions))
      for (const role of spec.roles) roles[role] = [...(roles[role] ?? []), { permission }];
  let policy: AccessPolicy = {
    issuer: TEST_ISSUER,
    keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'test' }],
    roles,
    revokedSessions: {},
    breakGlass: [],
  };
  const change = (next: Partial<AccessPolicy>) => {
    policy = { ...policy, ...next };
    bell.ring();
  };
  return {
    read: async () => policy,
    watch: bell.listen,
    setRole: (role, grants) => change({ roles: { ...policy.roles, [role]: grants } }),
    revoke: (session) => change({ revokedSessions: { ...policy.revokedSessions, [session]: '9999-12-31T00:00:00Z' } }),
    breakGlass: (glass) => change({ breakGlass: [...policy.breakGlass, glass] }),
    token: ({ id, session = `session-${id}`, ...user }, lifetime = 300) =>
      new SignJWT({ sid: session, username: id, client_id: 'test', scope: '', ...user })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setSubject(id)
        .setIssuer(TEST_ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(Math.floor(now().getTime() / 1000))
        .setExpirationTime(Math.floor(now().getTime() / 1000) + lifetime)
        .sign(privateKey),
  };
}
