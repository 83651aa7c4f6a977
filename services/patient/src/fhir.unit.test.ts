import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Patient } from '@hms/contracts/patient';
import type { Bundle, Patient as FhirPatient } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { type FhirRegistration, fromFhir, MRN_SYSTEM, toFhir } from './fhir.ts';
import { newStanding } from './record/patient-record.ts';

/** A patient as registered from a resource; stored and read again as JSON. */
function registered({ ssn, ...registration }: FhirRegistration, about: Partial<Patient> = {}): Patient {
  const patient: Patient = {
    ...newStanding,
    ...registration,
    id: '01890000-0000-7000-8000-000000000001',
    patient_id: 'P000000014',
    version: 1,
    ssn,
    created_at: '2026-01-01T00:00:00.000Z',
    updated_at: '2026-01-01T00:00:00.000Z',
    ...about,
  };
  return JSON.parse(JSON.stringify(patient));
}
const roundTrip = (resource: FhirPatient): FhirPatient => toFhir(registered(fromFhir(resource)));

/** The facts of the one that the other does not state; order is no fact, neither is the id of another system. */
function missingFacts({ id: _id, ...original }: FhirPatient, other: FhirPatient): string[] {
  return Object.entries(original).flatMap(([member, value]) => {
    const answer = other[member as keyof FhirPatient];
    const states = (item: unknown): boolean =>
      Array.isArray(answer) ? answer.some((each) => isDeepStrictEqual(each, item)) : isDeepStrictEqual(answer, item);
    return (Array.isArray(value) ? value : [value])
      .filter((item) => !states(item))
      .map((item) => `${member}: ${JSON.stringify(item)}`);
  });
}

const everything: FhirPatient & { _birthDate: object } = {
  resourceType: 'Patient',
  id: 'theirs',
  meta: { tag: [{ system: 'urn:tags', code: 'x' }] },
  text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Zoë</div>' },
  active: false,
  extension: [
    {
      url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race',
      extension: [
        {
          url: 'ombCategory',
          valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3', display: 'White' },
        },
        {
          url: 'detailed',
          valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2109-7', display: 'German' },
        },
        { url: 'text', valueString: 'White, of German descent' },
      ],
    },
    { url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode: 'F' },
    { url: 'http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName', valueString: 'Ada Löwe' },
    { url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace', valueAddress: { city: 'Ulm', country: 'DE' } },
  ],
  identifier: [
    { system: 'http://hospital.example/mrn', value: 'MRN-7', use: 'old', period: { end: '2019' } },
    { system: 'http://hl7.org/fhir/sid/us-ssn', value: '219-09-9999', period: { start: '1999' } },
    { type: { text: 'Badge' }, assigner: { display: 'Security' } },
  ],
  name: [
    { use: 'maiden', family: 'Löwe', given: ['Zoë'] },
    { use: 'official', family: 'Mc Donald', given: ['Zoë', 'Anna María'], prefix: ['Dr.', 'Ms.'], suffix: ['PhD'] },
    { given: ['Zo'], period: { start: '2001' } },
  ],
  telecom: [
    { system: 'phone', value: '+1 555 0100', use: 'work', rank: 2 },
    { system: 'phone', value: '+1 555 0142', use: 'mobile' },
    { system: 'email', value: 'zoe@example.org' },
    { value: 'ext. 12' },
    { system: 'fax' },
  ],
  gender: 'unknown',
  birthDate: '1980-03',
  _birthDate: { extension: [{ url: 'urn:time', valueString: 'at dawn' }] },
  deceasedDateTime: '2021',
  address: [
    { use: 'old', line: ['1 Past Road'], period: { end: '2010' } },
    {
      use: 'home',
      line: ['12 Elm Street', 'Flat 3'],
      city: 'Springfield',
      district: 'Hampden',
      state: 'MA',
      postalCode: '01101',
      country: 'US',
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/geolocation' }],
    },
  ],
  maritalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', code: 'W' }],
    text: 'widow',
  },
  multipleBirthInteger: 2,
  contact: [
    { name: { text: 'Bob' }, relationship: [{ text: 'neighbour' }] },
    {
      relationship: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'C' }], text: 'sister' },
      ],
      name: { given: ['Eva'], family: 'Löwe' },
      telecom: [{ system: 'phone', value: '+1 555 0177' }],
      gender: 'female',
    },
  ],
  communication: [
    { language: { text: 'Swabian' } },
    { language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'de' }], text: 'Deutsch' }, preferred: true },
  ],
  generalPractitioner: [{ reference: 'Practitioner/1' }],
  managingOrganization: { reference: 'Organization/1' },
  link: [{ other: { reference: 'RelatedPerson/9' }, type: 'seealso' }],
};

