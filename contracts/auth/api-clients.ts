import { instant, line, nullable, oneOf, operation, record, type Static, Type, uuid } from '@hms/platform/contract';

const PublicKeys = record({
  keys: Type.Array(
    Type.Record(Type.String({ pattern: '^[\\w#]{1,20}$' }), line(1000), { additionalProperties: false }),
    {
      minItems: 1,
      maxItems: 10,
    },
  ),
});

/** A program that works with the hospital: in its own name, or in that of people who sign in to it. */
export const ApiClient = record({
  id: uuid({ description: 'The client_id' }),
  name: Type.String(),
  authentication: oneOf(['private_key_jwt', 'client_secret', 'none']),
  grant_types: Type.Array(Type.String()),
  redirect_uris: Type.Array(Type.String()),
  roles: Type.Array(Type.String(), { description: 'What it may do in its own name' }),
  facility: nullable(Type.String()),
  public_keys: nullable(PublicKeys),
  active: Type.Boolean(),
  version: Type.Integer(),
  created_at: instant(),
});
export type ApiClient = Static<typeof ApiClient>;

const clientPath = record({ id: uuid() });
const settings = {
  name: line(100, { minLength: 1 }),
  grant_types: Type.Array(oneOf(['client_credentials', 'authorization_code', 'refresh_token']), {
    minItems: 1,
    uniqueItems: true,
  }),
  redirect_uris: Type.Array(Type.String({ format: 'uri', maxLength: 500 }), { maxItems: 20 }),
  roles: Type.Array(line(50), { maxItems: 20, uniqueItems: true }),
  facility: nullable(line(64)),
};

const credentials = {
  authentication: oneOf(['private_key_jwt', 'client_secret', 'none']),
  public_keys: Type.Optional(PublicKeys),
};

/** A secret or a private key made by us is in no other answer than this. */
const WithCredentials = record({
  client: ApiClient,
  client_secret: Type.Optional(Type.String()),
  private_key: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: 'JWK' })),
});

export const apiClientOperations = {
  listApiClients: operation({
    method: 'GET',
    path: '/clients',
    summary: 'All API clients',
    permission: 'api-client:read',
    audit: { action: 'read', of: 'api-client' },
    reply: record({ clients: Type.Array(ApiClient) }),
  }),
  getApiClient: operation({
    method: 'GET',
    path: '/clients/:id',
    summary: 'Read an API client',
    permission: 'api-client:read',
    audit: { action: 'read', of: 'api-client' },
    params: clientPath,
    reply: ApiClient,
  }),
  createApiClient: operation({
    method: 'POST',
    path: '/clients',
    summary: 'Make an API client',
    description:
      'With `private_key_jwt` and without `public_keys` a key pair is made and its private key is in the answer, once. With `client_secret` the secret is in the answer, once.',
    permission: 'api-client:manage',
    audit: { action: 'create', of: 'api-client' },
    body: record({ ...settings, ...credentials }),
    reply: WithCredentials,
    status: 201,
  }),
  updateApiClient: operation({
    method: 'PUT',
    path: '/clients/:id',
    summary: 'Change an API client',
    permission: 'api-client:manage',
    audit: { action: 'update', of: 'api-client' },
    params: clientPath,
    body: record(settings),
    reply: ApiClient,
    ifMatch: 'required',
  }),
  renewApiClientCredentials: operation({
    method: 'POST',
    path: '/clients/:id/credentials',
    summary: 'Give an API client new credentials; the old ones and their tokens count no more',
    permission: 'api-client:manage',
    audit: { action: 'update', of: 'api-client' },
    params: clientPath,
    body: record({ public_keys: Type.Optional(PublicKeys) }),
    reply: WithCredentials,
  }),
  removeApiClient: operation({
    method: 'DELETE',
    path: '/clients/:id',
    summary: 'Shut an API client out for good',
    permission: 'api-client:manage',
    audit: { action: 'delete', of: 'api-client' },
    params: clientPath,
  }),
};
