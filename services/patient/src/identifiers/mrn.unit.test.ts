import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter, formatMrn, mrnOf, parseMrn } from './mrn.ts';

const numbers = fc.integer({ min: 0, max: 999_999_999 });

describe('check characters', () => {
  // Published identifiers that use ISO/IEC 7064 MOD 11-2: those of ORCID's and ISNI's own documentation.
  it.each([
    ['000000021825009', '7'],
    ['000000021694233', 'X'],
    ['000000015109370', '0'],
    ['000000012146438', 'X'],
    ['000000012281955', 'X'],
  ])('%s has %s', (digits, check) => {
    expect(checkCharacter(digits)).toBe(check);
  });
});

describe('medical record numbers', () => {
  it('fit the column and read back', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const mrn = mrnOf(number);
        expect(mrn.length).toBeLessThanOrEqual(20);
        expect(parseMrn(mrn)).toBe(mrn);
      }),
    );
    expect(mrnOf(999_999_999_999_999)).toHaveLength(17);
  });

  it('are refused for what is no number of the sequence', () => {
    for (const number of [-1, 1.5, 1e15, Number.NaN]) expect(() => mrnOf(number)).toThrow(RangeError);
  });

  it('are found out when one character is wrong', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.constantFrom(...'0123456789X'), (number, at, other) => {
        const body = mrnOf(number).slice(1);
        const index = at % body.length;
        fc.pre(body[index] !== other);
        expect(parseMrn(`P${body.slice(0, index)}${other}${body.slice(index + 1)}`)).toBeUndefined();
      }),
    );
  });

  it('are found out when neighbours are swapped', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (number, at) => {
        const body = mrnOf(number).slice(1);
        const index = at % (body.length - 1);
        fc.pre(body[index] !== body[index + 1]);
        expect(
          parseMrn(`P${body.slice(0, index)}${body[index + 1]}${body[index]}${body.slice(index + 2)}`),
        ).toBeUndefined();
      }),
    );
  });

  it.each([
    'P000012344',
    'p000012344',
    ' P 0000 1234-4 ',
    'P0000-1234-4',
    '000012344',
    '12344',
    '0012344',
    'P12344',
    'P0000.1234\u20114',
  ])('are read from %j', (text) => {
    expect(parseMrn(text)).toBe(mrnOf(1234));
  });

  it.each(['', 'P', 'X', 'P00001234', 'Q000012340', '1234', 'P0000123440', 'Smith', 'P1234567890123456780'])(
    'are not read from %j',
    (text) => {
      expect(parseMrn(text)).toBeUndefined();
    },
  );

  it('are written in groups for the eye', () => {
    expect(formatMrn(mrnOf(1234))).toBe('P0000 1234-4');
    expect(parseMrn(formatMrn(mrnOf(123_456_789)))).toBe(mrnOf(123_456_789));
    expect(formatMrn(mrnOf(123_456_789))).toMatch(/^P1 2345 6789-[\dX]$/);
  });
});
