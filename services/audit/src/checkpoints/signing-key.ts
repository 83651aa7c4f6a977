import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Key } from '@hms/platform/security';

/** The Ed25519 key with which this service vouches for ends of the chain. */
export interface SigningKey {
  /** SubjectPublicKeyInfo as PEM. */
  readonly publicKey: string;
  /** @returns base64url */
  sign(text: string): string;
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 [RFC 8410]. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** @param seed 32 secret bytes, which are the private key [RFC 8032] */
export function createSigningKey(seed: Key): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  return {
    publicKey: createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
}

export const openPublicKey = (pem: string): KeyObject => createPublicKey(pem);

export function isSignedBy(publicKey: KeyObject, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'));
}
