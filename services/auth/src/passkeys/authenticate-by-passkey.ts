import type { PasskeyAttempt } from '@hms/contracts/auth';
import { notAllowed, unauthenticated } from '@hms/platform/contract';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { AuthService } from '../auth-service.ts';
import { type Authenticated, type From, nobody } from '../sign-in/authenticate.ts';
import { clearFailures, mustNotWait, recordFailure } from '../sign-in/failures.ts';
import { knownOrigins, newDeviceToken, rememberOrigins } from '../sign-in/known-origins.ts';
import { networkOf } from '../sign-in/network-of.ts';
import { type Attempt, lanesOf, passkeyLanes } from '../sign-in/throttle.ts';
import { findUser } from '../users/users-table.ts';
import { checkPasskey } from './check-passkey.ts';
import { findPasskey } from './passkeys-table.ts';

/**
 * Checks a passkey's answer, which is both factors at once. Failures count in lanes of their own: guesses at the password
 * do not keep the owner of a passkey out. Throws `passkey-refused`, `too-many-attempts`, `account-locked`.
 */
export async function authenticateByPasskey(
  service: AuthService,
  { ticket, response: given }: PasskeyAttempt,
  from: From,
): Promise<Authenticated> {
  const { database } = service;
  const response = given as unknown as AuthenticationResponseJSON;
  const passkey = typeof response.id === 'string' ? await findPasskey(database, response.id) : undefined;
  const owner = passkey && (await findUser(database, passkey.user));
  const account = passkeyLanes(owner?.username ?? '');

  return service.turns.take(`sign-in ${account}`, async () => {
    const network = networkOf(from.address ?? '');
    const origin = { deviceToken: from.deviceToken, network };
    const attempt: Attempt = { account, network, ...(await knownOrigins(service, owner?.id ?? nobody, origin)) };
    const lanes = lanesOf(attempt, 'password');
    await mustNotWait(service, lanes, service.now());
    const id = await checkPasskey(service, ticket, response);
    const user = id === undefined ? undefined : await findUser(database, id);
    if (user === undefined || user.status === 'deactivated') {
      await recordFailure(service, lanes, service.now());
      throw unauthenticated('passkey-refused', 'This passkey does not open an account here.');
    }
    if (user.status === 'locked') throw notAllowed('account-locked', 'This account is locked. Ask an administrator.');
    await clearFailures(service, attempt);
    const deviceToken = from.deviceToken ?? newDeviceToken();
    await rememberOrigins(service, user.id, { deviceToken, network });
    return { user, methods: ['hwk', 'user', 'mfa'], deviceToken };
  });
}
