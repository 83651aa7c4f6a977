import { expect, test } from 'vitest';
import { judgeFirstLoad } from './web-check.ts';

test.each([
  [300_000, ['assets/a.js'], { code: 0, output: '300.0 kB of compressed script before it is interactive' }],
  [
    300_001,
    ['assets/a.js', 'assets/b.js'],
    {
      code: 1,
      output: '300.0 kB of compressed script before it is interactive: more than 300 kB, in assets/a.js, assets/b.js',
    },
  ],
  [0, [], { code: 1, output: 'The page of the web application names no script.' }],
])('a first load of %i bytes in %j is judged', (bytes, scripts, outcome) => {
  expect(judgeFirstLoad({ bytes, scripts })).toEqual(outcome);
});
