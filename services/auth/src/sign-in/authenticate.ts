import type { User } from '@hms/contracts/auth';
import { notAllowed, unauthenticated } from '@hms/platform/contract';
import type { AuthService } from '../auth-service.ts';
import type { Credentials } from '../credentials/credentials-table.ts';
import { hashPassword, needsRehash, verifyPassword } from '../passwords/password-hash.ts';
import { matchRecoveryCode } from '../recovery-codes/recovery-codes.ts';
import { matchTotp } from '../totp/totp.ts';
import { findUserByUsername } from '../users/users-table.ts';
import { clearFailures, mustNotWait, recordFailure } from './failures.ts';
import { knownOrigins, newDeviceToken, rememberOrigins } from './known-origins.ts';
import { networkOf } from './network-of.ts';
import { type Attempt, lanesOf, type Stage } from './throttle.ts';

export interface Typed {
  username: string;
  password: string;
  totp: string | undefined;
  recoveryCode: string | undefined;
}

export interface From {
  address: string | null;
  /** The device's token, where it has one. */
  deviceToken: string | undefined;
}

export interface Authenticated {
  user: User;
  /** RFC 8176. */
  methods: string[];
  deviceToken: string;
}

/** Looked for where there is no such user: the answer must take as long. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Checks user name, password and second factor. One answer for whatever is wrong, in the time that a right one takes, also
 * for names that do not exist. Throws `invalid-credentials`, `second-factor-required`, `too-many-attempts`, `account-locked`.
 */
export async function authenticate(service: AuthService, typed: Typed, from: From): Promise<Authenticated> {
  const account = typed.username.trim().toLowerCase();
  return service.turns.take(`sign-in ${account}`, async () => {
    const user = await findUserByUsername(service.database, account);
    const network = networkOf(from.address ?? '');
    const origin = { deviceToken: from.deviceToken, network };
    const known = await knownOrigins(service, user?.id ?? nobody, origin);
    const attempt: Attempt = { account, network, ...known };
    const fail = async (stage: Stage): Promise<never> => {
      await recordFailure(service, lanesOf(attempt, stage), service.now());
      throw wrong();
    };

    await mustNotWait(service, [...lanesOf(attempt, 'password'), ...lanesOf(attempt, 'second-factor')], service.now());
    const mayEnter = user !== undefined && user.status !== 'deactivated';
    const held = await service.credentials.find(mayEnter ? user.id : nobody);
    const isRight = await verifyPassword(held?.passwordHash ?? (await service.decoyHash()), typed.password);
    if (!mayEnter || held === undefined || !isRight) return fail('password');
    if (typed.totp === undefined && typed.recoveryCode === undefined) throw needsSecondFactor();
    const method = await checkSecondFactor(service, user, held, typed);
    if (method === undefined) return fail('second-factor');
    if (user.status === 'locked') throw notAllowed('account-locked', 'This account is locked. Ask an administrator.');

    if (needsRehash(held.passwordHash)) await service.credentials.rehash(user.id, await hashPassword(typed.password));
    await clearFailures(service, attempt);
    const deviceToken = from.deviceToken ?? newDeviceToken();
    await rememberOrigins(service, user.id, { deviceToken, network });
    return { user, methods: ['pwd', method, 'mfa'], deviceToken };
  });
}

/** How the second factor was proved (RFC 8176), or undefined. A code counts once; those of demo accounts do not. */
export async function checkSecondFactor(
  service: AuthService,
  user: User,
  held: Credentials,
  { totp, recoveryCode }: Pick<Typed, 'totp' | 'recoveryCode'>,
): Promise<'otp' | 'kba' | undefined> {
  if (totp !== undefined && held.totpSecret !== null) {
    const lastStep = user.demo ? undefined : held.totpLastStep;
    const step = matchTotp({ secret: held.totpSecret, code: totp, now: service.now(), lastStep });
    if (step !== undefined && (user.demo || (await service.credentials.takeTotpStep(user.id, step)))) return 'otp';
  }
  if (recoveryCode === undefined) return undefined;
  const digest = await matchRecoveryCode(recoveryCode, held.recoverySalt, held.recoveryDigests);
  return digest !== undefined && (await service.credentials.takeRecoveryCode(user.id, digest)) ? 'kba' : undefined;
}

const wrong = () => unauthenticated('invalid-credentials', 'User name, password or code is wrong.');
const needsSecondFactor = () =>
  unauthenticated('second-factor-required', 'Send a code of the authenticator (totp) or a recovery code as well.');
