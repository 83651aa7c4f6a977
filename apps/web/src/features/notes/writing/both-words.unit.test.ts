import { expect, it } from 'vitest';
import { bothWords } from './both-words.ts';

const normal = { state: 'normal' as const, comment: '' };
const abnormal = { state: 'abnormal' as const, comment: 'murmur' };

it('puts the words of all below each other, the same once', () => {
  const said = (text: string) => ({ text, findings: {} });
  expect(bothWords(said('a'), [said('b '), said('a'), said('')])).toEqual(said('a\nb'));
});

it('keeps every finding, and of one that several made what stands', () => {
  expect(
    bothWords({ text: '', findings: { heart: abnormal } }, [{ text: '', findings: { heart: normal, lungs: normal } }]),
  ).toEqual({ text: '', findings: { heart: abnormal, lungs: normal } });
});
