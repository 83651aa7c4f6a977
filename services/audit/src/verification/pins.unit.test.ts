import { describe, expect, it } from 'vitest';
import { type SignedEnd, signEnd } from '../checkpoints/signed-end.ts';
import { createSigningKey, openPublicKey } from '../checkpoints/signing-key.ts';
import { firstContradiction } from './pins.ts';

const ours = createSigningKey(Buffer.alloc(32, 1));
const theirs = createSigningKey(Buffer.alloc(32, 2));
const key = openPublicKey(ours.publicKey);
const hashAt = (number: number): string | undefined => (number > 30 ? undefined : String(number).padStart(64, '0'));
const pin = (number: number, by = ours, hash = hashAt(number) ?? ''): SignedEnd =>
  signEnd(by, 'checkpoint', { number, hash }, new Date(0));

describe('signed ends against the chain', () => {
  it.each<[string, SignedEnd[], number | undefined]>([
    ['none says nothing', [], undefined],
    ['all agree', [pin(10), pin(20), pin(30)], undefined],
    ['the first that is genuine and disagrees', [pin(10), pin(20, ours, 'x'), pin(30, ours, 'y')], 20],
    ['one that disagrees although a later one agrees', [pin(10, ours, 'x'), pin(20)], 10],
    ['an entry that is not there', [pin(10), pin(40)], 40],
    ['a false signature at the end', [pin(10), pin(20), pin(30, theirs)], 30],
    ['a false signature at the end, and one before', [pin(10), pin(20, theirs), pin(30, theirs)], 20],
    ['a false one among genuine ones changes nothing', [pin(10), pin(20, theirs, 'x'), pin(30)], undefined],
  ])('%s', (_what, pins, expected) => {
    expect(firstContradiction(pins, hashAt, key)?.number).toBe(expected);
  });
});
