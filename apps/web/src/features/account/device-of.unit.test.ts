import { expect, it } from 'vitest';
import { deviceOf } from './device-of.ts';

const MOZILLA = 'Mozilla/5.0';
const LIKE_CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36';

it.each([
  [`${MOZILLA} (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox 140, Windows'],
  [`${MOZILLA} (X11; Linux x86_64) ${LIKE_CHROME}`, 'Chrome 139, Linux'],
  [`${MOZILLA} (Linux; Android 15; Pixel 9) ${LIKE_CHROME}`, 'Chrome 139, Android'],
  [`${MOZILLA} (Windows NT 10.0; Win64; x64) ${LIKE_CHROME} Edg/139.0.0.0`, 'Edge 139, Windows'],
  [
    `${MOZILLA} (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile Safari/604.1`,
    'Safari 18, iPad',
  ],
  ['node', 'node'],
  ['x'.repeat(200), 'x'.repeat(60)],
  ['', undefined],
  [null, undefined],
])('reads %s as %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
