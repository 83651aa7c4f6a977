import { authContract } from '@hms/contracts/auth';
import { configContract } from '@hms/contracts/config';
import { patientContract } from '@hms/contracts/patient';
import { defineContract, line, operation, record, Type, uuid } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import { defineService, noReply, reply } from '@hms/platform/service';

const patientPath = record({ id: uuid() });

/** A service like any other, small enough to see every access that a test causes. */
export const wardContract = defineContract({
  service: 'ward',
  path: '/ward',
  describe: 'Charts on a ward.',
  permissions: { 'chart:read': { describe: 'Read charts', roles: ['nurse'] } },
  operations: {
    readChart: operation({
      method: 'GET',
      path: '/charts/:id',
      summary: 'Read a chart',
      permission: 'chart:read',
      audit: { action: 'read', of: 'patient', patientParam: 'id' },
      params: patientPath,
      reply: record({ id: uuid() }),
    }),
    searchCharts: operation({
      method: 'GET',
      path: '/charts',
      summary: 'Search charts',
      permission: 'chart:read',
      audit: { action: 'search', of: 'patient' },
      query: record({ search: line(100), found: Type.Optional(line(2000)) }),
      reply: record({ ids: Type.Array(uuid()) }),
    }),
  },
  events: {},
});

export const wardService = defineService({
  contract: wardContract,
  needs: [],
  stateTables: [],
  projections: [],
  start: () => ({
    handlers: {
      async readChart(call, { params }) {
        call.disclose(params.id);
        return reply({ id: params.id });
      },
      async searchCharts(call, { query }) {
        const ids = query.found ? query.found.split(' ') : [];
        call.disclose(...ids);
        call.note(`search: ${query.search}`);
        return reply({ ids });
      },
    },
  }),
});

/** As much of the auth service as the trail meets: accounts have names, and the glass can be broken. */
export const accountsContract = defineContract({
  service: 'auth',
  path: '/auth',
  describe: 'Accounts.',
  permissions: { 'break-glass:open': authContract.permissions['break-glass:open']! },
  operations: {
    breakGlass: operation({
      method: 'POST',
      path: '/break-the-glass/:id',
      summary: 'Open a closed record',
      permission: 'break-glass:open',
      audit: { action: 'execute', of: 'patient' },
      params: patientPath,
    }),
    renameUser: operation({
      method: 'PATCH',
      path: '/users/:id',
      summary: 'Rename a user',
      permission: 'public',
      audit: 'none',
      params: patientPath,
      body: record({ name: line(200) }),
    }),
    nameUser: operation({
      method: 'POST',
      path: '/users',
      summary: 'Make an account',
      permission: 'public',
      audit: 'none',
      body: record({ username: line(64), name: line(200) }),
      reply: record({ id: uuid() }),
    }),
  },
  events: {
    'user.created': authContract.events['user.created'],
    'user.updated': authContract.events['user.updated'],
  },
});

export const accountsService = defineService({
  contract: accountsContract,
  needs: [],
  stateTables: [],
  projections: [],
  start: ({ append }) => ({
    handlers: {
      async breakGlass(call, { params }) {
        call.disclose(params.id);
        return noReply;
      },
      async renameUser(call, { params, body }) {
        const data = { ...body, email: null, roles: [], departments: [], facility: null };
        return call.commit(async (tx) => {
          const events = [{ type: 'user.updated' as const, data }];
          await append(tx, { stream: params.id, expected: 1, events, cause: call.cause });
          return noReply;
        });
      },
      async nameUser(call, { body }) {
        const id = newId(call.now);
        const data = { ...body, email: null, roles: [], departments: [], facility: null, demo: false };
        return call.commit(async (tx) => {
          await append(tx, { stream: id, expected: 0, events: [{ type: 'user.created', data }], cause: call.cause });
          return reply({ id });
        });
      },
    },
  }),
});

/** As much of the patient service as the trail meets: records are merged, merges are undone, and nobody is related. */
export const recordsContract = defineContract({
  service: 'patient',
  path: '/records',
  describe: 'Records.',
  permissions: {},
  operations: {
    merge: operation({
      method: 'POST',
      path: '/:id/merge',
      summary: 'Merge a record into another',
      permission: 'public',
      audit: 'none',
      params: patientPath,
      body: record({ into: uuid() }),
    }),
    unmerge: operation({
      method: 'POST',
      path: '/:id/unmerge',
      summary: 'Undo a merge',
      permission: 'public',
      audit: 'none',
      params: patientPath,
      body: record({ from: uuid() }),
    }),
    relateToPatients: patientContract.operations.relateToPatients,
  },
  events: {
    'patient.replaced': patientContract.events['patient.replaced'],
    'patient.restored': patientContract.events['patient.restored'],
  },
});

export const recordsService = defineService({
  contract: recordsContract,
  needs: [],
  stateTables: [],
  projections: [],
  start: ({ append }) => ({
    handlers: {
      async merge(call, { params, body }) {
        const events = [{ type: 'patient.replaced' as const, data: { survivor_id: body.into } }];
        return call.commit(async (tx) => {
          await append(tx, { stream: params.id, expected: 0, subject: params.id, events, cause: call.cause });
          return noReply;
        });
      },
      async unmerge(call, { params, body }) {
        const events = [{ type: 'patient.restored' as const, data: { survivor_id: body.from, is_active: true } }];
        return call.commit(async (tx) => {
          await append(tx, { stream: params.id, expected: 1, subject: params.id, events, cause: call.cause });
          return noReply;
        });
      },
      relateToPatients: async () => reply({ relations: [] }),
    },
  }),
});

/** A staff directory without entries. */
export const directoryService = defineService({
  contract: defineContract({
    service: 'config',
    path: '/directory',
    describe: 'Staff.',
    permissions: {},
    operations: { listStaff: configContract.operations.listStaff },
    events: {},
  }),
  needs: [],
  stateTables: [],
  projections: [],
  start: () => ({
    handlers: {
      listStaff: async () =>
        reply({ staff: [], total: 0, pages: 0, current_page: 1, has_next: false, has_previous: false }),
    },
  }),
});
