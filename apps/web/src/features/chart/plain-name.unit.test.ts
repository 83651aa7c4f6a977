import { expect, it } from 'vitest';
import { plainName } from './plain-name.ts';

it.each([
  ['Chronic sinusitis (disorder)', 'Chronic sinusitis'],
  ['Body mass index 30+ - obesity (finding)', 'Body mass index 30+ - obesity'],
  ['Encounter for check up (procedure)', 'Encounter for check up'],
  ['Physical therapy (regime/therapy)', 'Physical therapy'],
  ['Hib (PRP-OMP)', 'Hib (PRP-OMP)'],
  ['Essential (primary) hypertension', 'Essential (primary) hypertension'],
  ['finding', 'finding'],
])('%s is said as %s', (name, said) => expect(plainName(name)).toBe(said));
