import { createLocalJWKSet, jwtVerify } from 'jose';
import { type Adapter, type AdapterPayload, Provider } from 'oidc-provider';
import { hospitalApi } from './hospital-api.ts';
import type { ProviderPorts } from './provider-ports.ts';
import { publicPart } from './signing-keys.ts';

/** Form in which a JWT passes the library's check against structured tokens: base64url of the whole, so without dots. */
export const wrapJwt = (jwt: string): string => Buffer.from(jwt).toString('base64url');

const isJwt = (value: string) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value);

function jwtOf(value: string): string | undefined {
  if (isJwt(value)) return value;
  const unwrapped = Buffer.from(value, 'base64url').toString();
  return isJwt(unwrapped) ? unwrapped : undefined;
}

/**
 * JWT access tokens are stored nowhere. This adapter finds one all the same, by verifying it and asking whether its session
 * is still open; so the library's userinfo, introspection and revocation serve JWTs as they serve stored tokens.
 */
export function accessTokenAdapter(ports: ProviderPorts, model: 'AccessToken' | 'ClientCredentials'): Adapter {
  const keySet = createLocalJWKSet({ keys: ports.keys.map((key) => publicPart(key.jwk)) });

  async function find(value: string): Promise<AdapterPayload | undefined> {
    const jwt = jwtOf(value);
    if (jwt === undefined) return undefined;
    const verified = await jwtVerify(jwt, keySet, {
      issuer: ports.issuer,
      audience: [hospitalApi.audience, ports.issuer],
      typ: 'at+jwt',
      requiredClaims: ['sub', 'sid', 'client_id', 'jti', 'exp'],
    }).catch(() => undefined);
    if (verified === undefined) return undefined;
    const { sub, sid, client_id, jti, iat, exp, scope, aud, iss, ...extra } = verified.payload;
    const ofClient = sub === client_id;
    if (ofClient !== (model === 'ClientCredentials')) return undefined;
    const isOpen = ofClient
      ? (await ports.client(String(client_id)))?.session === sid
      : await ports.isSessionOpen(String(sid));
    if (!isOpen) return undefined;
    return {
      kind: model,
      jti: String(jti),
      clientId: String(client_id),
      scope: String(scope ?? ''),
      iat: Number(iat),
      exp: Number(exp),
      extra: { ...extra, sid },
      // Userinfo takes only tokens without audience: tokens of another resource must not open it. Ours has one resource.
      ...(Provider.ctx?.oidc.route === 'userinfo' ? {} : { aud: String(aud) }),
      ...(ofClient ? {} : { accountId: String(sub), grantId: String(sid), sid: String(sid) }),
    };
  }

  const nothing = async () => undefined;
  return {
    find,
    upsert: nothing,
    findByUid: nothing,
    findByUserCode: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  };
}
