import { describe, expect, it } from 'vitest';
import { follow } from './stretches.ts';

const at = '2026-03-02T09:00:00.000Z';

describe('the stretches of a trail', () => {
  it('begin after what retention removed, and each where the one before ends', () => {
    const ends = [
      { up_to: 120, checkpoints: 2, at },
      { up_to: 180, checkpoints: 1, at },
    ];
    expect(follow(100, ends)).toEqual([
      { from: 101, up_to: 120, checkpoints: 2, at },
      { from: 121, up_to: 180, checkpoints: 1, at },
    ]);
  });

  it('are one where two checkpoints vouch for the same entry', () => {
    const later = '2026-03-02T10:00:00.000Z';
    const ends = [
      { up_to: 9, checkpoints: 1, at },
      { up_to: 9, checkpoints: 1, at: later },
    ];
    expect(follow(0, ends)).toEqual([{ from: 1, up_to: 9, checkpoints: 2, at: later }]);
  });

  it('are none where nothing is signed', () => expect(follow(0, [])).toEqual([]));
});
