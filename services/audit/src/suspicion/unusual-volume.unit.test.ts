import { describe, expect, it } from 'vitest';
import { isUnusualVolume, usualVolume } from './unusual-volume.ts';

describe('a day’s volume against the usual', () => {
  it.each<[number[], number | undefined]>([
    [[], undefined],
    [[10, 10, 10, 10], undefined],
    [[10, 10, 10, 10, 10], 10],
    [[0, 0, 0, 0, 0, 10], undefined],
    [[1, 2, 3, 4, 100], 3],
    [[4, 1, 3, 2, 6, 5], 4],
  ])('the median of the working days %j is %s', (days, usual) => {
    expect(usualVolume(days)).toBe(usual);
  });

  it.each<[number, number | undefined, boolean]>([
    [50, 2, false],
    [51, 2, true],
    [90, 30, false],
    [91, 30, true],
    [200, undefined, false],
    [201, undefined, true],
  ])('%i accesses where %s are usual: unusual %s', (count, usual, expected) => {
    expect(isUnusualVolume(count, usual)).toBe(expected);
  });
});
