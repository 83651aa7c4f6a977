import type { Allergy } from '@hms/contracts/clinical';
import { describe, expect, it } from 'vitest';
import { knownAllergies } from './known-allergies.ts';

const allergy = (substance: string, more: Partial<Allergy> = {}) =>
  ({ substance, clinical_status: 'active', verification: 'confirmed', ...more }) as Allergy;
const chart = (allergy_status: 'not-asked' | 'none-known' | 'recorded', ...allergies: Allergy[]) => ({
  allergy_status,
  allergies,
});

describe('what a banner says of allergies', () => {
  it.each([
    ['those of the chart', chart('recorded', allergy('Penicillin')), null, ['Penicillin']],
    ['those told at the desk where the chart is silent', chart('not-asked'), ['Latex'], ['Latex']],
    ['those told at the desk also where the chart says none', chart('none-known'), ['Latex'], ['Latex']],
    ['the same of both once', chart('recorded', allergy('Latex')), ['latex ', 'Nuts'], ['Latex', 'Nuts']],
    ['nothing that is over', chart('recorded', allergy('Nuts', { clinical_status: 'resolved' })), [], 'none-recorded'],
    ['nothing that was refuted', chart('recorded', allergy('Nuts', { verification: 'refuted' })), [], 'none-recorded'],
    ['that there are none, where the patient said so', chart('none-known'), [], 'none-known'],
    ['that nobody asked, whatever the desk left empty', chart('not-asked'), [], 'not-asked'],
    ['without a chart what the desk knows', undefined, ['Latex'], ['Latex']],
    ['without a chart that none were told', undefined, [], 'none-recorded'],
    ['without a chart that nobody asked', undefined, null, 'not-asked'],
  ] as const)('is %s', (_what, known, registered, expected) => {
    expect(knownAllergies(known, registered)).toEqual(expected);
  });
});
