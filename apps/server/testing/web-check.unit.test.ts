import { expect, test } from 'vitest';
import { judgeLoads } from './web-check.ts';

const frame = { bytes: 240_000, scripts: ['assets/a.js'] };
const small = { page: 'features/a/a.page.tsx', bytes: 250_000 };
const full = { page: 'features/b/b.page.tsx', bytes: 300_000 };
const over = { page: 'features/c/c.page.tsx', bytes: 300_100 };

test.each([
  [
    'within the limit',
    frame,
    [small, full],
    0,
    '240.0 kB of compressed script before the frame is interactive, 300.0 kB with features/b/b.page.tsx, the largest page',
  ],
  [
    'with a page above it',
    frame,
    [small, over, full],
    1,
    'Pages above 300.0 kB of compressed script: 300.1 kB with features/c/c.page.tsx',
  ],
  [
    'with a frame above it',
    { ...frame, bytes: 300_001 },
    [over],
    1,
    '300.0 kB of compressed script before the frame is interactive, 300.1 kB with features/c/c.page.tsx: the frame alone is above 300.0 kB',
  ],
  ['without a script', { bytes: 0, scripts: [] }, [small], 1, 'The page of the web application names no script.'],
  ['without a page', frame, [], 1, 'The web application has no page.'],
])('a web application %s is judged', (_what, first, pages, code, output) => {
  expect(judgeLoads(first, pages)).toEqual({ code, output });
});
