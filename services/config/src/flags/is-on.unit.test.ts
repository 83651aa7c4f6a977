import { expect, it } from 'vitest';
import { isOn } from './is-on.ts';

const on = { active: true, enabled: true, facilities: [] as string[], roles: [] as string[] };
const ana = { facility: 'north', roles: ['nurse'] };

it.each([
  ['for everybody', on, true],
  ['turned off', { ...on, enabled: false }, false],
  ['retired', { ...on, active: false }, false],
  ['for the own facility', { ...on, facilities: ['south', 'north'] }, true],
  ['for another facility', { ...on, facilities: ['south'] }, false],
  ['for the own role', { ...on, roles: ['nurse'] }, true],
  ['for another role', { ...on, roles: ['biller'] }, false],
  ['for the own role elsewhere', { ...on, roles: ['nurse'], facilities: ['south'] }, false],
])('a flag %s', (_name, flag, expected) => {
  expect(isOn(flag, ana)).toBe(expected);
});
