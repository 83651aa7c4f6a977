import { describe, expect, it } from 'vitest';
import { sameName } from './nicknames.ts';

describe('forms of one name', () => {
  it.each([
    ['bill', 'william'],
    ['kate', 'katherine'],
    ['peggy', 'margaret'],
    ['jose', 'joseph'],
    ['liz', 'beth'],
  ])('%s and %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
  });

  it.each([
    ['bill', 'robert'],
    ['anna', 'emma'],
    ['zork', 'zork'],
  ])('not %s and %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });
});
