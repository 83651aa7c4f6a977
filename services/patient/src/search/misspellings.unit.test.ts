import { describe, expect, it } from 'vitest';
import { editDistance } from '../matching/string-similarity.ts';
import { oneSlipAway } from './misspellings.ts';

describe('words one slip away', () => {
  it('are those with one letter left out, added, changed, or two swapped', () => {
    const words = oneSlipAway('smith');
    for (const slip of ['smth', 'smiith', 'smyth', 'msith', 'smithe', 'mith']) expect(words).toContain(slip);
    expect(words).not.toContain('smith');
    expect(new Set(words.map((word) => editDistance(word, 'smith')))).toEqual(new Set([1]));
    expect(words).toHaveLength(new Set(words).size);
  });

  it('are written with the letters of their script', () => {
    expect(oneSlipAway('иван')).toContain('иваш');
    expect(oneSlipAway('γιωργος')).not.toContain('γιωργοa');
    expect(oneSlipAway('小明')).toEqual(expect.arrayContaining(['明小', '明', '小小明']));
    expect(oneSlipAway('a')).not.toContain('');
  });
});
