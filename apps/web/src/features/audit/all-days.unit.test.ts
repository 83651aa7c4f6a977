import { describe, expect, it } from 'vitest';
import { allDays, sumOf } from './all-days.ts';

describe('the days of a user’s activity', () => {
  const busy = { day: '2026-03-02', granted: 3, denied: 1, failed: 2 };

  it('have the quiet ones between, oldest first', () => {
    const days = allDays({ from: '2026-03-01T10:00:00.000Z', to: '2026-03-03T10:00:00.000Z', days: [busy] });
    expect(days.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02', '2026-03-03']);
    expect(days.map(sumOf)).toEqual([0, 6, 0]);
  });

  it('end before a day that is not begun', () => {
    const days = allDays({ from: '2026-03-01T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z', days: [] });
    expect(days.map(({ day }) => day)).toEqual(['2026-03-01']);
  });
});
