import { instant, line, nullable, oneOf, operation, record, type Static, Type, uuid } from '@hms/platform/contract';
import { Code } from '../config/contact.ts';
import { pageOf, pageQuery } from '../config/page.ts';
import { byNameOrCode, optional, setup, setupFields, setupPath } from './setup.ts';

const required = {
  code: Code,
  name: line(200, { minLength: 1 }),
  prefix: Type.String({ pattern: '^[A-Z]{1,2}$', description: 'What its tokens begin with' }),
};
const more = {
  kind: oneOf([
    'registration',
    'triage',
    'consultation',
    'sample-collection',
    'imaging',
    'pharmacy',
    'cashier',
    'other',
  ]),
  facility_id: nullable(uuid()),
  department_id: nullable(uuid()),
};

/** Where people wait to be called. */
export const ServicePoint = record({ ...setupFields, ...required, ...more });
export type ServicePoint = Static<typeof ServicePoint>;

export const TokenStatus = oneOf(['waiting', 'called', 'serving', 'skipped', 'done']);
export type TokenStatus = Static<typeof TokenStatus>;

/** A place in a queue. The number tells nobody who has it. */
export const QueueToken = record({
  id: uuid(),
  version: Type.Integer(),
  number: line(10),
  status: TokenStatus,
  service_point_id: uuid(),
  appointment_id: nullable(uuid()),
  patient_id: nullable(uuid({ description: 'Null where nobody said whose it is, or the caller may not see it' })),
  masked: Type.Boolean(),
  priority: Type.Boolean({ description: 'Called before others' }),
  desk: nullable(line(40, { description: 'Where the patient was called to' })),
  calls: Type.Integer(),
  issued_at: instant({ description: 'Waiting since' }),
  called_at: nullable(instant()),
  serving_at: nullable(instant({ description: 'Since when somebody is seen to' })),
  done_at: nullable(instant()),
  waiting_minutes: nullable(Type.Integer()),
});
export type QueueToken = Static<typeof QueueToken>;

const desk = Type.Optional(nullable(line(40, { minLength: 1, description: 'Room or counter to come to' })));
const onToken = {
  permission: 'appointment:queue',
  audit: { action: 'update', of: 'patient' },
  params: setupPath,
  reply: QueueToken,
  ifMatch: 'optional',
} as const;

export const servicePointOperations = {
  createServicePoint: operation({
    ...setup('create'),
    method: 'POST',
    path: '/service-points',
    summary: 'Add a place where people wait to be called',
    body: record({ ...required, ...optional(more) }),
    reply: ServicePoint,
    status: 201,
  }),
  getServicePoint: operation({
    ...setup('read'),
    method: 'GET',
    path: '/service-points/:id',
    summary: 'Read a service point',
    params: setupPath,
    reply: ServicePoint,
  }),
  listServicePoints: operation({
    ...setup('read'),
    method: 'GET',
    path: '/service-points',
    summary: 'List service points',
    query: record({ ...pageQuery, sort: byNameOrCode, facility_id: Type.Optional(uuid()) }),
    reply: pageOf('service_points', ServicePoint),
  }),
  updateServicePoint: operation({
    ...setup('update'),
    method: 'PATCH',
    path: '/service-points/:id',
    summary: 'Change a service point',
    params: setupPath,
    body: record({ ...optional({ ...required, ...more }), active: Type.Optional(Type.Boolean()) }),
    reply: ServicePoint,
    ifMatch: 'required',
  }),
};

export const queueOperations = {
  getQueue: operation({
    method: 'GET',
    path: '/service-points/:id/queue',
    summary: 'Who waits, who was called, who is seen to and who did not come, today',
    permission: 'appointment:read',
    audit: { action: 'search', of: 'patient' },
    params: setupPath,
    reply: record({
      service_point: ServicePoint,
      as_of: instant(),
      waiting: Type.Array(QueueToken, { description: 'In the order in which they will be called' }),
      called: Type.Array(QueueToken, { description: 'The last one called first' }),
      serving: Type.Array(QueueToken, { description: 'Who came and is seen to' }),
      skipped: Type.Array(QueueToken),
      done: Type.Integer({ description: 'How many are done today' }),
    }),
  }),
  issueToken: operation({
    method: 'POST',
    path: '/service-points/:id/tokens',
    summary: 'Give out a token',
    permission: 'appointment:check-in',
    audit: { action: 'create', of: 'patient' },
    params: setupPath,
    body: record({
      patient_id: Type.Optional(nullable(uuid())),
      appointment_id: Type.Optional(nullable(uuid())),
      priority: Type.Optional(Type.Boolean()),
    }),
    reply: QueueToken,
    status: 201,
  }),
  callNext: operation({
    method: 'POST',
    path: '/service-points/:id/call-next',
    summary: 'Call who is next',
    description: 'Answers 404 `queue-empty` where nobody waits. Two desks that call at once call two people.',
    permission: 'appointment:queue',
    audit: { action: 'update', of: 'patient' },
    params: setupPath,
    body: record({ desk }),
    reply: QueueToken,
  }),
  callToken: operation({
    ...onToken,
    method: 'POST',
    path: '/tokens/:id/call',
    summary: 'Call a token out of turn, or once more',
    body: record({ desk }),
  }),
  serveToken: operation({
    ...onToken,
    method: 'POST',
    path: '/tokens/:id/serve',
    summary: 'Somebody came and is seen to',
  }),
  skipToken: operation({
    ...onToken,
    method: 'POST',
    path: '/tokens/:id/skip',
    summary: 'Nobody came',
  }),
  requeueToken: operation({
    ...onToken,
    method: 'POST',
    path: '/tokens/:id/requeue',
    summary: 'Let somebody wait again, at the end of the queue',
  }),
  transferToken: operation({
    ...onToken,
    method: 'POST',
    path: '/tokens/:id/transfer',
    summary: 'Send somebody on to another service point, under the same number',
    body: record({ service_point_id: uuid() }),
  }),
  completeToken: operation({
    ...onToken,
    method: 'POST',
    path: '/tokens/:id/done',
    summary: 'Somebody is done here',
  }),
};
