import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeContent, mergeText } from './merge-content.ts';

const only = (text: string) => ({ text, findings: {} });
const normal = { state: 'normal' as const, comment: '' };
const abnormal = { state: 'abnormal' as const, comment: 'wheeze' };

describe('what two people wrote on one text', () => {
  it.each([
    ['one changed nothing', 'a b', 'a b', 'a b c', 'a b c'],
    ['both changed the same alike', 'a b', 'a c', 'a c', 'a c'],
    [
      'they wrote in different places',
      'one two three four',
      'zero one two three four',
      'one two three four five',
      'zero one two three four five',
    ],
    [
      'one replaced a word, the other the last',
      'the lungs are clear today',
      'both lungs are clear today',
      'the lungs are clear now',
      'both lungs are clear now',
    ],
    ['one removed what the other left', 'a b c d e', 'a b d e', 'a b c d e f', 'a b d e f'],
  ])('is put together where %s', (_what, base, theirs, mine, merged) => {
    expect(mergeText(base, theirs, mine)).toBe(merged);
  });

  it.each([
    ['changed the same word', 'pain left', 'pain right', 'pain bilateral'],
    ['both wrote into an empty section', '', 'cough', 'fever'],
    ['one removed what the other changed', 'a b c', 'a c', 'a B c'],
  ])('clashes where %s', (_what, base, theirs, mine) => {
    expect(mergeText(base, theirs, mine)).toBeUndefined();
  });

  it('keeps every word of both, or says that it cannot', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const added = (who: string, text: string[], at: number) => text.toSpliced(at % (text.length + 1), 0, who);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.nat(), fc.nat(), (text, there, here) => {
        const merged = mergeText(
          text.join(' '),
          added('THEIRS', text, there).join(' '),
          added('MINE', text, here).join(' '),
        );
        if (merged === undefined) return;
        expect(merged).toContain('THEIRS');
        expect(merged).toContain('MINE');
      }),
    );
  });

  it('is put together by item where it is findings', () => {
    const base = { text: '', findings: { lungs: normal } };
    const theirs = { text: '', findings: { lungs: normal, heart: normal } };
    expect(mergeContent(base, theirs, { text: '', findings: { lungs: abnormal } })).toEqual({
      text: '',
      findings: { lungs: abnormal, heart: normal },
    });
    const clash = { text: '', findings: { lungs: normal, heart: abnormal } };
    expect(mergeContent(base, theirs, clash)).toBeUndefined();
    expect(mergeContent(only(''), only('x'), only('y'))).toBeUndefined();
  });
});
