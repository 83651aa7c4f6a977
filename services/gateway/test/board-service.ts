import {
  date,
  defineContract,
  event,
  freeObject,
  line,
  liveTopic,
  oneOf,
  operation,
  record,
  Type,
  uuid,
} from '@hms/platform/contract';
import type { RowAttributes } from '@hms/platform/security';
import { defineService, noReply } from '@hms/platform/service';

const place = { ward: line(40), day: date() };
const events = {
  'card.placed': event({ describe: 'A card was put on a board.', data: record(place) }),
  'card.moved': event({
    describe: 'A card went to another board.',
    data: record({ from: record(place), to: record(place) }),
  }),
  'card.removed': event({ describe: 'A card was taken off, from wherever it was.', data: record({}) }),
  'record.changed': event({ describe: 'A record changed.', data: record({}) }),
};

/** Boards of a ward and a day, and records whose rows decide who may follow them. */
export const boardContract = defineContract({
  service: 'board',
  path: '/api/boards',
  describe: 'Boards that several people look at.',
  permissions: {
    'board:read': { describe: 'See boards', roles: ['clerk'] },
    'patient:read': { describe: 'See records', roles: ['clerk', 'nurse'] },
  },
  operations: {
    happen: operation({
      method: 'POST',
      path: '/',
      summary: 'Let something happen',
      permission: 'signed-in',
      audit: { action: 'update', of: 'card' },
      body: record({
        id: uuid(),
        expected: Type.Integer(),
        type: oneOf(['card.placed', 'card.moved', 'card.removed', 'record.changed']),
        data: freeObject(),
      }),
    }),
  },
  events,
  live: {
    'board.day': liveTopic(events, {
      describe: 'The cards of a ward and a day.',
      permission: 'board:read',
      key: record(place),
      row: ({ ward }) => ({ facility: ward }),
      audit: { of: 'card' },
      events: ['card.placed', 'card.moved', 'card.removed'],
      keysOf(happened) {
        if (happened.event_type === 'card.placed') return [happened.data];
        return happened.event_type === 'card.moved' ? [happened.data.from, happened.data.to] : [{}];
      },
    }),
    'board.record': liveTopic(events, {
      describe: 'One record.',
      permission: 'patient:read',
      key: record({ id: uuid() }),
      row: 'asked',
      audit: { of: 'patient', patientParam: 'id' },
      events: ['record.changed'],
      keysOf: ({ stream_id }) => [{ id: stream_id }],
    }),
    'board.everything': liveTopic(events, {
      describe: 'Whatever happens.',
      permission: 'signed-in',
      audit: { of: 'board' },
      events: ['card.placed', 'card.moved', 'card.removed', 'record.changed'],
    }),
    'board.careless': liveTopic(events, {
      describe: 'A topic that cannot say whom an event concerns.',
      permission: 'signed-in',
      key: record({ number: Type.Integer() }),
      audit: { of: 'board' },
      events: ['record.changed'],
      keysOf() {
        throw new Error('nobody knows');
      },
    }),
  },
});

/** @param rowOf what decides who may follow a record */
export const boardServiceWith = (rowOf: (id: string) => Promise<RowAttributes | undefined>) =>
  defineService<typeof boardContract>({
    contract: boardContract,
    needs: [],
    stateTables: [],
    projections: [],
    start: ({ append }) => ({
      liveRows: { 'board.record': ({ id }: { readonly id: string }) => rowOf(id) },
      handlers: {
        happen: (call, { body: { id, expected, type, data } }) =>
          call.commit(async (tx) => {
            const decided = { type, data } as never;
            await append(tx, { stream: id, expected, cause: call.cause, events: [decided] });
            return noReply;
          }),
      },
    }),
  });
