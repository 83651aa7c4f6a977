import type { User } from '@hms/contracts/auth';
import { invalid, unauthenticated } from '@hms/platform/contract';
import type { Call } from '@hms/platform/service';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { AuthService } from '../auth-service.ts';
import { checkPasskey } from '../passkeys/check-passkey.ts';
import { verifyPassword } from '../passwords/password-hash.ts';
import { getUserById } from '../users/users-table.ts';
import { checkSecondFactor } from './authenticate.ts';
import { clearFailures, mustNotWait, recordFailure } from './failures.ts';
import { networkOf } from './network-of.ts';
import { type Attempt, lanesOf } from './throttle.ts';

export interface Proof {
  password?: string | undefined;
  totp?: string | undefined;
  passkey?: { ticket: string; response: Record<string, unknown> } | undefined;
}

/**
 * Lets somebody who is signed in prove again who they are, before a grave step: an unattended screen must not do. Failures
 * count in the session's own lane. Throws `proof-required`, `proof-wrong`, `too-many-attempts`.
 */
export function proveAgain(service: AuthService, call: Call, proof: Proof): Promise<User> {
  const { id, session } = call.caller!;
  if (proof.password === undefined && proof.totp === undefined && proof.passkey === undefined)
    throw invalid('proof-required', 'Send your password, a code of your authenticator, or use a passkey.');
  return service.turns.take(`proof ${id}`, async () => {
    const user = await getUserById(service.database, id);
    const network = networkOf(call.address ?? '');
    const attempt: Attempt = { account: user.username, network, knownDevice: `session ${session}`, knownNetwork: true };
    const lanes = lanesOf(attempt, 'password');
    await mustNotWait(service, lanes, call.now);
    if (!(await isProved(service, user, proof))) {
      await recordFailure(service, lanes, call.now);
      throw unauthenticated('proof-wrong', 'That was not right. Try again.');
    }
    await clearFailures(service, attempt);
    return user;
  });
}

async function isProved(service: AuthService, user: User, { password, totp, passkey }: Proof): Promise<boolean> {
  const held = await service.credentials.find(user.id);
  if (held === undefined) return false;
  if (password !== undefined && !(await verifyPassword(held.passwordHash, password))) return false;
  if (
    totp !== undefined &&
    (await checkSecondFactor(service, user, held, { totp, recoveryCode: undefined })) === undefined
  )
    return false;
  if (passkey === undefined) return true;
  const response = passkey.response as unknown as AuthenticationResponseJSON;
  return (await checkPasskey(service, passkey.ticket, response)) === user.id;
}
