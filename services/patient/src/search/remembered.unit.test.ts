import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('what is remembered', () => {
  it('is forgotten after a while', () => {
    let now = 0;
    const totals = remembered<number>(10, 1_000, () => now);
    totals.set('smith', 7);
    now = 999;
    expect(totals.get('smith')).toBe(7);
    now = 1_000;
    expect(totals.get('smith')).toBeUndefined();
  });

  it('makes room for what is newer', () => {
    const totals = remembered<number>(2, 1_000, () => 0);
    totals.set('a', 1);
    totals.set('b', 2);
    totals.set('a', 3);
    totals.set('c', 4);
    expect([totals.get('a'), totals.get('b'), totals.get('c')]).toEqual([3, undefined, 4]);
  });
});
