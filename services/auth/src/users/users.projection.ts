import type { authContract } from '@hms/contracts/auth';
import { statement } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';

const insert = statement<readonly unknown[]>(
  'insert-user',
  `insert into users (id, username, name, email, roles, departments, facility, status, demo, version, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, 'active', $8, $9, $10, $10)`,
);
const update = statement<readonly unknown[]>(
  'update-user',
  `update users set name = $2, email = $3, roles = $4, departments = $5, facility = $6, version = $7, updated_at = $8
   where id = $1`,
);
const setStatus = statement<readonly unknown[]>(
  'set-user-status',
  'update users set status = $2, locked_reason = $3, version = $4, updated_at = $5 where id = $1',
);
const setVersion = statement<readonly unknown[]>('set-user-version', 'update users set version = $2 where id = $1');

const statusAfter = (event: EventEnvelope, status: string, reason: string | null) =>
  setStatus(event.stream_id, status, reason, event.sequence, event.timestamp);

export const usersProjection: Projection<typeof authContract> = {
  'user.created': (tx, { stream_id, sequence, timestamp, data }) =>
    tx.send(
      insert(
        stream_id,
        data.username,
        data.name,
        data.email,
        data.roles,
        data.departments,
        data.facility,
        data.demo,
        sequence,
        timestamp,
      ),
    ),
  'user.updated': (tx, { stream_id, sequence, timestamp, data }) =>
    tx.send(update(stream_id, data.name, data.email, data.roles, data.departments, data.facility, sequence, timestamp)),
  'user.locked': (tx, event) => tx.send(statusAfter(event, 'locked', event.data.reason)),
  'user.unlocked': (tx, event) => tx.send(statusAfter(event, 'active', null)),
  'user.deactivated': (tx, event) => tx.send(statusAfter(event, 'deactivated', null)),
  'user.reactivated': (tx, event) => tx.send(statusAfter(event, 'active', null)),
  'user.credentials-changed': (tx, event) => tx.send(setVersion(event.stream_id, event.sequence)),
  'user.password-reset-requested': (tx, event) => tx.send(setVersion(event.stream_id, event.sequence)),
};
