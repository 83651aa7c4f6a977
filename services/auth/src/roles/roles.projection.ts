import type { authContract } from '@hms/contracts/auth';
import { statement } from '@hms/platform/database';
import type { Projection } from '@hms/platform/event-log';

const insert = statement<readonly unknown[]>(
  'insert-role',
  'insert into roles (id, name, preset, title, description, grants, version) values ($1, $2, $3, $4, $5, $6, $7)',
);
const update = statement<readonly unknown[]>(
  'update-role',
  'update roles set title = $2, description = $3, grants = $4, version = $5 where id = $1',
);
const remove = statement<[string]>('remove-role', 'delete from roles where id = $1');

export const rolesProjection: Projection<typeof authContract> = {
  'role.created': (tx, { stream_id, sequence, data }) =>
    tx.send(
      insert(stream_id, data.name, data.preset, data.title, data.description, JSON.stringify(data.grants), sequence),
    ),
  'role.updated': (tx, { stream_id, sequence, data }) =>
    tx.send(update(stream_id, data.title, data.description, JSON.stringify(data.grants), sequence)),
  'role.removed': (tx, { stream_id }) => tx.send(remove(stream_id)),
};
