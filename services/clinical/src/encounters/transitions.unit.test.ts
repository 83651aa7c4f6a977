import type { EncounterStatus } from '@hms/contracts/clinical';
import { describe, expect, it } from 'vitest';
import { mustBecome, TRANSITIONS } from './transitions.ts';

const all = Object.keys(TRANSITIONS) as EncounterStatus[];

/** DOMAIN: Encounter planned/arrived/triaged/in-progress/onleave/finished/cancelled, and entered-in-error. */
const allowed = new Set([
  'planned>arrived',
  'planned>in-progress',
  'planned>cancelled',
  'arrived>triaged',
  'arrived>in-progress',
  'arrived>cancelled',
  'triaged>in-progress',
  'triaged>cancelled',
  'in-progress>onleave',
  'in-progress>finished',
  'onleave>in-progress',
  'onleave>finished',
  ...all.filter((from) => from !== 'entered-in-error').map((from) => `${from}>entered-in-error`),
]);

describe('the life of an encounter', () => {
  for (const from of all)
    for (const to of all) {
      const may = allowed.has(`${from}>${to}`);
      it(`${may ? 'lets' : 'refuses that'} ${from} become ${to}`, () => {
        const become = () => mustBecome(from, to);
        if (may) expect(become).not.toThrow();
        else expect(become).toThrow(expect.objectContaining({ code: 'wrong-state' }));
      });
    }
});
