import { expect, it } from 'vitest';
import { placeAfter } from './use-matrix-keys.ts';

const grid = { rows: 20, columns: 3, rightToLeft: false };

it.each([
  ['ArrowDown', { row: 0, column: 0 }, { row: 1, column: 0 }],
  ['ArrowDown', { row: 19, column: 0 }, undefined],
  ['ArrowUp', { row: 0, column: 0 }, undefined],
  ['ArrowRight', { row: 4, column: 1 }, { row: 4, column: 2 }],
  ['ArrowRight', { row: 4, column: 2 }, undefined],
  ['ArrowLeft', { row: 4, column: 1 }, { row: 4, column: 0 }],
  ['Home', { row: 4, column: 2 }, { row: 4, column: 0 }],
  ['End', { row: 4, column: 0 }, { row: 4, column: 2 }],
  ['PageDown', { row: 15, column: 1 }, { row: 19, column: 1 }],
  ['PageUp', { row: 3, column: 1 }, { row: 0, column: 1 }],
  ['x', { row: 3, column: 1 }, undefined],
])('%s leads from %j to %j', (key, from, to) => {
  expect(placeAfter(key, from, grid)).toEqual(to);
});

it('walks against the columns in right-to-left scripts', () => {
  expect(placeAfter('ArrowLeft', { row: 0, column: 0 }, { ...grid, rightToLeft: true })).toEqual({ row: 0, column: 1 });
});
