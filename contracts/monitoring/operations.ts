import { instant, line, operation, record, Type } from '@hms/platform/contract';
import { ParkedItem, ServiceState } from './inspection.ts';

const service = line(40, { minLength: 1 });
const consumer = record({
  consumer: line(60, { minLength: 1 }),
  source: line(100, { minLength: 1, description: 'The log that it follows' }),
});

export const monitoringOperations = {
  listServices: operation({
    method: 'GET',
    path: '/services',
    summary: 'How every service of the hospital runs',
    description: 'Asks each process. Where several run the same service, one of them answers.',
    permission: 'system:read',
    audit: { action: 'read', of: 'system' },
    reply: record({ at: instant(), services: Type.Array(ServiceState) }),
  }),
  listParkedItems: operation({
    method: 'GET',
    path: '/services/:service/parked-items',
    summary: 'Events that a service could not apply, the oldest first, at most 200',
    permission: 'system:read',
    audit: { action: 'read', of: 'system' },
    params: record({ service }),
    query: consumer,
    reply: record({ items: Type.Array(ParkedItem) }),
  }),
  replayParkedItems: operation({
    method: 'POST',
    path: '/services/:service/replay',
    summary: 'Apply the parked events again, in order',
    description: 'A stream whose event fails again stays parked.',
    permission: 'system:operate',
    audit: { action: 'execute', of: 'system' },
    params: record({ service }),
    body: consumer,
    reply: record({ replayed: Type.Integer() }),
  }),
  runJob: operation({
    method: 'POST',
    path: '/services/:service/jobs/:job/run',
    summary: 'Have a job run soon, beside its hours',
    permission: 'system:operate',
    audit: { action: 'execute', of: 'system' },
    params: record({ service, job: line(100, { minLength: 1 }) }),
    status: 202,
  }),
};
