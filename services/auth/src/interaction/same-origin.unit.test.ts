import { expect, it } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

it.each([
  ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'https://hms.example' }, true],
  ['a page of ours whose referrer policy hides its origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'https://wiki.hms.example' }, false],
  ['a bookmark or another program', { 'sec-fetch-site': 'none' }, false],
  ['a header sent twice', { 'sec-fetch-site': 'same-origin, cross-site' }, false],
  ['an older browser on a page of ours', { origin: 'https://hms.example' }, true],
  ['an older browser on another site', { origin: 'https://evil.example' }, false],
  ['an older browser on another port', { origin: 'https://hms.example:8443' }, false],
  ['an older browser in a sandbox', { origin: 'null' }, false],
  ['no browser', {}, true],
])('%s', (_what, headers, expected) => {
  expect(isSameOrigin(headers, 'https://hms.example')).toBe(expected);
});
