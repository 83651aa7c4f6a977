import { expect, it } from 'vitest';
import { nameParts } from './name-parts.ts';

it.each([
  ['Lee, Mei', 'Mei', 'Lee'],
  ['Mei Lee', 'Mei', 'Lee'],
  ['Dr. Gabriel García Márquez', 'Gabriel', 'García Márquez'],
  ['Cher', null, 'Cher'],
  ['Lee,', null, 'Lee'],
  [' ', null, null],
])('%j is %s and %s', (name, first_name, last_name) => {
  expect(nameParts(name)).toEqual({ first_name, last_name });
});
