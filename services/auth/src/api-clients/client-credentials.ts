import { randomBytes, randomUUID } from 'node:crypto';
import { invalid } from '@hms/platform/contract';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { clientSecretDigest } from '../oidc/client-secret.ts';

type PublicKeys = { keys: Record<string, string>[] };

/** What is kept of new credentials, and what is shown once. */
export interface NewCredentials {
  kept: { public_keys: PublicKeys | null; secret_digest: string | null; session: string };
  shown: { client_secret?: string; private_key?: Record<string, unknown> };
}

/**
 * Credentials of a program: its own public keys, a key pair or a secret made here, or none for programs that can keep
 * neither. Throws `public-keys-not-used`, `private-key-sent`.
 */
export async function newClientCredentials(
  authentication: 'private_key_jwt' | 'client_secret' | 'none',
  publicKeys: PublicKeys | undefined,
): Promise<NewCredentials> {
  const nothing = { public_keys: null, secret_digest: null, session: randomUUID() };
  if (authentication !== 'private_key_jwt') {
    if (publicKeys !== undefined)
      throw invalid('public-keys-not-used', 'Public keys are for clients that authenticate by private_key_jwt.');
    if (authentication === 'none') return { kept: nothing, shown: {} };
    const secret = randomBytes(32).toString('base64url');
    return { kept: { ...nothing, secret_digest: clientSecretDigest(secret) }, shown: { client_secret: secret } };
  }
  if (publicKeys !== undefined) {
    if (publicKeys.keys.some((key) => 'd' in key || 'k' in key || 'priv' in key))
      throw invalid(
        'private-key-sent',
        'A private key was sent. It is no longer secret: make another, and send its public part.',
      );
    return { kept: { ...nothing, public_keys: publicKeys }, shown: {} };
  }
  const pair = await generateKeyPair('ES384', { extractable: true });
  const { kty = '', crv = '', x = '', y = '' } = await exportJWK(pair.publicKey);
  const publicKey = { kty, crv, x, y, alg: 'ES384', use: 'sig', kid: await calculateJwkThumbprint({ kty, crv, x, y }) };
  const { d } = await exportJWK(pair.privateKey);
  return { kept: { ...nothing, public_keys: { keys: [publicKey] } }, shown: { private_key: { ...publicKey, d } } };
}
