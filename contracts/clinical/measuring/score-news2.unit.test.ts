import { describe, expect, it } from 'vitest';
import type { News2Band } from '../news2.ts';
import { NEWS2_PARAMETERS, type News2Parameter, type News2Scale, type Scored, scoreNews2 } from './score-news2.ts';

/** Nothing but a 0 anywhere. */
const well = {
  respiration: 16,
  oxygen_saturation: 97,
  oxygen: 'air',
  systolic: 120,
  pulse: 70,
  consciousness: 'alert',
  temperature: 37,
} satisfies Scored;
const wellOnScale2 = { ...well, oxygen_saturation: 90 };

/** Chart 1 of NEWS2 as it was published: the lowest and the highest value of each cell. */
const CHART: Readonly<
  Partial<Record<News2Parameter, readonly (readonly [points: number, from: number, to: number])[]>>
> = {
  respiration: [
    [3, 0, 8],
    [1, 9, 11],
    [0, 12, 20],
    [2, 21, 24],
    [3, 25, 100],
  ],
  oxygen_saturation: [
    [3, 0, 91],
    [2, 92, 93],
    [1, 94, 95],
    [0, 96, 100],
  ],
  systolic: [
    [3, 0, 90],
    [2, 91, 100],
    [1, 101, 110],
    [0, 111, 219],
    [3, 220, 375],
  ],
  pulse: [
    [3, 0, 40],
    [1, 41, 50],
    [0, 51, 90],
    [1, 91, 110],
    [2, 111, 130],
    [3, 131, 390],
  ],
};
const TEMPERATURES = [
  [3, 14.2, 35.0],
  [1, 35.1, 36.0],
  [0, 36.1, 38.0],
  [1, 38.1, 39.0],
  [2, 39.1, 47],
] as const;
const SCALE_2: Readonly<Record<'air' | 'oxygen', readonly (readonly [points: number, from: number, to: number])[]>> = {
  air: [
    [3, 0, 83],
    [2, 84, 85],
    [1, 86, 87],
    [0, 88, 92],
    [0, 93, 100],
  ],
  oxygen: [
    [3, 0, 83],
    [2, 84, 85],
    [1, 86, 87],
    [0, 88, 92],
    [1, 93, 94],
    [2, 95, 96],
    [3, 97, 100],
  ],
};

const cells = Object.entries(CHART).flatMap(([name, rows]) =>
  rows.map((row) => [name as News2Parameter, ...row] as const),
);

describe('NEWS2 scores as the whole published chart', () => {
  it.each(cells)('%s: %d from %d to %d', (name, points, from, to) => {
    for (let value = from; value <= to; value++)
      expect(scoreNews2({ ...well, [name]: value }, 1).points[name], `${value}`).toBe(points);
  });

  it.each(TEMPERATURES)('temperature: %d from %d to %d °C', (points, from, to) => {
    for (let tenths = Math.round(from * 10); tenths <= Math.round(to * 10); tenths++)
      expect(scoreNews2({ ...well, temperature: tenths / 10 }, 1).points.temperature, `${tenths}`).toBe(points);
  });

  for (const oxygen of ['air', 'oxygen'] as const)
    it.each(SCALE_2[oxygen])(`oxygen saturation on scale 2, on ${oxygen}: %d from %d to %d %`, (points, from, to) => {
      for (let value = from; value <= to; value++)
        expect(scoreNews2({ ...well, oxygen, oxygen_saturation: value }, 2).points.oxygen_saturation).toBe(points);
    });

  it.each([
    ['alert', 0],
    ['confusion', 3],
    ['voice', 3],
    ['pain', 3],
    ['unresponsive', 3],
  ] as const)('consciousness %s: %d', (consciousness, points) => {
    expect(scoreNews2({ ...well, consciousness }, 1).points.consciousness).toBe(points);
  });

  it.each([
    ['air', 0],
    ['oxygen', 2],
  ] as const)('on %s: %d', (oxygen, points) => {
    expect(scoreNews2({ ...well, oxygen }, 1).points.oxygen).toBe(points);
  });

  it('leaves no gap between the cells', () => {
    const [rows, temperatures] = [Object.values(CHART), TEMPERATURES];
    for (const chart of [...rows, SCALE_2.air, SCALE_2.oxygen])
      for (const [index, [, , to]] of chart.entries()) if (chart[index + 1]) expect(chart[index + 1]![1]).toBe(to + 1);
    for (const [index, [, , to]] of temperatures.entries())
      if (temperatures[index + 1]) expect(temperatures[index + 1]![1]).toBeCloseTo(to + 0.1);
  });
});

describe('NEWS2 bands of response', () => {
  it.each<[string, Scored, News2Scale, number, News2Band]>([
    ['nothing', well, 1, 0, 'zero'],
    ['1', { ...well, pulse: 91 }, 1, 1, 'low'],
    ['4, none of them a 3', { ...well, oxygen: 'oxygen', respiration: 22 }, 1, 4, 'low'],
    ['a single 3', { ...well, consciousness: 'confusion' }, 1, 3, 'single'],
    ['a 3 and a 1', { ...well, systolic: 90, pulse: 100 }, 1, 4, 'single'],
    ['5', { ...well, systolic: 95, respiration: 22, pulse: 95 }, 1, 5, 'urgent'],
    ['6 with a 3 in it', { ...well, consciousness: 'voice', pulse: 120, temperature: 38.5 }, 1, 6, 'urgent'],
    ['7', { ...well, oxygen: 'oxygen', oxygen_saturation: 93, respiration: 25 }, 1, 7, 'emergency'],
    [
      'all there is',
      {
        respiration: 30,
        oxygen_saturation: 80,
        oxygen: 'oxygen',
        systolic: 70,
        pulse: 140,
        consciousness: 'unresponsive',
        temperature: 34,
      },
      1,
      20,
      'emergency',
    ],
    ['scale 2 with its target met', wellOnScale2, 2, 0, 'zero'],
    ['the same on scale 1', wellOnScale2, 1, 3, 'single'],
    ['scale 2 with too much oxygen', { ...well, oxygen: 'oxygen', oxygen_saturation: 98 }, 2, 5, 'urgent'],
  ])('%s', (_name, scored, scale, total, band) => {
    expect(scoreNews2(scored, scale)).toMatchObject({ total, at_least: total, band, missing: [] });
  });
});

describe('NEWS2 of a partial set', () => {
  it('says what is missing, and no total', () => {
    const { temperature: _temperature, consciousness: _consciousness, ...part } = well;
    expect(scoreNews2(part, 1)).toMatchObject({ total: null, at_least: 0, missing: ['consciousness', 'temperature'] });
    expect(scoreNews2({}, 1).missing).toEqual(NEWS2_PARAMETERS);
  });

  it('has at least the band of what is there', () => {
    expect(scoreNews2({ systolic: 80 }, 1)).toMatchObject({ at_least: 3, band: 'single' });
    expect(scoreNews2({ systolic: 80, pulse: 135, respiration: 22 }, 1)).toMatchObject({
      at_least: 8,
      band: 'emergency',
    });
  });

  it('does not score saturation on scale 2 where it matters whether oxygen is given and nobody said so', () => {
    expect(scoreNews2({ oxygen_saturation: 96 }, 2).missing).toContain('oxygen_saturation');
    expect(scoreNews2({ oxygen_saturation: 85 }, 2).points).toEqual({ oxygen_saturation: 2 });
    expect(scoreNews2({ oxygen_saturation: 96 }, 1).points).toEqual({ oxygen_saturation: 0 });
  });
});
