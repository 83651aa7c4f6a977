import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

const UUID = '4b1c0f52-6a3d-4c61-9d3e-7e0b6f1f9a10';
const LAKESIDE = 'https://lakeside.example';

test.each([
  ['a UUID means one thing everywhere', UUID, undefined],
  ['in any spelling', UUID.toUpperCase(), undefined],
  ['whatever system it comes from', UUID, LAKESIDE],
])('%s', (_, id, system) => {
  expect(placeOf('Patient', id, system)).toBe(UUID);
});

test('a number belongs to its system and its type, and is the same at every import', () => {
  const place = placeOf('Patient', '17', LAKESIDE);
  expect(placeOf('Patient', '17', LAKESIDE)).toBe(place);
  for (const [type, system] of [
    ['Encounter', LAKESIDE],
    ['Patient', 'https://hillside.example'],
  ] as const)
    expect(placeOf(type, '17', system)).not.toBe(place);
});

test.each([
  ['a number of nobody knows whom', '17', 'another system may have given the same id'],
  ['none', undefined, 'it has no id'],
])('an id that may be mistaken is refused: %s', (_, id, sentence) => {
  expect(() => placeOf('Patient', id, undefined)).toThrow(sentence);
});
