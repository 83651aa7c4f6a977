import { conflict, gone, unprocessable } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import { type Cause, newId } from '@hms/platform/event-log';
import { type Call, type Handlers, noReply, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { linkTo } from '../one-time-links/link-to.ts';
import { endSessionsOfUser } from '../sessions/end-sessions.ts';
import { forgetFailures, mustNotWait, recordFailure } from '../sign-in/failures.ts';
import { forgetOrigins } from '../sign-in/known-origins.ts';
import { proveAgain } from '../sign-in/prove-again.ts';
import { mustExistStill } from '../users/change-user.ts';
import { findUserByUsername, getUserById } from '../users/users-table.ts';
import { checkNewPassword } from './check-new-password.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

type Operations = Pick<
  AuthOperations,
  'changePassword' | 'requestPasswordReset' | 'resetPassword' | 'createPasswordResetLink' | 'mintPasswordResetLink'
>;

export function passwordHandlers(service: AuthService): Handlers<Operations> {
  const { database, credentials, links } = service;

  const setPassword = async (
    tx: Transaction,
    {
      user,
      version,
      hash,
      except,
      cause,
    }: { user: string; version: number; hash: string; except?: string; cause: Cause },
  ): Promise<boolean> => {
    const events = [{ type: 'user.credentials-changed' as const, data: { what: 'password' as const } }];
    if (!(await credentials.setPassword(tx, user, hash, cause.at))) return false;
    await service.append(tx, { stream: user, expected: version, events, cause });
    await endSessionsOfUser(service, tx, { user, except, why: 'password-changed', cause });
    return true;
  };

  async function resetLink(call: Call, id: string) {
    const user = await getUserById(database, id);
    mustExistStill(user);
    const issued = await links.issue(database, { purpose: 'password-reset', user: user.id, now: call.now });
    return { link: linkTo(service, 'password-reset', issued.token), expires_at: issued.expiresAt.toISOString() };
  }

  return {
    async changePassword(call, { body }) {
      const user = await proveAgain(service, call, { password: body.current_password });
      checkNewPassword(service, body.new_password, user);
      const held = await credentials.find(user.id);
      if (held && (await verifyPassword(held.passwordHash, body.new_password)))
        throw unprocessable('password-unchanged', 'This is the password that you have.');
      const hash = await hashPassword(body.new_password);
      return call.commit(async (tx) => {
        const except = call.caller!.session;
        await setPassword(tx, { user: user.id, version: user.version, hash, except, cause: call.cause });
        return noReply;
      });
    },

    async requestPasswordReset(call, { body }) {
      const account = body.username.trim().toLowerCase();
      await service.turns.take(`reset ${account}`, async () => {
        const lane = { key: `reset ${account}`, free: 2, first: 60, longest: 3600 };
        // Whoever asks too often is answered the same: the answer must not tell whether there is such a user.
        const mayAsk = await mustNotWait(service, [lane], call.now).then(
          () => true,
          () => false,
        );
        if (!mayAsk) return;
        await recordFailure(service, [lane], call.now);
        const user = await findUserByUsername(database, account);
        if (user?.status !== 'active') return;
        const cause = { ...call.cause, actor: user.id, correlation: call.correlation ?? newId(call.now) };
        const events = [{ type: 'user.password-reset-requested' as const, data: {} }];
        await database.transaction((tx) =>
          service.append(tx, { stream: user.id, expected: user.version, events, cause }),
        );
      });
      return { status: 202 };
    },

    async resetPassword(call, { body }) {
      const link = await links.look(body.token, 'password-reset', call.now);
      if (link?.user === undefined || link.user === null) throw linkIsOver();
      const user = await getUserById(database, link.user);
      mustExistStill(user);
      checkNewPassword(service, body.password, user);
      const hash = await hashPassword(body.password);
      call.identify(user.id);
      const done = await call.commit(async (tx) => {
        if ((await links.spend(tx, body.token, 'password-reset', call.now)) === undefined) throw linkIsOver();
        const cause = { ...call.cause, actor: user.id };
        if (!(await setPassword(tx, { user: user.id, version: user.version, hash, cause })))
          throw conflict('not-enrolled', 'Use your enrolment link first.');
        tx.send(forgetOrigins(user.id));
        return noReply;
      });
      await forgetFailures(service, user.username);
      return done;
    },

    createPasswordResetLink: async (call, { params }) => reply(await resetLink(call, params.id), { status: 201 }),
    mintPasswordResetLink: async (call, { body }) => reply(await resetLink(call, body.user_id)),
  };
}

const linkIsOver = () => gone('link-over', 'This link was used or is too old. Ask for a new one.');
