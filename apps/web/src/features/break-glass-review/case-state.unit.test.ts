import { describe, expect, it } from 'vitest';
import { type Case, inOrder, stateOf } from './case-state.ts';

const now = new Date('2026-03-02T12:00:00.000Z');
const made = (id: string, hour: number, given: Partial<Case> = {}): Case => ({
  id,
  user_id: 'u',
  username: 'nurse',
  patient_id: 'p',
  reason_code: 'emergency',
  reason_text: null,
  opened_at: `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`,
  until: `2026-03-02T${String(hour + 4).padStart(2, '0')}:00:00.000Z`,
  ended_at: null,
  review: null,
  version: 1,
  ...given,
});
const review = (verdict: 'justified' | 'not-justified') => ({
  review: { verdict, note: null, reviewed_by: 'o', reviewed_at: now.toISOString() },
});

describe('a case of breaking the glass', () => {
  it.each([
    [made('a', 9), 'open'],
    [made('a', 8), 'awaiting'],
    [made('a', 9, { ended_at: '2026-03-02T10:00:00.000Z' }), 'awaiting'],
    [made('a', 9, review('justified')), 'justified'],
    [made('a', 3, review('not-justified')), 'not-justified'],
  ])('%j is %s', (given, state) => {
    expect(stateOf(given, now)).toBe(state);
  });

  it('stands first while it is open, then the longest waiting, then the newest judged', () => {
    const cases = [
      made('judged early', 1, review('justified')),
      made('waits', 5),
      made('judged late', 6, review('not-justified')),
      made('open', 10),
      made('waits longer', 4),
    ];
    expect(inOrder(cases, now).map(({ id }) => id)).toEqual([
      'open',
      'waits longer',
      'waits',
      'judged late',
      'judged early',
    ]);
  });
});
