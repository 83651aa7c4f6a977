import type { User } from '@hms/contracts/auth';
import { conflict } from '@hms/platform/contract';
import { violates } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { type Call, type Handlers, noReply, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { givableRoles } from '../roles/givable-roles.ts';
import { listRoles } from '../roles/roles-table.ts';
import { endSessionsOfUser } from '../sessions/end-sessions.ts';
import { forgetFailures } from '../sign-in/failures.ts';
import {
  createUser,
  deactivateUser,
  lockUser,
  reactivateUser,
  type UserContext,
  unlockUser,
  updateUser,
} from './change-user.ts';
import { countOtherActive, findUser, getUserById, searchUsers } from './users-table.ts';

type Operations = Pick<
  AuthOperations,
  | 'listUsers'
  | 'getUser'
  | 'createUser'
  | 'updateUser'
  | 'lockUser'
  | 'unlockUser'
  | 'deactivateUser'
  | 'reactivateUser'
>;

export function userHandlers(service: AuthService): Handlers<Operations> {
  const { database } = service;

  async function contextOf(call: Call, user?: User): Promise<UserContext> {
    const roles = await listRoles(database);
    return {
      actor: call.cause.actor,
      knownRoles: roles.map((role) => role.name),
      givableRoles: givableRoles(call.caller?.roles ?? [], roles),
      otherAdministrators: user === undefined ? 0 : await countOtherActive(database, 'administrator', user.id),
    };
  }

  const commit = (call: Call, user: User, events: ReturnType<typeof lockUser>, endSessions = false) =>
    call.commit(async (tx) => {
      await service.append(tx, { stream: user.id, expected: user.version, events, cause: call.cause });
      if (endSessions)
        await endSessionsOfUser(service, tx, { user: user.id, why: 'account-closed', cause: call.cause });
      const changed = await getUserById(tx, user.id);
      return reply(changed, { version: changed.version });
    });

  return {
    async listUsers(_call, { query }) {
      const { page = 1, per_page = 20, search, role, status, sort = 'name' } = query;
      const found = await searchUsers(database, {
        search,
        role,
        status,
        sort,
        limit: per_page,
        offset: (page - 1) * per_page,
      });
      const pages = Math.ceil(found.total / per_page);
      return reply({ ...found, pages, current_page: page, has_next: page < pages, has_previous: page > 1 });
    },

    async getUser(_call, { params }) {
      const user = await getUserById(database, params.id);
      return reply(user, { version: user.version });
    },

    async createUser(call, { body }) {
      const { username, ...profile } = body;
      const events = createUser(username, profile, await contextOf(call));
      const id = newId(call.now);
      return call
        .commit(async (tx) => {
          await service.append(tx, { stream: id, expected: 0, events, cause: call.cause });
          return reply((await findUser(tx, id))!, { version: 1, location: `/auth/users/${id}` });
        })
        .catch((error) => {
          if (!violates(error, 'users_username_key')) throw error;
          throw conflict('username-taken', 'Somebody has this user name already.', { cause: error });
        });
    },

    async updateUser(call, { params, body }) {
      const user = await getUserById(database, params.id);
      call.matches(user.version);
      return commit(call, user, updateUser(user, body, await contextOf(call, user)));
    },

    async lockUser(call, { params, body }) {
      const user = await getUserById(database, params.id);
      return commit(call, user, lockUser(user, body.reason, await contextOf(call, user)), true);
    },

    async unlockUser(call, { params }) {
      const user = await getUserById(database, params.id);
      const events = unlockUser(user);
      await forgetFailures(service, user.username);
      return events.length === 0 ? reply(user, { version: user.version }) : commit(call, user, events);
    },

    async deactivateUser(call, { params }) {
      const user = await getUserById(database, params.id);
      await commit(call, user, deactivateUser(user, await contextOf(call, user)), true);
      return noReply;
    },

    async reactivateUser(call, { params }) {
      const user = await getUserById(database, params.id);
      return commit(call, user, reactivateUser(user, await contextOf(call, user)));
    },
  };
}
