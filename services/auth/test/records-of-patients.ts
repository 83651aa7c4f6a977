import { patientContract } from '@hms/contracts/patient';
import { defineContract, operation, record, Type, uuid } from '@hms/platform/contract';
import { type Key, newKey } from '@hms/platform/security';
import { defineService, noReply } from '@hms/platform/service';

/** Stands where the patient service would, with as much of it as breaking the glass needs: the keys of patients, and a record closed to all but its care team. */
export const recordsContract = defineContract({
  service: 'patient',
  path: '/records',
  describe: 'Records of patients, for tests',
  permissions: { 'patient:read': { describe: 'See a record', roles: ['physician', 'nurse'] } },
  operations: {
    readRecord: operation({
      method: 'GET',
      path: '/:id',
      summary: 'Read a closed record',
      permission: 'patient:read',
      audit: { action: 'read', of: 'patient', patientParam: 'id' },
      params: record({ id: uuid() }),
      reply: record({ id: Type.String() }),
    }),
    forget: operation({
      method: 'DELETE',
      path: '/:id',
      summary: 'Forget a patient',
      permission: 'public',
      audit: 'none',
      params: record({ id: uuid() }),
    }),
  },
  events: { 'patient.erased': patientContract.events['patient.erased'] },
});

export function recordsService(patients: readonly string[]) {
  const keys = new Map<string, Key>(patients.map((id) => [id, newKey()]));
  const listeners: ((patients: readonly string[]) => void)[] = [];
  return defineService({
    contract: recordsContract,
    needs: [],
    stateTables: [],
    projections: [],
    start: (context) => ({
      dataKeys: { of: async (patient) => keys.get(patient), onDestroyed: (tell) => void listeners.push(tell) },
      handlers: {
        async readRecord(call, { params }) {
          call.disclose(params.id);
          call.require('patient:read', { id: params.id, restricted: true, care_team: [] });
          return { body: { id: params.id } };
        },
        async forget(call, { params }) {
          keys.delete(params.id);
          for (const tell of listeners) tell([params.id]);
          const data = { basis: 'subject-request', gender: null, birth_year: null, deceased: false } as const;
          await context.database.transaction((tx) =>
            context.append(tx, {
              stream: params.id,
              expected: 0,
              subject: params.id,
              events: [{ type: 'patient.erased', data }],
              cause: call.cause,
            }),
          );
          return noReply;
        },
      },
    }),
  });
}
