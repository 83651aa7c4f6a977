import { notFound } from '@hms/platform/contract';
import { type Call, type Handlers, noReply, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { getUserById } from '../users/users-table.ts';
import { endSessions, endSessionsOfUser, type SessionEnd } from './end-sessions.ts';
import { openSessionsOf } from './sessions-table.ts';

type Operations = Pick<
  AuthOperations,
  'mySessions' | 'endMySession' | 'endMyOtherSessions' | 'userSessions' | 'endUserSession' | 'endUserSessions'
>;

export function sessionHandlers(service: AuthService): Handlers<Operations> {
  const { database, options } = service;

  const sessionsOf = (call: Call, user: string) =>
    openSessionsOf(database, user, {
      now: call.now,
      idleSince: new Date(call.now.getTime() - options.sessionIdleMinutes * 60_000),
      current: call.caller?.session,
    });

  async function endOne(call: Call, user: string, session: string, why: SessionEnd) {
    const sessions = await sessionsOf(call, user);
    if (!sessions.some(({ id }) => id === session)) throw notFound('session-not-found', 'There is no such session.');
    return call.commit(async (tx) => {
      await endSessions(service, tx, { ids: [session], why, cause: call.cause });
      return noReply;
    });
  }

  const endAll = (call: Call, user: string, why: SessionEnd, except?: string) =>
    call.commit(async (tx) => {
      await endSessionsOfUser(service, tx, { user, except, why, cause: call.cause });
      return noReply;
    });

  return {
    async mySessions(call) {
      return reply({ sessions: await sessionsOf(call, call.caller!.id) });
    },
    endMySession: (call, { params }) => endOne(call, call.caller!.id, params.id, 'ended-by-user'),
    endMyOtherSessions: (call) => endAll(call, call.caller!.id, 'ended-by-user', call.caller!.session),
    async userSessions(call, { params }) {
      await getUserById(database, params.id);
      return reply({ sessions: await sessionsOf(call, params.id) });
    },
    endUserSession: (call, { params }) => endOne(call, params.id, params.session, 'ended-by-administrator'),
    async endUserSessions(call, { params }) {
      await getUserById(database, params.id);
      return endAll(call, params.id, 'ended-by-administrator');
    },
  };
}
