import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWords, normaliseName } from './normalise-name.ts';

describe('the normal form of names', () => {
  it.each([
    ['García', 'garcia'],
    ['MÜLLER', 'muller'],
    ['Strauß', 'strauss'],
    ['Jørgensen', 'jorgensen'],
    ['Łukasz', 'lukasz'],
    ['Đorđević', 'dordevic'],
    ['Þór', 'thor'],
    ['Æsir', 'aesir'],
    ['Yılmaz', 'yilmaz'],
    ['İpek', 'ipek'],
    ['Dvořák', 'dvorak'],
    ['Nguyễn', 'nguyen'],
    ['O’Brien', 'obrien'],
    ["D'Angelo", 'dangelo'],
    ['Жданов', 'жданов'],
    ['Йовков', 'иовков'],
    ['Γιώργος', 'γιωργοσ'],
    ['김민준', '김민준'],
    ['王小明', '王小明'],
    ['प्रिया', 'प्रिया'],
    ['ﬁona', 'fiona'],
    ['Ｊｏｈｎ', 'john'],
  ])('%s is %s', (name, normal) => {
    expect(normaliseName(name)).toBe(normal);
  });

  it('is the same for both ways of writing an accent', () => {
    expect(normaliseName('Rene\u0301e')).toBe(normaliseName('Ren\u00e9e'));
  });

  it('stays as it is when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const words = nameWords(text);
        expect(nameWords(words.join(' '))).toEqual(words);
      }),
    );
  });

  it.each([
    ['Smith-Jones, Anna  Maria', ['smith', 'jones', 'anna', 'maria']],
    ['  St. John ', ['st', 'john']],
    ['—', []],
    ['', []],
  ])('parts %j into words', (text, words) => {
    expect(nameWords(text)).toEqual(words);
  });
});
