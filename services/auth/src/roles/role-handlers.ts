import { conflict } from '@hms/platform/contract';
import { violates } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { type Handlers, noReply, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { createRole, removeRole, updateRole } from './change-role.ts';
import type { CataloguedPermission } from './preset-roles.ts';
import { countRoleHolders, getRoleById, listRoles } from './roles-table.ts';

type Operations = Pick<
  AuthOperations,
  'listRoles' | 'getRole' | 'listPermissions' | 'createRole' | 'updateRole' | 'removeRole'
>;

export function roleHandlers(service: AuthService, catalogue: readonly CataloguedPermission[]): Handlers<Operations> {
  const { database, append, policyBell } = service;
  const permissions = new Set(catalogue.map(({ name }) => name));

  return {
    listRoles: async () => reply({ roles: await listRoles(database) }),

    async getRole(_call, { params }) {
      const role = await getRoleById(database, params.id);
      return reply(role, { version: role.version });
    },

    async listPermissions() {
      return reply({
        permissions: catalogue.map(({ name, service: from, describe }) => ({ name, service: from, describe })),
      });
    },

    async createRole(call, { body }) {
      const { name, ...fields } = body;
      const events = createRole(name, fields, permissions);
      const id = newId(call.now);
      return call
        .commit(async (tx) => {
          await append(tx, { stream: id, expected: 0, events, cause: call.cause });
          tx.afterCommit(policyBell.ring);
          return reply(await getRoleById(tx, id), { version: 1, location: `/auth/roles/${id}` });
        })
        .catch((error) => {
          if (!violates(error, 'roles_name_key')) throw error;
          throw conflict('name-taken', 'There is a role of this name already.', { cause: error });
        });
    },

    async updateRole(call, { params, body }) {
      const role = await getRoleById(database, params.id);
      call.matches(role.version);
      const events = updateRole(role, body, permissions);
      return call.commit(async (tx) => {
        await append(tx, { stream: role.id, expected: role.version, events, cause: call.cause });
        tx.afterCommit(policyBell.ring);
        const changed = await getRoleById(tx, role.id);
        return reply(changed, { version: changed.version });
      });
    },

    async removeRole(call, { params }) {
      const role = await getRoleById(database, params.id);
      const events = removeRole(role, await countRoleHolders(database, role.name));
      return call.commit(async (tx) => {
        await append(tx, { stream: role.id, expected: role.version, events, cause: call.cause });
        tx.afterCommit(policyBell.ring);
        return noReply;
      });
    },
  };
}
