import { type Account, type Client, type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { problemRenderer, signOutPages } from '../interaction/provider-pages.ts';
import { accessTokenAdapter } from './access-token-lookup.ts';
import { compareSecretsByDigest } from './client-secret.ts';
import { firstParty } from './first-party.ts';
import { hasHospitalScope, hospitalApi, resourceIndicators, scopes } from './hospital-api.ts';
import { nameRefusals } from './name-refusals.ts';
import type { ProviderPorts } from './provider-ports.ts';
import { leaveWhereNobodyIsSignedIn } from './sign-out-at-once.ts';
import { tokenClaims } from './token-claims.ts';
import { wrapStructuredTokens } from './wrap-structured-tokens.ts';

/** Paths below the issuer. */
export const routes = {
  authorization: '/authorize',
  token: '/token',
  jwks: '/jwks',
  userinfo: '/userinfo',
  introspection: '/introspect',
  revocation: '/revoke',
  end_session: '/sign-out',
} as const;

/** Algorithms with which clients may sign their assertions; SMART App Launch 2.2 asks servers for RS384 and ES384. */
const assertionAlgorithms = ['ES256', 'ES384', 'RS256', 'RS384', 'PS256', 'EdDSA'] as const;

/** The OpenID provider for one set of keys. It holds no state of its own: when a key begins to sign, a new one takes over. */
export function createProvider(ports: ProviderPorts): Provider {
  const provider = new Provider(ports.issuer, configuration(ports));
  provider.proxy = true;
  compareSecretsByDigest(provider);
  provider.use(nameRefusals(ports.log));
  provider.use(wrapStructuredTokens([routes.introspection, routes.revocation]));
  provider.use(leaveWhereNobodyIsSignedIn);
  return provider;
}

const configuration = (ports: ProviderPorts): Configuration => ({
  adapter: (model: string) =>
    model === 'AccessToken' || model === 'ClientCredentials' ? accessTokenAdapter(ports, model) : ports.adapter(model),
  jwks: { keys: ports.keys.map((key) => key.jwk) },
  routes,
  scopes: [...scopes],
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email'] },
  responseTypes: ['code'],
  subjectTypes: ['public'],
  pkce: { required: () => true },
  clientAuthMethods: ['private_key_jwt', 'client_secret_basic', 'client_secret_post', 'none'],
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  extraClientMetadata: { properties: [firstParty] },
  enabledJWA: {
    clientAuthSigningAlgValues: [...assertionAlgorithms],
    idTokenSigningAlgValues: ['ES256'],
    userinfoSigningAlgValues: ['ES256'],
    introspectionSigningAlgValues: ['ES256'],
    authorizationSigningAlgValues: ['ES256'],
  },
  cookies: {
    keys: [...ports.cookieKeys],
    names: { session: 'hms_session', interaction: 'hms_interaction', resume: 'hms_resume' },
    long: { httpOnly: true, sameSite: 'lax', signed: true },
    short: { httpOnly: true, sameSite: 'lax', signed: true },
  },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    introspection: { enabled: true, allowedPolicy: async (_ctx, client, token) => mayInspect(client, token) },
    revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => isOwn(client, token) },
    userinfo: { enabled: true },
    rpInitiatedLogout: { enabled: true, ...signOutPages(ports.hospital) },
    pushedAuthorizationRequests: { enabled: false },
    dPoP: { enabled: false },
    resourceIndicators: resourceIndicators(ports.lifetimes),
  },
  ttl: {
    AccessToken: ports.lifetimes.accessToken,
    ClientCredentials: ports.lifetimes.accessToken,
    AuthorizationCode: 60,
    IdToken: ports.lifetimes.idToken,
    RefreshToken: ports.lifetimes.idle,
    Interaction: 10 * 60,
    Session: ports.lifetimes.session,
    Grant: ports.lifetimes.session,
  },
  rotateRefreshToken: true,
  issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  // Signing out of the browser ends what was begun in it, unless the person allowed more.
  expiresWithSession: async (_ctx, source) => !source.scopes.has('offline_access'),
  revokeGrantPolicy: () => true,
  formats: { customizers: { jwt: (_ctx, _token, jwt) => narrowAudience(ports.issuer, jwt.payload) } },
  // Our own pages say where they come from as well; nobody else's script talks to us.
  clientBasedCORS: (_ctx, origin) => origin === new URL(ports.issuer).origin,
  renderError: problemRenderer(ports.hospital),
  extraTokenClaims: async (ctx, token) => ({ ...(await tokenClaims(ports)(ctx, token as never)) }),
  findAccount: (_ctx, id) => findAccount(ports, id),
  loadExistingGrant: (ctx) => loadGrant(ports, ctx),
  interactions: { url: (ctx, interaction) => new URL(`${ctx.oidc.issuer}/interaction/${interaction.uid}`).pathname },
});

/** A token that was not asked for with scope `hms` tells who somebody is, to us only: the services do not take it. */
function narrowAudience(issuer: string, payload: Record<string, unknown>): void {
  if (!hasHospitalScope(payload.scope)) payload.aud = issuer;
}

const isOwn = (client: Client, token: { clientId?: string | undefined }) => token.clientId === client.clientId;
/** Programs that keep a secret may ask about any token, for they serve those who bring one; others about their own only. */
const mayInspect = (client: Client, token: { clientId?: string | undefined }) =>
  client.clientAuthMethod !== 'none' || isOwn(client, token);

async function findAccount(ports: ProviderPorts, id: string): Promise<Account | undefined> {
  const account = await ports.account(id);
  if (account === undefined) return undefined;
  const { name, username, email } = account;
  return { accountId: id, claims: async () => ({ sub: id, name, preferred_username: username, email }) };
}

/** A client of the hospital itself gets what it asks for; about any other the person is asked. */
async function loadGrant(ports: ProviderPorts, ctx: KoaContextWithOIDC) {
  const { client, session, result, provider, requestParamOIDCScopes, requestParamScopes } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (client[firstParty] !== true) return found;
  const grant = found ?? (await newGrant(ports, ctx, session.accountId, client.clientId));
  grant.addOIDCScope([...requestParamOIDCScopes]);
  grant.addResourceScope(hospitalApi.resource, [...requestParamScopes]);
  await grant.save();
  return grant;
}

async function newGrant(ports: ProviderPorts, ctx: KoaContextWithOIDC, account: string, client: string) {
  const { session, provider } = ctx.oidc;
  const id = await ports.openSession({
    account,
    client,
    browser: session?.uid ?? null,
    methods: session?.amr ?? [],
    address: ctx.ip,
    device: ctx.get('user-agent') || null,
  });
  return new provider.Grant({ jti: id, accountId: account, clientId: client } as never);
}
