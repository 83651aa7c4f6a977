import { expect, it } from 'vitest';
import { placeAfter } from './place-after.ts';

it.each([
  ['stays where words came behind it', 'dry cough', 'dry cough since Friday', 4, 4],
  ['moves with its words where others came before it', 'dry cough', 'since Friday dry cough', 4, 17],
  ['stays at the end where words came before it', 'cough', 'dry cough', 5, 9],
  ['stays in the text', 'dry cough', 'wheeze', 9, 6],
])('a cursor %s', (_what, before, after, place, expected) => {
  expect(placeAfter(before, after, place)).toBe(expected);
});
