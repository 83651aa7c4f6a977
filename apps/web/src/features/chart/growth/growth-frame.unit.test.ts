import type { GrowthChart } from '@hms/contracts/clinical';
import { expect, it } from 'vitest';
import { growthFrame, nearEnd, usualReference } from './growth-frame.ts';

const curve = (reference: string, percentile: number, ...points: (readonly [x: number, value: number])[]) => ({
  reference,
  percentile,
  points: points.map(([x, value]) => ({ x, value })),
});
const point = (x: number, value: number, reference: string | null) =>
  ({ vitals_id: `${x}`, at: '', age_months: x, x, value, reference, z: null, percentile: null }) as const;

const chart = {
  measure: 'weight',
  unit: 'kg',
  birth_date: '2024-01-01',
  sex: 'F',
  points: [point(3, 6, 'infants'), point(30, 20, 'children')],
  curves: [
    curve('infants', 3, [0, 2.5], [36, 11]),
    curve('infants', 97, [0, 4.5], [36, 18]),
    curve('children', 50, [24, 12], [240, 58]),
  ],
  references: [
    { code: 'children', from_months: 24, to_months: 240 },
    { code: 'infants', from_months: 0, to_months: 36 },
  ],
} as unknown as GrowthChart;

it('a frame holds the curves of one reference and what was measured within it', () => {
  const frame = growthFrame(chart, 'infants')!;
  expect(frame.curves).toHaveLength(2);
  expect(frame.points.map(({ x }) => x)).toEqual([3, 30]);
  expect(frame.x).toEqual({ from: 0, to: 36, ticks: [0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36] });
  expect(frame.y.from).toBeLessThan(2.5);
  expect(frame.y.to).toBeGreaterThan(20);
  expect(frame.y.ticks).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
});

it('what was measured at another age is not beside the curves of a reference', () => {
  const later = [point(3, 6, 'infants'), { ...point(30, 20, null), age_months: 50 }];
  const byHeight = { ...chart, measure: 'weight_for_height', points: later } as GrowthChart;
  expect(growthFrame(byHeight, 'infants')!.points.map(({ x }) => x)).toEqual([3]);
});

it('years stand at the lines of a long frame', () => {
  const { x, points } = growthFrame(chart, 'children')!;
  expect(points.map((each) => each.x)).toEqual([30]);
  expect(x.ticks).toEqual([24, 48, 72, 96, 120, 144, 168, 192, 216, 240]);
});

it('a frame that shows the child large ends some time after the last measurement', () => {
  expect(nearEnd(chart)).toBe(60);
  expect(nearEnd({ ...chart, points: [] })).toBeUndefined();
  expect(nearEnd({ ...chart, measure: 'weight_for_height' })).toBeUndefined();
  expect(growthFrame(chart, 'infants', 20)!.curves[0]!.points).toEqual([{ x: 0, value: 2.5 }]);
});

it('there is no frame without curves', () => {
  expect(growthFrame(chart, 'who-2006')).toBeUndefined();
});

it('begins with the reference of the last measurement, else with that of the age', () => {
  expect(usualReference(chart, 40)).toBe('children');
  expect(usualReference({ ...chart, points: [point(3, 6, 'infants')] }, 40)).toBe('infants');
  expect(usualReference({ ...chart, points: [] }, 5)).toBe('infants');
  expect(usualReference({ ...chart, points: [], references: [] }, 5)).toBeUndefined();
});
