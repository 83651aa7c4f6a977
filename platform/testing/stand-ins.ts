import { type Contract, defineContract, operation, record, Type, uuid } from '../contract/index.ts';
import { type Key, newKey } from '../security/index.ts';
import { defineService, noReply } from '../service/index.ts';

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

type StandIn = ReturnType<typeof standInFor>;

/** The contract of a service as far as others follow it: its events and permissions, and an operation by which a test tells them. */
export const standInFor = ({ service, events, permissions }: Pick<Contract, 'service' | 'events' | 'permissions'>) =>
  defineContract({
    service,
    path: `/stand-in/${service}`,
    describe: 'Stands for a service that is followed.',
    permissions,
    operations: tellOperations,
    events,
  });

/** A service as far as others see it: events, those about patients under their keys. */
export const tellingService = (contract: StandIn) =>
  defineService({
    contract,
    needs: [],
    stateTables: [],
    projections: [],
    start: (context) => ({
      handlers: {
        async tell(call, { body: { stream, sequence, subject, type, data } }) {
          const about = subject ? { subject, key: await context.keys.of(subject) } : {};
          await context.database.transaction((tx) =>
            context.append(tx, {
              stream,
              expected: sequence - 1,
              ...about,
              events: [{ type, data } as never],
              cause: call.cause,
            }),
          );
          return noReply;
        },
      },
    }),
  });

/** The patients' service as far as others see it: events, and keys that can be destroyed. */
export function keyHoldingService(contract: StandIn, keys: Map<string, Key>) {
  const listeners: ((patients: readonly string[]) => void)[] = [];
  return defineService({
    contract,
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
          await context.database.transaction((tx) =>
            context.append(tx, {
              stream,
              expected: sequence - 1,
              subject,
              key: keys.get(subject),
              events: [{ type, data } as never],
              cause: call.cause,
            }),
          );
          return noReply;
        },
      },
    }),
  });
}
