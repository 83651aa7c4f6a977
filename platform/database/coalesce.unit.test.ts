import { expect, it } from 'vitest';
import { coalesce } from './coalesce.ts';

it('reads concurrent keys in one statement each once, and finds what is there', async () => {
  const statements: string[][] = [];
  const read = coalesce<string>(async (keys) => {
    statements.push(keys);
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, `value of ${key}`]));
  }, 3);
  expect(await Promise.all(['a', 'b', 'a', 'none', 'c'].map(read))).toEqual([
    'value of a',
    'value of b',
    'value of a',
    undefined,
    'value of c',
  ]);
  expect(statements).toEqual([
    ['a', 'b'],
    ['none', 'c'],
  ]);
});
