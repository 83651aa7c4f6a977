import { jwtVerify, SignJWT } from 'jose';
import { unauthenticated } from '../contract/index.ts';
import type { Key } from './sealing.ts';

/** How processes of one hospital prove to each other who they are: short tokens under a secret that all of them hold. */
export interface InternalIdentity {
  /** A token for one call, valid for a minute. */
  token(): Promise<string>;
  /** Whether the token claims to be one of ours; only then is {@link check} worth asking. */
  claims(token: string): boolean;
  /** Throws `token-invalid` unless one of our processes made the token. */
  check(token: string): Promise<void>;
}

const AUDIENCE = 'hms-internal';
const LIFETIME = '1m';
const HEADER = { alg: 'HS256', typ: 'hms-internal+jwt' } as const;
// The header is constant, so its encoding is a mark to tell these tokens by.
const MARK = `${Buffer.from(JSON.stringify(HEADER)).toString('base64url')}.`;

export function createInternalIdentity(secret: Key, now: () => Date = () => new Date()): InternalIdentity {
  return {
    token: () =>
      new SignJWT({})
        .setProtectedHeader(HEADER)
        .setAudience(AUDIENCE)
        .setIssuedAt(now())
        .setExpirationTime(new Date(now().getTime() + 60_000))
        .sign(secret),
    claims: (token) => token.startsWith(MARK),
    async check(token) {
      await jwtVerify(token, secret, { audience: AUDIENCE, maxTokenAge: LIFETIME, currentDate: now() }).catch(
        (error) => {
          throw unauthenticated('token-invalid', 'The access token is not valid.', { cause: error });
        },
      );
    },
  };
}
