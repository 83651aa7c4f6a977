import type { AccessEntry } from '@hms/platform/audit';
import { describe, expect, it } from 'vitest';
import { type ChainedEntry, chain, GENESIS, hashOf } from '../trail/chain.ts';
import { followChain } from './follow-chain.ts';
import { type Lookups, nameFault } from './name-fault.ts';

const access = (index: number): AccessEntry => ({
  id: `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  at: '2026-03-02T09:00:00.000Z',
  actor: `user-${index}`,
  session: null,
  operation: 'patient.getPatient',
  action: 'read',
  subject_kind: 'patient',
  patients: [],
  outcome: 'granted',
  status: 200,
  purpose: 'TREAT',
  address: null,
  correlation_id: '01890000-0000-7000-8000-000000000002',
  detail: null,
});

const TRAIL = chain(
  GENESIS,
  'patient',
  Array.from({ length: 12 }, (_, index) => access(index + 1)),
);

type Tamper = (trail: ChainedEntry[]) => void;

const lookupsIn = (trail: readonly ChainedEntry[]): Lookups => ({
  followerOf: async ({ number, hash }) =>
    trail.find((entry) => entry.previous === hash && hashOf({ ...entry, number: number + 1 }, hash) === entry.hash),
  placeOf: async (hash) => trail.find((entry) => entry.hash === hash)?.number,
  next: async (number) => trail.find((entry) => entry.number > number),
});

async function whatIsWrong(tamper: Tamper) {
  const trail = structuredClone(TRAIL) as ChainedEntry[];
  tamper(trail);
  trail.sort((a, b) => a.number - b.number);
  const { end, misfit } = followChain(GENESIS, trail);
  return misfit && nameFault(end, misfit, lookupsIn(trail));
}

const set = (trail: ChainedEntry[], number: number, change: Partial<ChainedEntry>): void => {
  trail[number - 1] = { ...trail[number - 1]!, ...change };
};
const shift = (trail: ChainedEntry[], from: number, by: number): void => {
  for (const entry of [...trail])
    if (entry.number >= from) trail[trail.indexOf(entry)] = { ...entry, number: entry.number + by };
};
const remove = (trail: ChainedEntry[], ...numbers: number[]): void => {
  for (const number of numbers)
    trail.splice(
      trail.findIndex((entry) => entry.number === number),
      1,
    );
};

describe('what was done to a trail', () => {
  it('is nothing while the chain holds', async () => {
    expect(await whatIsWrong(() => undefined)).toBeUndefined();
  });

  it.each<[string, Tamper, { number: number; kind: string }]>([
    ['a field changed', (t) => set(t, 5, { actor: 'x' }), { number: 5, kind: 'changed' }],
    ['a field of the first changed', (t) => set(t, 1, { actor: 'x' }), { number: 1, kind: 'changed' }],
    [
      'a field changed and its hash fitted',
      (t) => set(t, 5, { actor: 'x', hash: hashOf({ ...t[4]!, actor: 'x' }, t[4]!.previous) }),
      { number: 5, kind: 'changed' },
    ],
    [
      'an entry rewritten with another one before it',
      (t) => set(t, 5, { previous: 'a'.repeat(64), hash: hashOf(t[4]!, 'a'.repeat(64)) }),
      { number: 5, kind: 'changed' },
    ],
    ['one removed', (t) => remove(t, 5), { number: 5, kind: 'removed' }],
    ['three removed', (t) => remove(t, 5, 6, 7), { number: 5, kind: 'removed' }],
    [
      'one removed and the rest renumbered',
      (t) => {
        remove(t, 5);
        shift(t, 6, -1);
      },
      { number: 5, kind: 'removed' },
    ],
    [
      'three removed and the rest renumbered',
      (t) => {
        remove(t, 5, 6, 7);
        shift(t, 8, -3);
      },
      { number: 5, kind: 'removed' },
    ],
    [
      'one inserted',
      (t) => {
        shift(t, 5, 1);
        t.push({ ...TRAIL[7]!, number: 5, actor: 'x' });
      },
      { number: 5, kind: 'inserted' },
    ],
    [
      'one inserted whose hash fits',
      (t) => {
        shift(t, 5, 1);
        t.push(...chain(TRAIL[3]!, 'patient', [access(99)]));
      },
      { number: 5, kind: 'inserted' },
    ],
    ['one inserted beside another', (t) => t.push({ ...TRAIL[7]!, number: 5 }), { number: 5, kind: 'inserted' }],
    [
      'two neighbours exchanged',
      (t) => {
        const [a, b] = [t[4]!, t[5]!];
        t.splice(4, 2, { ...b, number: 5 }, { ...a, number: 6 });
      },
      { number: 5, kind: 'reordered' },
    ],
    ['one moved to the end', (t) => set(t, 5, { number: 13 }), { number: 5, kind: 'reordered' }],
  ])('%s', async (_what, tamper, expected) => {
    expect(await whatIsWrong(tamper)).toEqual(expected);
  });

  it('is found for entries that were moved too far for their number to be guessed', async () => {
    const far = chain(
      GENESIS,
      'patient',
      Array.from({ length: 12_000 }, (_, index) => access(index + 1)),
    );
    const [a, b] = [far[9]!, far[11_989]!];
    far[9] = { ...b, number: a.number };
    far[11_989] = { ...a, number: b.number };
    const { end, misfit } = followChain(GENESIS, far);
    expect(await nameFault(end, misfit!, lookupsIn(far))).toEqual({ number: 10, kind: 'reordered' });
  });
});
