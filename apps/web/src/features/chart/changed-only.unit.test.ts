import { expect, it } from 'vitest';
import { changedOnly } from './changed-only.ts';

it.each([
  ['nothing of what stays', { name: 'asthma', note: null }, { name: 'asthma', note: null }, {}],
  ['what became something else', { name: 'asthma', note: null }, { name: 'asthma', note: 'mild' }, { note: 'mild' }],
  ['what was emptied', { note: 'mild' }, { note: null }, { note: null }],
  ['lists as a whole', { list: [{ a: 1 }] }, { list: [{ a: 2 }] }, { list: [{ a: 2 }] }],
])('sends %s', (_what, before, after, expected) => {
  expect(changedOnly<object>(before, after)).toEqual(expected);
});
