import { expect, it } from 'vitest';
import { macroAt } from './macro-at.ts';

const known = new Set(['lungs', 'well-child']);

it.each([
  ['at the begin', '.lungs', 6, { key: 'lungs', from: 0, to: 6 }],
  ['after other words', 'Seen. .lungs', 12, { key: 'lungs', from: 6, to: 12 }],
  ['in a new line', 'Seen.\n.well-child', 17, { key: 'well-child', from: 6, to: 17 }],
  ['in the middle', '.lungs and more', 6, { key: 'lungs', from: 0, to: 6 }],
  ['not where the cursor is elsewhere', '.lungs', 3, undefined],
  ['not one that nobody has', '.heart', 6, undefined],
  ['not the end of a sentence', 'clear.lungs', 11, undefined],
])('finds a macro %s', (_what, text, place, expected) => {
  expect(macroAt(text, place, known)).toEqual(expected);
});
