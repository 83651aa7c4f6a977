import type { Tokens } from '@hms/contracts/auth';
import type { Provider } from 'oidc-provider';
import { hospitalApi, hospitalApiServer } from './hospital-api.ts';
import type { Lifetimes } from './provider-ports.ts';

/** The hospital's own applications sign in as this client. */
export const ownClientId = 'hms';

const scope = 'openid profile hms';

/**
 * Tokens for somebody who has just proved who they are: the provider's own grant under the session's id, and its own
 * tokens, so that they refresh, are introspected and are revoked like those of the code flow.
 */
export async function issueTokens(
  provider: Provider,
  lifetimes: Lifetimes,
  { account, session, methods }: { account: string; session: string; methods: readonly string[] },
): Promise<Tokens> {
  const client = await provider.Client.find(ownClientId);
  if (client === undefined) throw new Error(`the client ${ownClientId} is missing`);
  const grant = new provider.Grant({ jti: session, accountId: account, clientId: ownClientId } as never);
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(hospitalApi.resource, scope);
  await grant.save();

  const common = { accountId: account, client, grantId: session, gty: 'sign_in', sid: session };
  const access = new provider.AccessToken(common as never);
  access.resourceServer = new provider.ResourceServer(hospitalApi.resource, hospitalApiServer(lifetimes)) as never;
  access.scope = scope;
  const refresh = new provider.RefreshToken({
    ...common,
    scope,
    resource: hospitalApi.resource,
    authTime: Math.floor(Date.now() / 1000),
    amr: [...methods],
    rotations: 0,
  } as never);
  return {
    access_token: await access.save(),
    refresh_token: await refresh.save(),
    token_type: 'Bearer',
    expires_in: lifetimes.accessToken,
  };
}
