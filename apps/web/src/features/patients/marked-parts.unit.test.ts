import { expect, it } from 'vitest';
import { markedParts } from './marked-parts.ts';

const marked = (text: string, search: string): string =>
  markedParts(text, search)
    .map(({ part, marked: is }) => (is ? `[${part}]` : part))
    .join('');

it.each([
  ['Novak, Katarina', 'nov', '[Nov]ak, Katarina'],
  ['Novak, Katarina', 'katarina nov', '[Nov]ak, [Katarina]'],
  ['Jiménez, Rosa', 'jimenez', '[Jiménez], Rosa'],
  ['Kowalczyk, Daniel', 'zyk', 'Kowalczyk, Daniel'],
  ['P000000239', 'p0000', '[P0000]00239'],
  ['Novak', '', 'Novak'],
  ['Novak', '.*(', 'Novak'],
  ['', 'a', ''],
])('marks in %s what %j is looking for', (text, search, shown) => {
  expect(marked(text, search)).toBe(shown);
});
