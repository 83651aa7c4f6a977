import { verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isGenuine, signEnd } from './signed-end.ts';
import { createSigningKey, openPublicKey } from './signing-key.ts';

const key = createSigningKey(Buffer.alloc(32, 7));
const publicKey = openPublicKey(key.publicKey);
const end = signEnd(key, 'checkpoint', { number: 12, hash: 'ab'.repeat(32) }, new Date('2026-03-02T09:00:00Z'));

describe('a signed end of the chain', () => {
  it('is an Ed25519 signature that anybody with the public key can check', () => {
    const text = `["hms.audit.checkpoint",12,"${'ab'.repeat(32)}","2026-03-02T09:00:00.000Z"]`;
    expect(verify(null, Buffer.from(text), publicKey, Buffer.from(end.signature, 'base64url'))).toBe(true);
    expect(isGenuine(publicKey, end)).toBe(true);
  });

  it.each([
    ['number', { number: 13 }],
    ['hash', { hash: 'cd'.repeat(32) }],
    ['time', { at: '2026-03-02T09:00:00.001Z' }],
    ['kind', { kind: 'cut-over' as const }],
    ['signature', { signature: '' }],
    ['signature, not even base64', { signature: '%%%' }],
  ])('is not genuine with another %s', (_what, change) => {
    expect(isGenuine(publicKey, { ...end, ...change })).toBe(false);
  });

  it('is not genuine under another key', () => {
    const other = openPublicKey(createSigningKey(Buffer.alloc(32, 8)).publicKey);
    expect(isGenuine(other, end)).toBe(false);
  });

  it('comes from the seed that is the private key [RFC 8032 section 7.1, test 1]', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const published = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    const { publicKey: pem, sign } = createSigningKey(seed);
    expect(openPublicKey(pem).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')).toBe(published);
    expect(Buffer.from(sign(''), 'base64url').toString('hex')).toMatch(/^e5564300c360ac72.*a100b$/);
  });
});
