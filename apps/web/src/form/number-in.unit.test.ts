import { expect, it } from 'vitest';
import { numberIn, sentNumber } from './number-in.ts';

it.each([
  ['37.5', 37.5],
  [' 37,5 ', 37.5],
  ['٣٧٫٥', 37.5],
  ['۹۸', 98],
  ['.5', 0.5],
  ['12.', 12],
  ['-1', -1],
  ['', undefined],
  ['  ', undefined],
  ['12o', Number.NaN],
  ['1e3', Number.NaN],
  ['1.2.3', Number.NaN],
  ['.', Number.NaN],
])('what is typed as "%s" is %s', (typed, number) => {
  expect(numberIn(typed)).toBe(number);
});

it('what is no number is sent as it was typed', () => {
  expect([sentNumber('0,5'), sentNumber(''), sentNumber('half')]).toEqual([0.5, undefined, 'half']);
});
