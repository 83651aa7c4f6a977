import { describe, expect, it } from 'vitest';
import { type Hit, rememberHits } from './recent-hits.ts';

const incarnation = '01890000-0000-7000-8000-000000000000';
const at = (xid: number, seq = 1) => ({ incarnation, xid: String(xid), seq });
const hit = (number: number): Hit => ({
  position: at(number),
  at: number * 1_000,
  topic: undefined as never,
  keys: [],
  event: 'x',
  id: String(number),
  version: 1,
  actor: null,
});
const idsOf = (hits: readonly Hit[] | undefined) => hits?.map(({ id }) => Number(id));

function remembering(most: number, count: number) {
  const recent = rememberHits(most);
  recent.begin(at(0, 0), 0);
  for (let number = 1; number <= count; number++) recent.remember(hit(number));
  return recent;
}

describe('the last hits', () => {
  it('are told from a place on, compared as numbers', () => {
    const recent = remembering(20, 12);
    expect(idsOf(recent.since(at(9)))).toEqual([10, 11, 12]);
    expect(idsOf(recent.since(at(9, 0)))).toEqual([9, 10, 11, 12]);
    expect(idsOf(recent.since(at(12, 5)))).toEqual([]);
  });

  it('are told from a moment on, with those that may have been committed after it', () => {
    expect(idsOf(remembering(20, 12).since(12_000))).toEqual([9, 10, 11, 12]);
  });

  it('say that they do not reach back so far', () => {
    const recent = remembering(3, 10);
    expect(recent.since(at(1))).toBeUndefined();
    expect(recent.since(4_000)).toBeUndefined();
    expect(idsOf(recent.since(at(8)))).toEqual([9, 10]);
    expect(recent.since({ ...at(9), incarnation: incarnation.replace('0', '1') })).toBeUndefined();
    expect(rememberHits(3).since(at(1))).toBeUndefined();
  });

  it('begin anew after a restore', () => {
    const recent = remembering(3, 2);
    recent.begin(at(5), 5_000);
    expect(recent.since(at(2))).toBeUndefined();
    expect(recent.since(at(5))).toEqual([]);
  });
});
