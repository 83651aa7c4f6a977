import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('what is remembered', () => {
  it('is forgotten after a while', () => {
    let now = 0;
    const totals = remembered<number>(10, () => now);
    totals.set('smith', 7, 1_000);
    now = 999;
    expect(totals.get('smith')).toBe(7);
    now = 1_000;
    expect(totals.get('smith')).toBeUndefined();
  });

  it('makes room for what is newer', () => {
    const totals = remembered<number>(2, () => 0);
    totals.set('a', 1, 1_000);
    totals.set('b', 2, 1_000);
    totals.set('a', 3, 1_000);
    totals.set('c', 4, 1_000);
    expect([totals.get('a'), totals.get('b'), totals.get('c')]).toEqual([3, undefined, 4]);
  });
});
