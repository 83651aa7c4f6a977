import { expect, it } from 'vitest';
import { newbornAlias } from './register-newborn.ts';
import { estimatedBirthDate, unknownAlias } from './unknown-alias.ts';

it.each([
  [1, 'M', 'Unknown Male Alfa'],
  [6, 'F', 'Unknown Female Foxtrot'],
  [26, 'O', 'Unknown Zulu'],
  [27, null, 'Unknown Alfa 2'],
  [53, 'M', 'Unknown Male Alfa 3'],
] as const)('the %s. unknown patient (%s) is %s', (number, gender, alias) => {
  expect(unknownAlias(number, gender)).toBe(alias);
});

it('no two of many unknown patients share an alias', () => {
  const aliases = Array.from({ length: 500 }, (_, index) => unknownAlias(index + 1, null));
  expect(new Set(aliases).size).toBe(500);
});

it.each([
  [40, '1986-01-01'],
  [0, '2026-01-01'],
])('somebody who looks %s was born about %s', (age, born) => {
  expect(estimatedBirthDate(age, '2026-03-01')).toBe(born);
});

it.each([
  [{ gender: 'F', multiple_birth: 2 }, { first_name: 'Ann', last_name: 'Lee' }, 'Baby Girl 2 of Ann Lee'],
  [{ gender: 'M' }, { first_name: null, last_name: 'Lee' }, 'Baby Boy of Lee'],
  [{}, { first_name: null, last_name: null }, 'Baby of P000000014'],
] as const)('a newborn %j of %j is %s', (child, mother, alias) => {
  expect(newbornAlias(child, { ...mother, patient_id: 'P000000014' })).toBe(alias);
});
