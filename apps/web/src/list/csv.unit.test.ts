import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it.each([
  [
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'a,b\r\nc,d\r\n',
  ],
  [[['O’Hara, "Jo"', 'two\nlines']], '"O’Hara, ""Jo""","two\nlines"\r\n'],
  [[['=1+1', '+49', '-5', '@x']], "'=1+1,'+49,'-5,'@x\r\n"],
  [[['']], '\r\n'],
])('writes %j as a spreadsheet reads it, and runs nothing in it', (rows, text) => {
  expect(csvOf(rows)).toBe(`\uFEFF${text}`);
});
