import type { EncounterStatus } from '@hms/contracts/clinical';
import { expect, it } from 'vitest';
import { actionsOn } from './encounter-steps.ts';

it.each<[EncounterStatus, string[]]>([
  ['planned', ['start', 'receive', 'cancel', 'error']],
  ['arrived', ['start', 'cancel', 'error']],
  ['triaged', ['start', 'cancel', 'error']],
  ['in-progress', ['complete', 'leave', 'error']],
  ['onleave', ['complete', 'resume', 'error']],
  ['finished', ['error']],
  ['cancelled', ['error']],
  ['entered-in-error', []],
])('an encounter that is %s offers %j', (status, expected) => {
  expect(actionsOn({ status }, () => true)).toEqual(expected);
  expect(actionsOn({ status }, () => false)).toEqual([]);
});
