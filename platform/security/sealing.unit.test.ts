import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyRing } from './key-ring.ts';
import { maskedSsn } from './masking.ts';
import { blindIndex, newKey, open, seal } from './sealing.ts';

const key = newKey();
const text = newKey().toString('base64url');

describe('sealing', () => {
  it('opens to what was sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, context) => {
        expect(open(key, seal(key, plain, context), context).toString()).toBe(plain);
      }),
    );
    const bytes = newKey();
    expect(open(key, seal(key, bytes, 'c'), 'c')).toEqual(bytes);
  });

  it('gives another text each time, that shows nothing of the plain one', () => {
    const twice = [seal(key, 'Quasimodo', 'c'), seal(key, 'Quasimodo', 'c')];
    expect(twice[0]).not.toBe(twice[1]);
    expect(Buffer.from(twice[0]!, 'base64url').toString('latin1')).not.toContain('Quasi');
  });

  it('opens under no other key or context, nor with any bit changed', () => {
    const sealed = seal(key, 'Quasimodo', 'stream:1');
    expect(() => open(newKey(), sealed, 'stream:1')).toThrow();
    expect(() => open(key, sealed, 'stream:2')).toThrow();
    const bytes = Buffer.from(sealed, 'base64url');
    for (let place = 0; place < bytes.length; place++) {
      const changed = Buffer.from(bytes);
      changed[place]! ^= 1;
      expect(() => open(key, changed.toString('base64url'), 'stream:1')).toThrow();
    }
    for (let length = 0; length < bytes.length; length++)
      expect(() => open(key, bytes.subarray(0, length).toString('base64url'), 'stream:1')).toThrow();
  });

  it('has a fingerprint that is the same for the same value and key only', () => {
    expect(blindIndex(key, '123456789')).toEqual(blindIndex(key, '123456789'));
    expect(blindIndex(key, '123456789')).not.toEqual(blindIndex(newKey(), '123456789'));
    expect(blindIndex(key, '123456789')).not.toEqual(blindIndex(key, '123456780'));
    expect(blindIndex(key, '123456789')).toHaveLength(32);
  });

  it('masks all but the last four', () => {
    expect(maskedSsn('6789')).toBe('***-**-6789');
    expect(maskedSsn(null)).toBeNull();
  });
});

describe('the key ring', () => {
  const old = createKeyRing({ current: 'a', keys: { a: text } });

  it('opens what an older key wrapped, wraps with the current one, and tells them apart', () => {
    const rotated = createKeyRing({ current: 'b', keys: { a: text, b: newKey().toString('base64url') } });
    const before = old.wrap(key, 'p1');
    const after = rotated.wrap(key, 'p1');
    expect(rotated.unwrap(before, 'p1')).toEqual(key);
    expect(rotated.unwrap(after, 'p1')).toEqual(key);
    expect(before.startsWith(rotated.currentPrefix)).toBe(false);
    expect(after.startsWith(rotated.currentPrefix)).toBe(true);
    expect(() => old.unwrap(after, 'p1')).toThrow('the key-encryption key b is missing');
  });

  it('wraps under the new one as soon as it adopts it, and keeps the ones it has when the new ones are broken', () => {
    const ring = createKeyRing({ current: 'a', keys: { a: text } });
    const before = ring.wrap(key, 'p1');
    expect(() => ring.adopt({ current: 'b', keys: { a: text } })).toThrow('the key-encryption key b is missing');
    expect(ring.currentPrefix).toBe('a.');
    ring.adopt({ current: 'b', keys: { a: text, b: newKey().toString('base64url') } });
    expect(ring.wrap(key, 'p1').startsWith('b.')).toBe(true);
    expect(ring.currentPrefix).toBe('b.');
    expect(ring.unwrap(before, 'p1')).toEqual(key);
  });

  it('opens a key for its owner only', () => {
    expect(() => old.unwrap(old.wrap(key, 'p1'), 'p2')).toThrow();
  });

  it('refuses keys that are missing or too short', () => {
    expect(() => createKeyRing({ current: 'c', keys: { a: text } })).toThrow('the key-encryption key c is missing');
    expect(() => createKeyRing({ current: 'a', keys: { a: 'c2hvcnQ' } })).toThrow('not 32 bytes');
  });
});
