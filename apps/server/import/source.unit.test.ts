import { expect, test } from 'vitest';
import { sourceOf } from './source.ts';

const UUID = '4b1c0f52-6a3d-4c61-9d3e-7e0b6f1f9a10';
const patient = (id?: string) => ({ resourceType: 'Patient', ...(id === undefined ? {} : { id }) });

test.each([
  ['a UUID means one thing everywhere', UUID, undefined, { system: 'urn:ietf:rfc:3986', id: UUID }],
  ['in any spelling', UUID.toUpperCase(), undefined, { system: 'urn:ietf:rfc:3986', id: UUID }],
  ['unless its system is named', UUID, 'https://lakeside.example', { system: 'https://lakeside.example', id: UUID }],
  [
    'a number belongs to its system',
    '17',
    'https://lakeside.example',
    { system: 'https://lakeside.example', id: '17' },
  ],
])('%s', (_, id, system, source) => {
  expect(sourceOf(patient(id), system)).toEqual(source);
});

test.each([
  ['a number of nobody knows whom', '17', 'another system may have given the same id'],
  ['none', undefined, 'it has no id'],
])('an id that may be mistaken is refused: %s', (_, id, sentence) => {
  expect(() => sourceOf(patient(id), undefined)).toThrow(sentence);
});
