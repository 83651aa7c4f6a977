import { describe, expect, it } from 'vitest';
import { describeFault, rewritten } from './first-bad.ts';

describe('a fault in words', () => {
  it.each([
    [{ number: 8, kind: 'changed' as const }, 'Entry 8 was changed.'],
    [{ number: 8, kind: 'removed' as const }, 'Entry 8 was removed.'],
    [{ number: 8, kind: 'inserted' as const }, 'Entry 8 was inserted later.'],
    [{ number: 8, kind: 'reordered' as const }, 'Entry 8 does not stand where it was written.'],
    [{ number: 8, kind: 'cut-off' as const }, 'The trail was cut off: entry 8 and what followed it are missing.'],
    [rewritten(7, 12), 'An entry from 7 to 12 was changed, and the hashes after it were computed anew.'],
    [rewritten(12, 12), 'Entry 12 was changed.'],
  ])('%j', (fault, text) => {
    expect(describeFault(fault)).toBe(text);
  });
});
