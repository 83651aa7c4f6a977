import { expect, it } from 'vitest';
import { pauseBefore } from './pauses.ts';

it('waits twice as long before each attempt, and never longer than half a minute', () => {
  expect([0, 1, 2, 3, 10].map((attempt) => pauseBefore(attempt, false, 1))).toEqual([500, 1000, 2000, 4000, 30_000]);
});

it('lets each browser come at a moment of its own within the later half', () => {
  expect([0, 0.5, 1].map((random) => pauseBefore(4, false, random))).toEqual([4000, 6000, 8000]);
});

it('leaves a door that refused alone for at least half a minute, from the first time on', () => {
  expect(pauseBefore(0, true, 0)).toBe(30_000);
});
