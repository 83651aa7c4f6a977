import { instant, line, nullable, operation, record, type Static, Type, uuid } from '@hms/platform/contract';
import { setup, setupPath } from './setup.ts';

/** 32 random bytes as base64url. */
const Secret = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' });

const SecretAddress = record({
  address: Type.String({ description: 'The whole address. It is shown this once' }),
  made_at: instant(),
});

export const QueueDisplay = record({
  id: uuid(),
  name: line(200),
  service_point_ids: Type.Array(uuid()),
  made_at: instant({ description: 'When its address was made' }),
});
export type QueueDisplay = Static<typeof QueueDisplay>;

const displayBody = record({
  name: line(200, { minLength: 1 }),
  service_point_ids: Type.Array(uuid(), { minItems: 1, maxItems: 30, uniqueItems: true }),
});

/** What hangs on a wall or stands in a telephone: read by whoever knows the address, so it says nothing of patients. */
export const addressOperations = {
  createQueueDisplay: operation({
    ...setup('create'),
    method: 'POST',
    path: '/displays',
    summary: 'Make a public display of queues',
    body: displayBody,
    reply: record({ ...QueueDisplay.properties, address: SecretAddress.properties.address }),
    status: 201,
  }),
  listQueueDisplays: operation({
    ...setup('read'),
    method: 'GET',
    path: '/displays',
    summary: 'List the public displays',
    reply: record({ displays: Type.Array(QueueDisplay) }),
  }),
  renewQueueDisplay: operation({
    ...setup('update'),
    method: 'POST',
    path: '/displays/:id/renew',
    summary: 'Give a display another address; the one before shows nothing any more',
    params: setupPath,
    reply: SecretAddress,
  }),
  removeQueueDisplay: operation({
    ...setup('update'),
    method: 'DELETE',
    path: '/displays/:id',
    summary: 'Take a display down',
    params: setupPath,
  }),
  showQueueDisplay: operation({
    method: 'GET',
    path: '/displays/shown/:secret',
    summary: 'What a display shows: numbers only',
    permission: 'public',
    audit: 'none',
    params: record({ secret: Secret }),
    reply: record({
      name: line(200),
      as_of: instant(),
      points: Type.Array(
        record({
          id: uuid({ description: 'Of the service point' }),
          name: line(200),
          called: Type.Array(
            record({ number: line(10), desk: nullable(line(40)), called_at: instant(), calls: Type.Integer() }),
            { description: 'The last one called first' },
          ),
          waiting: Type.Array(line(10), { description: 'In the order in which they will be called' }),
        }),
      ),
    }),
  }),
  renewCalendarFeed: operation({
    method: 'POST',
    path: '/resources/:id/feed',
    summary: 'Give a calendar feed an address; the one before shows nothing any more',
    permission: 'appointment:feed',
    audit: { action: 'export', of: 'schedule' },
    params: setupPath,
    reply: SecretAddress,
  }),
  getCalendarFeed: operation({
    method: 'GET',
    path: '/resources/:id/feed',
    summary: 'Whether a calendar feed has an address, and since when',
    permission: 'appointment:feed',
    audit: { action: 'read', of: 'schedule' },
    params: setupPath,
    reply: record({ made_at: nullable(instant()), made_by: nullable(line(100)) }),
  }),
  removeCalendarFeed: operation({
    method: 'DELETE',
    path: '/resources/:id/feed',
    summary: 'Close a calendar feed',
    permission: 'appointment:feed',
    audit: { action: 'delete', of: 'schedule' },
    params: setupPath,
  }),
  showCalendarFeed: operation({
    method: 'GET',
    path: '/feeds/:secret',
    summary: 'A provider’s appointments as iCalendar (RFC 5545), without anything of patients',
    permission: 'public',
    audit: 'none',
    params: record({ secret: Type.String({ pattern: '^[A-Za-z0-9_-]{43}(\\.ics)?$' }) }),
    reply: Type.String(),
    replyType: 'text/calendar; charset=utf-8',
  }),
};
