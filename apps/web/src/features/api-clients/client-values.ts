import type { ApiClient, CreateApiClientApiArg } from '../../api/generated/auth.gen.ts';

type Body = CreateApiClientApiArg['body'];

export const GRANT_TYPES = ['client_credentials', 'authorization_code', 'refresh_token'] as const;
export const AUTHENTICATIONS = ['private_key_jwt', 'client_secret', 'none'] as const;

/** What is typed of an API client; redirect URIs stand one a line, public keys as a JWK set. */
export interface ClientValues {
  readonly name: string;
  readonly authentication: Body['authentication'];
  readonly grant_types: Body['grant_types'];
  readonly redirect_uris: string;
  readonly roles: string[];
  readonly facility: string;
  readonly public_keys: string;
}

export const NEW_CLIENT: ClientValues = {
  name: '',
  authentication: 'private_key_jwt',
  grant_types: ['client_credentials'],
  redirect_uris: '',
  roles: [],
  facility: '',
  public_keys: '',
};

export const valuesOf = (client: ApiClient): ClientValues => ({
  name: client.name,
  authentication: client.authentication,
  grant_types: client.grant_types as ClientValues['grant_types'],
  redirect_uris: client.redirect_uris.join('\n'),
  roles: client.roles,
  facility: client.facility ?? '',
  public_keys: '',
});

const lines = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((line) => line.trim())
    .filter(Boolean);

export const settingsBody = ({ name, grant_types, redirect_uris, roles, facility }: ClientValues) => ({
  name: name.trim(),
  grant_types,
  redirect_uris: lines(redirect_uris),
  roles,
  facility: facility || null,
});

export const createBody = (values: ClientValues) => ({
  ...settingsBody(values),
  authentication: values.authentication,
  ...(values.authentication === 'private_key_jwt' ? keysBody(values.public_keys) : {}),
});

/**
 * The public keys that were pasted, as the contract takes them: a JWK set, or one JWK. Nothing where nothing was pasted.
 * What is no JSON is left as text, which the contract then refuses.
 */
export function keysBody(text: string): { public_keys?: unknown } {
  if (text.trim() === '') return {};
  const keys = parsed(text);
  const isOne = typeof keys === 'object' && keys !== null && !('keys' in keys);
  return { public_keys: isOne ? { keys: [keys] } : keys };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