describe('a FHIR patient in the words of the hospital', () => {
  it('says what the resource says', () => {
    expect(fromFhir(everything)).toMatchObject({
      first_name: 'Zoë',
      middle_names: 'Anna María',
      last_name: 'Mc Donald',
      prefix: 'Dr. Ms.',
      suffix: 'PhD',
      other_names: [
        { use: 'maiden', text: 'Zoë Löwe' },
        { use: 'usual', text: 'Zo' },
      ],
      ssn: '219-09-9999',
      identifiers: [{ system: 'http://hospital.example/mrn', value: 'MRN-7' }],
      contact_number: '+1 555 0142',
      email: 'zoe@example.org',
      telecom: [
        { system: 'phone', value: '+1 555 0100', use: 'work' },
        { system: 'phone', value: '+1 555 0142', use: 'mobile' },
        { system: 'email', value: 'zoe@example.org' },
        { system: 'other', value: 'ext. 12' },
      ],
      gender: 'O',
      administrative_gender: 'unknown',
      date_of_birth: '1980-03-01',
      birth_date_estimated: true,
      deceased: true,
      deceased_at: null,
      is_active: false,
      address: { use: 'home', lines: ['12 Elm Street', 'Flat 3'], city: 'Springfield', postal_code: '01101' },
      other_addresses: [{ use: 'old', lines: ['1 Past Road'] }],
      marital_status: 'W',
      multiple_birth: 2,
      language: 'de',
      race: [
        { code: '2106-3', display: 'White' },
        { code: '2109-7', display: 'German' },
      ],
      ethnicity: [],
      emergency_contact: { name: 'Eva Löwe', relationship: 'sister', contact_number: '+1 555 0177' },
    });
  });

  it('loses nothing', () => {
    expect(missingFacts(everything, roundTrip(everything))).toEqual([]);
  });

  it('keeps the social security number out of what is kept in clear', () => {
    expect(JSON.stringify(fromFhir(everything).metadata)).not.toMatch(/219-?09-?9999/);
    expect(JSON.stringify(fromFhir(everything).identifiers)).not.toMatch(/219-?09-?9999/);
  });

  it('takes no number for a social security number that is none, and none of two', () => {
    const system = 'http://hl7.org/fhir/sid/us-ssn';
    const masked = { resourceType: 'Patient' as const, identifier: [{ system, value: '***-**-1962' }] };
    expect(fromFhir(masked)).toMatchObject({ ssn: null, identifiers: [{ system, value: '***-**-1962' }] });
    const numbers = ['219-09-9999', '219099999', '123-45-6789'].map((value) => ({ system, value }));
    expect(fromFhir({ resourceType: 'Patient', identifier: numbers.slice(0, 2) }).ssn).toBe('219-09-9999');
    expect(() => fromFhir({ resourceType: 'Patient', identifier: numbers })).toThrow(
      expect.objectContaining({ code: 'several-ssns' }),
    );
  });

  it.each([
    ['nothing at all', {}],
    ['a name in one piece', { name: [{ text: 'Cher' }] }],
    ['no primary name but an old one', { name: [{ use: 'old', family: 'X' }] }],
    ['a birth year', { birthDate: '1980' }],
    ['a death without a time', { deceasedBoolean: true }],
    ['no death', { deceasedBoolean: false, multipleBirthBoolean: false }],
    ['many at one birth', { multipleBirthInteger: 13 }],
    [
      'codes of its own',
      { maritalStatus: { text: 'it is complicated' }, communication: [{ language: { text: 'x' } }] },
    ],
    ['a phone too long to dial', { telecom: [{ system: 'phone', value: '+1 555 0100 extension 4711' }] }],
    ['text on two lines', { address: [{ line: ['a\nb'], text: 'a\nb' }], name: [{ family: 'A\u0007B' }] }],
    [
      'only text for a race',
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race',
            extension: [{ url: 'text', valueString: 'Martian' }],
          },
        ],
      },
    ],
    ['a contact without a name', { contact: [{ organization: { display: 'Acme' } }] }],
    ['thirty-two identifiers', { identifier: Array.from({ length: 32 }, (_, n) => ({ value: `n${n}` })) }],
  ] as [string, Partial<FhirPatient>][])('loses nothing of %s', (_case, members) => {
    const resource = { resourceType: 'Patient' as const, ...members };
    expect(missingFacts(resource, roundTrip(resource))).toEqual([]);
  });

  it('lets go of what the original said beside a value that somebody changed', () => {
    const patient = registered(fromFhir(everything));
    const moved = toFhir({ ...patient, address: { city: 'Boston' }, date_of_birth: '1980-03-04' });
    expect(moved.address).toContainEqual({ city: 'Boston' });
    expect(JSON.stringify(moved)).not.toContain('geolocation');
    expect(moved.birthDate).toBe('1980-03-04');
  });

  it('states the number of this hospital, the masked social security number and merges', () => {
    const patient = registered(fromFhir({ resourceType: 'Patient', gender: 'male' }), {
      ssn: '***-**-6789',
      merged_into: 'b',
      replaces: ['c'],
    });
    const resource = toFhir(patient);
    expect(resource.identifier).toContainEqual(expect.objectContaining({ system: MRN_SYSTEM, value: 'P000000014' }));
    expect(resource.identifier).toContainEqual(expect.objectContaining({ value: '***-**-6789' }));
    expect(resource.link).toEqual([
      { other: { reference: 'Patient/b' }, type: 'replaced-by' },
      { other: { reference: 'Patient/c' }, type: 'replaces' },
    ]);
  });
});

const samples = new URL('../../../../shared/data/fhir-synthea/', import.meta.url);

describe.skipIf(!existsSync(samples))('every patient of the Synthea samples (skipped where they are missing)', () => {
  const resources = existsSync(samples)
    ? readdirSync(samples)
        .filter((file) => file.endsWith('.json'))
        .flatMap((file) => (JSON.parse(readFileSync(new URL(file, samples), 'utf8')) as Bundle).entry ?? [])
        .flatMap(({ resource }) => (resource?.resourceType === 'Patient' ? [resource] : []))
    : [];

  it('comes out with the same facts', () => {
    expect(resources.length).toBeGreaterThan(20);
    for (const resource of resources) {
      const registration = fromFhir(resource);
      expect(missingFacts(resource, toFhir(registered(registration)))).toEqual([]);
      expect(registration.ssn).toMatch(/^\d{3}-\d{2}-\d{4}$/);
      expect(JSON.stringify({ ...registration, ssn: null })).not.toContain(registration.ssn);
    }
  });
});
