import { describe, expect, it } from 'vitest';
import { capabilitiesFrom } from './capabilities.ts';
import { meantBy, parameterOffers, valueOffers } from './completions.ts';

const parameter = (name: string, type: string, documentation = '') => ({ name, type, documentation });
const capabilities = capabilitiesFrom({
  version: '1',
  implementation: { url: 'http://x/fhir/R4' },
  rest: [
    {
      resource: [
        {
          type: 'Patient',
          interaction: [],
          searchParam: [
            parameter('_id', 'token'),
            parameter('family', 'string', 'A portion of the family name'),
            parameter('birthdate', 'date', 'The date of birth'),
            parameter('organization', 'reference'),
          ],
          searchRevInclude: ['Observation:subject', 'Encounter:subject'],
        },
        {
          type: 'Organization',
          interaction: [],
          searchParam: [parameter('name', 'string')],
          searchRevInclude: ['Patient:organization'],
        },
        {
          type: 'Observation',
          interaction: [],
          searchParam: [parameter('code', 'token'), parameter('subject', 'reference')],
          searchInclude: ['*', 'Observation:subject'],
        },
        { type: 'Encounter', interaction: [], searchParam: [parameter('subject', 'reference')] },
      ],
    },
  ],
});
const offered = (type: string, typed: string) => parameterOffers(capabilities, type, typed).map(({ text }) => text);

describe('what a search may go on with', () => {
  it('is first what begins as typed, then what tells of it', () => {
    expect(offered('Patient', 'fam')).toEqual(['family']);
    expect(offered('Patient', 'birth')).toEqual(['birthdate']);
    expect(offered('Patient', 'name')[0]).toBe('family');
  });

  it('has the parameters of the type before those that all have and those that say how to answer', () => {
    expect(offered('Patient', '').slice(0, 5)).toEqual(['family', 'birthdate', 'organization', '_id', '_has:']);
    expect(offered('Patient', '')).toContain('_revinclude');
  });

  it('leads through references to the types that they point to, as far as one goes', () => {
    expect(offered('Observation', 'subject:')).toEqual(['subject:Patient']);
    expect(offered('Observation', 'subject:Patient.b')).toEqual(['subject:Patient.birthdate']);
    expect(offered('Observation', 'subject.fam')).toEqual(['subject.family']);
    expect(offered('Observation', 'subject:Patient.organization.n')).toEqual(['subject:Patient.organization.name']);
  });

  it('leads backwards from what refers to the type', () => {
    expect(offered('Patient', '_has:')).toEqual(['_has:Observation:', '_has:Encounter:']);
    expect(offered('Patient', '_has:Observation:')).toEqual(['_has:Observation:subject:']);
    expect(offered('Patient', '_has:Observation:subject:c')).toEqual(['_has:Observation:subject:code']);
  });

  it.each([
    ['Patient', 'birthdate', 'date'],
    ['Observation', 'subject:Patient.birthdate', 'date'],
    ['Patient', '_has:Observation:subject:code', 'token'],
    ['Observation', 'subject:Patient', 'reference'],
    ['Patient', '_include', 'include'],
    ['Patient', 'nothing', undefined],
  ])('of %s means by %s a %s', (type, name, kind) => {
    expect(meantBy(capabilities, type, name)?.kind).toBe(kind);
  });

  it('knows the values of what says how to answer, and what a reference begins with', () => {
    expect(valueOffers(capabilities, 'Observation', '_include', '')).toEqual(['*', 'Observation:subject']);
    expect(valueOffers(capabilities, 'Observation', '_sort', '')).toContain('-code');
    expect(valueOffers(capabilities, 'Observation', 'subject', '')).toEqual(['Patient/']);
    expect(valueOffers(capabilities, 'Patient', 'birthdate', 'missing')).toEqual(['true', 'false']);
  });
});
