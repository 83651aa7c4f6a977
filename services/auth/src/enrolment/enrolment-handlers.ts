import { type User, usernamePattern } from '@hms/contracts/auth';
import { conflict, gone, invalid, unprocessable } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { violates } from '@hms/platform/database';
import { type Cause, newId } from '@hms/platform/event-log';
import { type Handlers, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { newRecoverySalt } from '../credentials/credentials-table.ts';
import { linkTo } from '../one-time-links/link-to.ts';
import type { OneTimeLink } from '../one-time-links/one-time-links.ts';
import { removePasskeysOf } from '../passkeys/passkeys-table.ts';
import { checkNewPassword } from '../passwords/check-new-password.ts';
import { hashPassword } from '../passwords/password-hash.ts';
import { newRecoveryCodes, recoveryCodeDigests } from '../recovery-codes/recovery-codes.ts';
import { withSecrets } from '../secret-reply.ts';
import { endSessionsOfUser } from '../sessions/end-sessions.ts';
import { deviceCookie, deviceTokenIn } from '../sign-in/device-cookie.ts';
import { forgetOrigins, newDeviceToken, rememberedDays, rememberOrigins } from '../sign-in/known-origins.ts';
import { networkOf } from '../sign-in/network-of.ts';
import { qrCodeSvg } from '../totp/qr-code.ts';
import { matchTotp, newTotpSecret, totpUri } from '../totp/totp.ts';
import { mustExistStill } from '../users/change-user.ts';
import { countOtherActive, getUserById } from '../users/users-table.ts';

type Operations = Pick<
  AuthOperations,
  'beginEnrolment' | 'completeEnrolment' | 'createEnrolmentLink' | 'createFirstAdministratorLink'
>;

type Purpose = 'enrolment' | 'first-administrator';
const nobody = '00000000-0000-0000-0000-000000000000';
const userName = new RegExp(usernamePattern);

export function enrolmentHandlers(service: AuthService): Handlers<Operations> {
  const { database, links, credentials, options } = service;

  /** Links carry the authenticator's secret, so that a page shown again shows the same code. */
  async function look(token: string, now: Date): Promise<OneTimeLink & { purpose: Purpose; secret: string }> {
    for (const purpose of ['enrolment', 'first-administrator'] as const) {
      const link = await links.look(token, purpose, now);
      if (link !== undefined) return { ...link, purpose, secret: link.data ?? '' };
    }
    throw linkIsOver();
  }

  const hasAdministrator = async () => (await countOtherActive(database, 'administrator', nobody)) > 0;

  async function createAdministrator(
    tx: Transaction,
    { username, name, cause }: { username: string | undefined; name: string | undefined; cause: Cause },
  ): Promise<User> {
    const id = newId(cause.at);
    const data = {
      username: username!,
      name: name!,
      email: null,
      roles: ['administrator'],
      departments: [],
      facility: null,
      demo: false,
    };
    await service.append(tx, { stream: id, expected: 0, events: [{ type: 'user.created', data }], cause });
    return getUserById(tx, id);
  }

  return {
    async createFirstAdministratorLink(call) {
      if (await hasAdministrator()) return reply({ link: null });
      const link = { purpose: 'first-administrator' as const, user: null, data: newTotpSecret(), now: call.now };
      const { token } = await links.issue(database, link);
      return reply({ link: linkTo(service, 'first-administrator', token) });
    },

    async createEnrolmentLink(call, { params }) {
      const user = await getUserById(database, params.id);
      mustExistStill(user);
      const link = { purpose: 'enrolment' as const, user: user.id, data: newTotpSecret(), now: call.now };
      const issued = await links.issue(database, link);
      const answer = { link: linkTo(service, 'enrolment', issued.token), expires_at: issued.expiresAt.toISOString() };
      return reply(answer, { status: 201 });
    },

    async beginEnrolment(call, { body }) {
      const link = await look(body.token, call.now);
      const user = link.user === null ? undefined : await getUserById(database, link.user);
      const uri = totpUri(link.secret, user?.username ?? 'administrator', options.hospitalName);
      return reply({
        username: user?.username ?? null,
        name: user?.name ?? null,
        expires_at: link.expiresAt.toISOString(),
        totp_secret: link.secret,
        totp_uri: uri,
        totp_qr: await qrCodeSvg(uri),
      });
    },

    async completeEnrolment(call, { body }) {
      const link = await look(body.token, call.now);
      const known = link.user === null ? undefined : await getUserById(database, link.user);
      if (known) mustExistStill(known);
      const username = known?.username ?? body.username?.trim().toLowerCase();
      const name = known?.name ?? body.name;
      if (username === undefined || name === undefined || !userName.test(username))
        throw invalid('username-needed', 'Choose a user name of small letters and digits, and give your name.');
      checkNewPassword(service, body.password, { username, name, email: known?.email ?? null });
      const step = matchTotp({ secret: link.secret, code: body.totp, now: call.now, lastStep: undefined });
      if (step === undefined)
        throw unprocessable('code-wrong', 'The code does not fit. Is the clock of the authenticator right?');
      if (known === undefined && (await hasAdministrator())) throw linkIsOver();

      const codes = newRecoveryCodes();
      const recoverySalt = newRecoverySalt();
      const recoveryDigests = await recoveryCodeDigests(codes, recoverySalt);
      const passwordHash = await hashPassword(body.password);
      const secrets = { passwordHash, totpSecret: link.secret, totpLastStep: step, recoverySalt, recoveryDigests };
      const done = await call
        .commit(async (tx) => {
          if ((await links.spend(tx, body.token, link.purpose, call.now)) === undefined) throw linkIsOver();
          const user = known ?? (await createAdministrator(tx, { username, name, cause: call.cause }));
          call.identify(user.id);
          const cause = { ...call.cause, actor: user.id };
          const events = [{ type: 'user.credentials-changed' as const, data: { what: 'enrolled' as const } }];
          credentials.replace(tx, user.id, secrets, call.now);
          tx.send(removePasskeysOf(user.id));
          tx.send(forgetOrigins(user.id));
          await service.append(tx, { stream: user.id, expected: user.version, events, cause });
          await endSessionsOfUser(service, tx, { user: user.id, why: 'password-changed', cause });
          return reply({ user_id: user.id, username });
        })
        .catch((error) => {
          if (!violates(error, 'users_username_key')) throw error;
          throw conflict('username-taken', 'Somebody has this user name already.', { cause: error });
        });
      // From where somebody enrols they will come again: strangers cannot make them wait there.
      const deviceToken = deviceTokenIn(call.headers) ?? newDeviceToken();
      const network = networkOf(call.address ?? '');
      await rememberOrigins(service, done.body!.user_id, { deviceToken, network });
      const cookie = deviceCookie(deviceToken, { publicUrl: service.publicUrl, days: rememberedDays });
      return { ...withSecrets(done, { recovery_codes: codes }), headers: { 'set-cookie': cookie } };
    },
  };
}

const linkIsOver = () => gone('link-over', 'This link was used or is too old. Ask for a new one.');
