import type { authContract } from '@hms/contracts/auth';
import { statement } from '@hms/platform/database';
import type { Projection } from '@hms/platform/event-log';

const insert = statement<readonly unknown[]>(
  'insert-api-client',
  `insert into api_clients (id, name, authentication, grant_types, redirect_uris, roles, facility, public_keys,
     secret_digest, session, active, version, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true, $11, $12)`,
);
const update = statement<readonly unknown[]>(
  'update-api-client',
  `update api_clients set name = $2, grant_types = $3, redirect_uris = $4, roles = $5, facility = $6, version = $7
   where id = $1`,
);
const renew = statement<readonly unknown[]>(
  'renew-api-client',
  'update api_clients set public_keys = $2, secret_digest = $3, session = $4, version = $5 where id = $1',
);
const remove = statement<readonly unknown[]>(
  'remove-api-client',
  'update api_clients set active = false, version = $2 where id = $1',
);

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

export const apiClientsProjection: Projection<typeof authContract> = {
  'client.created': (tx, { stream_id, sequence, timestamp, data }) =>
    tx.send(
      insert(
        stream_id,
        data.name,
        data.authentication,
        data.grant_types,
        data.redirect_uris,
        data.roles,
        data.facility,
        json(data.public_keys),
        data.secret_digest,
        data.session,
        sequence,
        timestamp,
      ),
    ),
  'client.updated': (tx, { stream_id, sequence, data }) =>
    tx.send(update(stream_id, data.name, data.grant_types, data.redirect_uris, data.roles, data.facility, sequence)),
  'client.credentials-renewed': (tx, { stream_id, sequence, data }) =>
    tx.send(renew(stream_id, json(data.public_keys), data.secret_digest, data.session, sequence)),
  'client.removed': (tx, { stream_id, sequence }) => tx.send(remove(stream_id, sequence)),
};
