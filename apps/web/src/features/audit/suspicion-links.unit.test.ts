import { describe, expect, it } from 'vitest';
import { entriesBehind, type Suspicion } from './suspicion-links.ts';

const given = (kind: Suspicion['kind'], at: string): Suspicion => ({
  kind,
  at,
  actor: 'u1',
  actor_name: null,
  patients: ['p1'],
  count: 1,
  usual: null,
});

const asked = (link: string) => Object.fromEntries(new URL(link, 'http://hospital').searchParams);

describe('the entries behind a suspicion', () => {
  it.each([
    [
      given('unusual-volume', '2026-03-02T00:00:00.000Z'),
      { user: 'u1', from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' },
    ],
    [
      given('denied-series', '2026-03-02T09:30:00.000Z'),
      { user: 'u1', outcome: 'denied', from: '2026-03-02T08:30:00.000Z', to: '2026-03-02T09:30:00.001Z' },
    ],
    [
      given('own-record', '2026-03-02T09:30:00.000Z'),
      { user: 'u1', patient: 'p1', from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' },
    ],
    [
      { ...given('neighbour', '2026-03-02T09:30:00.000Z'), patients: ['p1', 'p2'] },
      { user: 'u1', from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' },
    ],
    [given('break-glass', '2026-03-02T09:30:00.000Z'), { user: 'u1', patient: 'p1', from: '2026-03-02T09:30:00.000Z' }],
  ])('%j', (suspicion, filters) => {
    expect(asked(entriesBehind(suspicion))).toEqual(filters);
  });
});
