import { defineContract, operation, record, Type, uuid } from '@hms/platform/contract';
import { type Key, newKey } from '@hms/platform/security';
import { defineService, noReply } from '@hms/platform/service';

/** As much of a patient service as breaking the glass needs: keys of patients, and a record that may be closed. */
export const recordsContract = defineContract({
  service: 'records',
  path: '/records',
  describe: 'Records of patients, for tests',
  permissions: { 'patient:read': { describe: 'See a record', roles: ['physician', 'nurse'] } },
  operations: {
    readRecord: operation({
      method: 'GET',
      path: '/:id',
      summary: 'Read a record that is closed to all but the care team',
      permission: 'patient:read',
      audit: { action: 'read', of: 'patient', patientParam: 'id' },
      params: record({ id: uuid() }),
      reply: record({ id: Type.String() }),
    }),
    forget: operation({
      method: 'DELETE',
      path: '/:id',
      summary: 'Destroy the key of a patient',
      permission: 'public',
      audit: 'none',
      params: record({ id: uuid() }),
    }),
  },
  events: {},
});

export function recordsService(patients: readonly string[]) {
  const keys = new Map<string, Key>(patients.map((id) => [id, newKey()]));
  const listeners: ((patients: readonly string[]) => void)[] = [];
  return defineService({
    contract: recordsContract,
    needs: [],
    stateTables: [],
    projections: [],
    start: () => ({
      dataKeys: { of: async (patient) => keys.get(patient), onDestroyed: (tell) => void listeners.push(tell) },
      handlers: {
        async readRecord(call, { params }) {
          call.disclose(params.id);
          call.require('patient:read', { id: params.id, restricted: true, care_team: [] });
          return { body: { id: params.id } };
        },
        async forget(_call, { params }) {
          keys.delete(params.id);
          for (const tell of listeners) tell([params.id]);
          return noReply;
        },
      },
    }),
  });
}
