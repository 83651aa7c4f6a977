import type { AccessEntry } from '@hms/platform/audit';
import { describe, expect, it } from 'vitest';
import { sumByDay } from './actor-days.ts';

const entry = (given: Partial<AccessEntry>) =>
  ({ actor: 'ana', at: '2026-03-02T09:00:00.000Z', outcome: 'granted', patients: [], ...given }) as AccessEntry;

describe('what each actor did on each day', () => {
  it('is added up by outcome; patients count where access was granted', () => {
    expect(
      sumByDay([
        entry({ patients: ['a'] }),
        entry({ patients: ['a', 'b'], at: '2026-03-02T23:59:59.999Z' }),
        entry({ patients: ['a'], outcome: 'denied' }),
        entry({ outcome: 'failed' }),
        entry({ patients: ['a'], at: '2026-03-03T00:00:00.000Z' }),
        entry({ actor: 'bob', patients: ['c'] }),
      ]),
    ).toEqual([
      { actor: 'ana', day: '2026-03-02', granted: 2, denied: 1, failed: 1, patients: 3 },
      { actor: 'ana', day: '2026-03-03', granted: 1, denied: 0, failed: 0, patients: 1 },
      { actor: 'bob', day: '2026-03-02', granted: 1, denied: 0, failed: 0, patients: 1 },
    ]);
  });
});
