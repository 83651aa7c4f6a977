import { describe, expect, it } from 'vitest';
import { cropOf } from './square.ts';

describe('the square that is kept of a picture', () => {
  it.each([
    ['wide', 1920, 1080, { x: 420, y: 0, side: 1080, size: 512 }],
    ['high', 1080, 1921, { x: 0, y: 420, side: 1080, size: 512 }],
    ['small', 300, 200, { x: 50, y: 0, side: 200, size: 200 }],
    ['square', 512, 512, { x: 0, y: 0, side: 512, size: 512 }],
  ])('%s', (_what, width, height, crop) => {
    expect(cropOf(width, height)).toEqual(crop);
  });
});
