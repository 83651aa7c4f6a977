import type { KeyObject } from 'node:crypto';
import type { ChainEnd } from '../trail/chain.ts';
import { isSignedBy, type SigningKey } from './signing-key.ts';

/**
 * A signed statement about the chain. checkpoint: the entry of that number has that hash. cut-over: all entries up to
 * that one were removed because their time was over.
 */
export interface SignedEnd extends ChainEnd {
  readonly kind: 'checkpoint' | 'cut-over';
  /** ISO instant of the signature. */
  readonly at: string;
  /** Ed25519 over the JSON array `["hms.audit.<kind>", number, hash, at]`, as base64url. */
  readonly signature: string;
}

const textOf = ({ kind, number, hash, at }: Omit<SignedEnd, 'signature'>): string =>
  JSON.stringify([`hms.audit.${kind}`, number, hash, at]);

export function signEnd(key: SigningKey, kind: SignedEnd['kind'], { number, hash }: ChainEnd, now: Date): SignedEnd {
  const end = { kind, number, hash, at: now.toISOString() };
  return { ...end, signature: key.sign(textOf(end)) };
}

export const isGenuine = (key: KeyObject, end: SignedEnd): boolean => isSignedBy(key, textOf(end), end.signature);
