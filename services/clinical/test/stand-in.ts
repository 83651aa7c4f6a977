import { appointmentContract } from '@hms/contracts/appointment';
import { configContract } from '@hms/contracts/config';
import { patientContract } from '@hms/contracts/patient';
import { type Contract, defineContract, operation, record, Type, uuid } from '@hms/platform/contract';
import { type Key, newKey } from '@hms/platform/security';
import { defineService, noReply } from '@hms/platform/service';

/** Lets a test say what happened in another service: its events, with their real contracts. */
const tellOperations = {
  tell: operation({
    method: 'POST',
    path: '/told',
    summary: 'Say that something happened',
    permission: 'internal',
    audit: 'none',
    body: record({
      stream: uuid(),
      sequence: Type.Integer(),
      subject: Type.Optional(uuid()),
      type: Type.String(),
      data: Type.Record(Type.String(), Type.Unknown()),
    }),
  }),
};

const standInFor = <E extends Contract['events']>(
  service: string,
  events: E,
  permissions: Contract['permissions'] = {},
) =>
  defineContract({
    service,
    path: `/stand-in/${service}`,
    describe: 'Stands for a service that is followed.',
    permissions,
    operations: tellOperations,
    events,
  });

export const patientsStandIn = standInFor('patient', patientContract.events, patientContract.permissions);
export const configStandIn = standInFor('config', configContract.events);
export const appointmentsStandIn = standInFor('appointment', appointmentContract.events);

/** The patients' service as far as others see it: events, and keys that can be destroyed. */
export function patientsService(keys: Map<string, Key>) {
  const listeners: ((patients: readonly string[]) => void)[] = [];
  return defineService({
    contract: patientsStandIn,
    needs: [],
    stateTables: [],
    projections: [],
    start: (context) => ({
      dataKeys: { of: async (patient) => keys.get(patient), onDestroyed: (tell) => void listeners.push(tell) },
      handlers: {
        async tell(call, { body: { stream, sequence, subject = stream, type, data } }) {
          if (type === 'patient.created') keys.set(stream, newKey());
          if (type === 'patient.erased') {
            keys.delete(stream);
            for (const listener of listeners) listener([stream]);
          }
          const event = { type, data } as never;
          await context.database.transaction((tx) =>
            context.append(tx, {
              stream,
              expected: sequence - 1,
              subject,
              key: keys.get(subject),
              events: [event],
              cause: call.cause,
            }),
          );
          return noReply;
        },
      },
    }),
  });
}

/** A service as far as others see it: events, those about patients under their keys. */
const telling = (contract: typeof configStandIn | typeof appointmentsStandIn) =>
  defineService({
    contract: contract as typeof configStandIn,
    needs: [],
    stateTables: [],
    projections: [],
    start: (context) => ({
      handlers: {
        async tell(call, { body: { stream, sequence, subject, type, data } }) {
          const event = { type, data } as never;
          const about = subject ? { subject, key: await context.keys.of(subject) } : {};
          await context.database.transaction((tx) =>
            context.append(tx, { stream, expected: sequence - 1, ...about, events: [event], cause: call.cause }),
          );
          return noReply;
        },
      },
    }),
  });

export const configService = telling(configStandIn);
export const appointmentsService = telling(appointmentsStandIn);
