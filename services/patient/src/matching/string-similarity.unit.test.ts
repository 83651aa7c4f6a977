import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, jaro, jaroWinkler } from './string-similarity.ts';

const word = fc.stringMatching(/^[a-e]{0,8}$/);

describe('Jaro and Jaro–Winkler', () => {
  // Winkler, "Overview of Record Linkage and Current Research Directions", US Bureau of the Census 2006, table 6. Its comparator adds
  // adjustments for long and for similar-looking letters, so only pairs that these do not touch are here.
  it.each([
    ['shackleford', 'shackelford', 0.97, 0.982],
    ['dunningham', 'cunnigham', 0.896, 0.896],
    ['nichleson', 'nichulson', 0.926, 0.956],
    ['jones', 'johnson', 0.79, 0.832],
    ['massey', 'massie', 0.889, 0.933],
    ['abroms', 'abrams', 0.889, 0.922],
    ['jeraldine', 'geraldine', 0.926, 0.926],
    ['marhta', 'martha', 0.944, 0.961],
    ['michelle', 'michael', 0.869, 0.921],
    ['julies', 'julius', 0.889, 0.933],
    ['tanya', 'tonya', 0.867, 0.88],
    ['dwayne', 'duane', 0.822, 0.84],
    ['sean', 'susan', 0.783, 0.805],
    ['jon', 'john', 0.917, 0.933],
  ])('of %s and %s are %d and %d', (a, b, expectedJaro, expectedWinkler) => {
    expect(jaro(a, b)).toBeCloseTo(expectedJaro, 2);
    expect(jaroWinkler(a, b)).toBeCloseTo(expectedWinkler, 2);
  });

  it('are symmetric, 1 for equal words and 0 for words without a letter in common', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 12);
        expect(jaroWinkler(a, b)).toBeGreaterThanOrEqual(0);
        expect(jaroWinkler(a, b)).toBeLessThanOrEqual(1);
        expect(jaroWinkler(a, a)).toBe(1);
      }),
    );
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
  });
});

describe('edits', () => {
  it.each([
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['smith', 'smtih', 1],
    ['smith', 'smyth', 1],
    ['smith', 'smit', 1],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
  ])('from %j to %j are %d', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });
});
