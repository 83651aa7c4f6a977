import type { ApiClient } from '@hms/contracts/auth';
import { notFound } from '@hms/platform/contract';
import { type Queryable, statement } from '@hms/platform/database';
import type { AdapterPayload } from 'oidc-provider';
import { instantOf } from '../instant.ts';

/** A client with what only we may see. */
export interface KnownClient extends ApiClient {
  secretDigest: string | null;
  /** `sid` of its tokens. */
  session: string;
}

interface Row extends Omit<ApiClient, 'created_at'> {
  secret_digest: string | null;
  session: string;
  created_at: Date;
}

const columns = `id, name, authentication, grant_types, redirect_uris, roles, facility, public_keys, secret_digest, session,
  active, version, created_at`;
const byId = statement<[string], Row>('find-api-client', `select ${columns} from api_clients where id = $1`);
const all = statement<[], Row>(
  'list-api-clients',
  `select ${columns} from api_clients order by active desc, lower(name), id`,
);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const toClient = ({ secret_digest, created_at, ...row }: Row): KnownClient => ({
  ...row,
  secretDigest: secret_digest,
  created_at: instantOf(created_at),
});

export async function findApiClient(database: Queryable, id: string): Promise<KnownClient | undefined> {
  const row = uuid.test(id) ? await database.first(byId(id)) : undefined;
  return row && toClient(row);
}

/** Throws `client-not-found`. */
export async function getApiClientById(database: Queryable, id: string): Promise<KnownClient> {
  const client = await findApiClient(database, id);
  if (client === undefined) throw notFound('client-not-found', 'There is no such API client.');
  return client;
}

export const listClients = async (database: Queryable): Promise<KnownClient[]> =>
  (await database.all(all())).map(toClient);

/** What may be shown. */
export const shown = ({ secretDigest: _digest, session: _session, ...client }: KnownClient): ApiClient => client;

const methodOf = {
  private_key_jwt: 'private_key_jwt',
  client_secret: 'client_secret_basic',
  none: 'none',
} as const;

/** The client as the provider knows it. */
export const metadataOf = (client: KnownClient): AdapterPayload => ({
  client_id: client.id,
  client_name: client.name,
  token_endpoint_auth_method: methodOf[client.authentication],
  grant_types: client.grant_types,
  response_types: client.grant_types.includes('authorization_code') ? ['code'] : [],
  redirect_uris: client.redirect_uris,
  ...(client.public_keys === null ? {} : { jwks: client.public_keys as never }),
  ...(client.secretDigest === null ? {} : { client_secret: client.secretDigest }),
});
