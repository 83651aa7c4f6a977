import { describe, expect, it } from 'vitest';
import { type Denial, deniedSeries } from './denied-series.ts';

const at = (minute: number, ...patients: string[]): Denial => ({
  at: new Date(Date.parse('2026-03-02T09:00:00Z') + minute * 60_000).toISOString(),
  patients,
});

describe('refusals in series', () => {
  it.each<[string, Denial[], { count: number }[]]>([
    ['none', [], []],
    ['four are a slip', [0, 1, 2, 3].map((minute) => at(minute)), []],
    ['five within minutes', [0, 1, 2, 3, 4].map((minute) => at(minute)), [{ count: 5 }]],
    ['five, each ten minutes after the other', [0, 10, 20, 30, 40].map((minute) => at(minute)), [{ count: 5 }]],
    ['five with a longer pause', [0, 1, 2, 13, 14].map((minute) => at(minute)), []],
    ['two series', [0, 1, 2, 3, 4, 60, 61, 62, 63, 64, 65].map((minute) => at(minute)), [{ count: 5 }, { count: 6 }]],
    ['in any order', [4, 2, 0, 3, 1].map((minute) => at(minute)), [{ count: 5 }]],
  ])('%s', (_what, denials, expected) => {
    expect(deniedSeries(denials)).toMatchObject(expected);
    expect(deniedSeries(denials)).toHaveLength(expected.length);
  });

  it('names each patient once and the time of the last refusal', () => {
    const series = deniedSeries([at(0, 'a'), at(1, 'b'), at(2, 'a'), at(3), at(4, 'c')]);
    expect(series).toEqual([{ at: '2026-03-02T09:04:00.000Z', count: 5, patients: ['a', 'b', 'c'] }]);
  });
});
