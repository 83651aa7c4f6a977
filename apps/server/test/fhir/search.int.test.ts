import type { TestUser } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FhirHospital, openFhirHospital, physician, receptionist } from './fhir-hospital.ts';

let fhir: FhirHospital;

const UCUM = 'http://unitsofmeasure.org';
const LOINC = 'http://loinc.org';
const coded = (system: string, code: string, display?: string) => ({
  coding: [{ system, code, ...(display ? { display } : {}) }],
});
const quantity = (value: number, code: string) => ({ value, unit: code, system: UCUM, code });
const at = (id: string) => ({ reference: id });

/** Small data whose searches can be told by reading them. */
const resources: Record<string, unknown>[] = [
  { resourceType: 'Organization', id: 'north', name: 'Nordklinik Bölkow', active: true },
  { resourceType: 'Organization', id: 'south', name: 'Southern Clinic', partOf: at('Organization/north') },
  {
    resourceType: 'Practitioner',
    id: 'eva',
    name: [{ family: 'O’Hara-Müller', given: ['Eva', 'Maria'], text: 'Dr. Eva Müller' }],
    telecom: [
      { system: 'email', value: 'Eva@Example.org' },
      { system: 'phone', value: '555-1234' },
    ],
    identifier: [
      { system: 'urn:npi', value: '123', type: coded('http://terminology.hl7.org/CodeSystem/v2-0203', 'NPI') },
    ],
    birthDate: '1970-05-17',
    gender: 'female',
  },
  { resourceType: 'Practitioner', id: 'max', name: [{ family: 'Muller', given: ['Max'] }], gender: 'male' },
  {
    resourceType: 'PractitionerRole',
    id: 'role',
    practitioner: at('Practitioner/eva'),
    organization: at('Organization/south'),
  },
  {
    resourceType: 'Device',
    id: 'd1',
    deviceName: [{ name: 'Pump', type: 'user-friendly-name' }],
    owner: at('Organization/south'),
  },
  {
    resourceType: 'Observation',
    id: 'sugar',
    status: 'final',
    code: coded(LOINC, '2339-0', 'Glucose in blood'),
    category: [coded('http://terminology.hl7.org/CodeSystem/observation-category', 'laboratory')],
    device: at('Device/d1'),
    performer: [at('Practitioner/eva'), { identifier: { system: 'urn:npi', value: '999' } }],
    effectiveDateTime: '2026-03-02T09:30:00-05:00',
    valueQuantity: quantity(5.4, 'mmol/L'),
  },
  {
    resourceType: 'Observation',
    id: 'weight',
    status: 'amended',
    code: coded(LOINC, '29463-7', 'Body weight'),
    effectivePeriod: { start: '2026-01-01', end: '2026-12-31' },
    device: at('Device/d1'),
    valueQuantity: quantity(72, 'kg'),
  },
  {
    resourceType: 'Observation',
    id: 'pressure',
    status: 'final',
    code: coded(LOINC, '85354-9', 'Blood pressure'),
    effectiveDateTime: '2026-03',
    component: [
      { code: coded(LOINC, '8480-6'), valueQuantity: quantity(140, 'mm[Hg]') },
      { code: coded(LOINC, '8462-4'), valueQuantity: quantity(80, 'mm[Hg]') },
    ],
  },
  {
    resourceType: 'Observation',
    id: 'colour',
    status: 'final',
    code: { text: 'Colour of skin' },
    valueCodeableConcept: coded('urn:colours', 'pale', 'Pale'),
    meta: {
      tag: [{ system: 'urn:tags', code: 'odd' }],
      profile: ['http://example.org/profile|1.0'],
      security: [{ system: 'urn:sec', code: 'R' }],
    },
  },
  {
    resourceType: 'RiskAssessment',
    id: 'risk',
    status: 'final',
    subject: at('Group/g1'),
    prediction: [{ probabilityDecimal: 0.25 }],
  },
  { resourceType: 'Group', id: 'g1', type: 'person', actual: true },
  {
    resourceType: 'ValueSet',
    id: 'colours',
    url: 'http://example.org/vs/colours',
    status: 'active',
    compose: { include: [{ system: 'urn:colours', concept: [{ code: 'pale' }, { code: 'red' }] }] },
  },
  {
    resourceType: 'CodeSystem',
    id: 'cs',
    url: 'urn:colours',
    status: 'active',
    content: 'complete',
    concept: [{ code: 'light', concept: [{ code: 'pale' }] }, { code: 'dark' }],
  },
];

beforeAll(async () => {
  fhir = await openFhirHospital();
  const entry = resources.map((resource) => ({
    resource,
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
  }));
  const replied = await fhir.ask('POST', '', { resourceType: 'Bundle', type: 'transaction', entry });
  expect(replied.body).toMatchObject({ resourceType: 'Bundle', type: 'transaction-response' });
});
afterAll(() => fhir.stop());

async function found(path: string): Promise<string[]> {
  const { status, body } = await fhir.ask('GET', path);
  expect({ status, issue: body.issue }).toEqual({ status: 200, issue: undefined });
  return (body.entry ?? [])
    .filter(({ search }) => search?.mode === 'match')
    .map(({ resource }) => resource.id)
    .toSorted();
}

describe('a search finds', () => {
  it.each([
    // string
    ['Practitioner?family=muller', ['max']],
    ['Practitioner?name=dr', ['eva']],
    ['Practitioner?name=mar', ['eva']],
    ['Practitioner?family:contains=MÜLLER', ['eva', 'max']],
    ['Practitioner?family:exact=Muller', ['max']],
    ['Practitioner?family:exact=muller', []],
    ['Organization?name=nordklinik bolkow', ['north']],
    ['Practitioner?given=eva,max', ['eva', 'max']],
    ['Practitioner?given=eva&gender=male', []],
    // token
    ['Practitioner?identifier=urn:npi|123', ['eva']],
    ['Practitioner?identifier=123', ['eva']],
    ['Practitioner?identifier=|123', []],
    ['Practitioner?identifier=urn:npi|', ['eva']],
    ['Practitioner?identifier:of-type=http://terminology.hl7.org/CodeSystem/v2-0203|NPI|123', ['eva']],
    ['Practitioner?email=EVA@example.org', ['eva']],
    ['Practitioner?phone=555-1234', ['eva']],
    ['Practitioner?email=555-1234', []],
    ['Practitioner?gender:not=male', ['eva']],
    ['Organization?active=true', ['north']],
    ['Observation?code:text=glucose', ['sugar']],
    ['Observation?code:text=skin', ['colour']],
    ['Observation?value-concept:in=http://example.org/vs/colours', ['colour']],
    ['Observation?value-concept:not-in=http://example.org/vs/colours', ['pressure', 'sugar', 'weight']],
    ['Observation?value-concept:below=urn:colours|light', ['colour']],
    ['Observation?value-concept:below=urn:colours|dark', []],
    ['Observation?value-concept:above=urn:colours|pale', ['colour']],
    ['Observation?status=final,amended&category=laboratory', ['sugar']],
    // date
    ['Observation?date=2026-03-02', ['sugar']],
    ['Observation?date=2026-03', ['pressure', 'sugar']],
    ['Observation?date=2026', ['pressure', 'sugar', 'weight']],
    ['Observation?date=2026-03-02T14:30:00Z', ['sugar']],
    ['Observation?date=gt2026-06', ['weight']],
    ['Observation?date=ge2026-03-02T14:30:00Z', ['pressure', 'sugar', 'weight']],
    ['Observation?date=lt2026-02', ['weight']],
    ['Observation?date=sa2026-02', ['pressure', 'sugar']],
    ['Observation?date=eb2026-04', ['pressure', 'sugar']],
    ['Observation?date=ge2026-03-01&date=le2026-03-02', ['pressure', 'sugar', 'weight']],
    ['Observation?date=ne2026-03', ['weight']],
    ['Practitioner?email:missing=true', ['max']],
    ['Practitioner?email:missing=false', ['eva']],
    // quantity and number
    ['Observation?value-quantity=5.4', ['sugar']],
    ['Observation?value-quantity=5', ['sugar']],
    ['Observation?value-quantity=5.0', []],
    ['Observation?value-quantity=gt70||kg', ['weight']],
    [`Observation?value-quantity=72000|${UCUM}|g`, ['weight']],
    [`Observation?value-quantity=lt73|${UCUM}|kg`, ['weight']],
    [`Observation?value-quantity=5.4|${UCUM}|umol/L`, []],
    [`Observation?value-quantity=5400|${UCUM}|umol/L`, ['sugar']],
    ['RiskAssessment?probability=gt0.2', ['risk']],
    ['RiskAssessment?probability=0.25', ['risk']],
    // reference
    ['Device?organization=Organization/south', ['d1']],
    ['Device?organization=south', ['d1']],
    ['Device?organization:Organization=south', ['d1']],
    ['Observation?performer:identifier=urn:npi|999', ['sugar']],
    ['Observation?performer:Practitioner=eva', ['sugar']],
    ['Observation?performer:Organization=eva', []],
    // uri
    ['ValueSet?url=http://example.org/vs/colours', ['colours']],
    ['ValueSet?url:below=http://example.org/vs', ['colours']],
    ['ValueSet?url:above=http://example.org/vs/colours/more', ['colours']],
    // composite
    [`Observation?code-value-quantity=${LOINC}|29463-7$72`, ['weight']],
    [`Observation?component-code-value-quantity=8480-6$gt130`, ['pressure']],
    [`Observation?component-code-value-quantity=8462-4$gt130`, []],
    [`Observation?combo-code-value-quantity=8480-6$140`, ['pressure']],
    [`Observation?combo-code-value-quantity=29463-7$72`, ['weight']],
    // chains
    ['Device?organization.name=south', ['d1']],
    ['Device?organization.partof.name=nordklinik', ['d1']],
    ['Observation?device:Device.organization.partof:Organization.name=nord', ['sugar', 'weight']],
    ['Practitioner?_has:PractitionerRole:practitioner:organization=south', ['eva']],
    ['Practitioner?_has:Observation:performer:code=2339-0', ['eva']],
    ['Organization?_has:Device:organization:_has:Observation:device:status=amended', ['south']],
    // of all types
    ['Observation?_id=sugar,weight', ['sugar', 'weight']],
    ['Observation?_tag=urn:tags|odd', ['colour']],
    ['Observation?_security=urn:sec|R', ['colour']],
    ['Observation?_profile=http://example.org/profile', ['colour']],
    ['Observation?_lastUpdated=gt2020&_id=sugar', ['sugar']],
    ['Observation?_lastUpdated=lt2020', []],
    ['?_type=Device,Group', ['d1', 'g1']],
    ['Device/d1/Observation', ['sugar', 'weight']],
    ['Practitioner/eva/PractitionerRole', ['role']],
  ])('%s', async (path, ids) => {
    expect(await found(`/${encodeURI(path).replaceAll('|', '%7C')}`)).toEqual(ids);
  });

  it('what a form asks for', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const { body } = await fhir.ask('POST', '/Practitioner/_search', 'family=muller', form);
    expect(body.entry?.map(({ resource }) => resource.id)).toEqual(['max']);
  });
});

describe('with what is found', () => {
  const included = async (path: string) => {
    const { body } = await fhir.ask('GET', path);
    return (body.entry ?? [])
      .filter(({ search }) => search?.mode === 'include')
      .map(({ resource }) => resource.id)
      .toSorted();
  };

  it.each([
    ['/Device?_include=Device:organization', ['south']],
    ['/Device?_include=Device:organization&_include:iterate=Organization:partof', ['north', 'south']],
    ['/Device?_include=Device:organization:Practitioner', []],
    ['/Observation?_id=sugar&_include=*', ['d1', 'eva']],
    ['/Organization?_id=south&_revinclude=Device:organization', ['d1']],
    [
      '/Organization?_id=south&_revinclude=Device:organization&_revinclude:iterate=Observation:device',
      ['d1', 'sugar', 'weight'],
    ],
  ])('%s comes what belongs to it', async (path, ids) => {
    expect(await included(path)).toEqual(ids);
  });
});

describe('the answer to a search', () => {
  it('is sorted', async () => {
    const order = async (path: string) => (await fhir.ask('GET', path)).body.entry?.map(({ resource }) => resource.id);
    expect(await order('/Practitioner?_sort=family')).toEqual(['max', 'eva']);
    expect(await order('/Practitioner?_sort=-family')).toEqual(['eva', 'max']);
    expect(await order('/Observation?_sort=date')).toEqual(['weight', 'pressure', 'sugar', 'colour']);
    expect(await order('/Observation?_sort=status,-date')).toEqual(['weight', 'pressure', 'sugar', 'colour']);
    expect(await order('/Observation?_sort=_id')).toEqual(['colour', 'pressure', 'sugar', 'weight']);
  });

  it('comes in pages that neither miss nor repeat anything while data changes', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/Observation?_sort=date,-_lastUpdated&_count=1&code:missing=false';
    for (let page = 0; next && page < 10; page++) {
      const { body } = await fhir.ask('GET', next);
      seen.push(...(body.entry ?? []).map(({ resource }) => resource.id));
      const link = body.link.find(({ relation }) => relation === 'next')?.url;
      next = link && `/${link.slice(link.indexOf('/fhir/R4/') + '/fhir/R4/'.length)}`;
      if (page === 1) {
        const early = {
          resourceType: 'Observation',
          id: 'early',
          status: 'final',
          code: { text: 'x' },
          effectiveDateTime: '1999',
        };
        await fhir.ask('PUT', '/Observation/early', early);
      }
    }
    expect(seen).toEqual(['weight', 'pressure', 'sugar', 'colour']);
    await fhir.ask('DELETE', '/Observation/early');
  });

  it('counts when asked', async () => {
    expect((await fhir.ask('GET', '/Observation?_total=accurate&_count=1')).body.total).toBe(4);
    expect((await fhir.ask('GET', '/Observation?_summary=count')).body).toMatchObject({ total: 4 });
    expect((await fhir.ask('GET', '/Observation?_count=0')).body.entry).toBeUndefined();
  });

  it('counts what there is of each type that one may read', async () => {
    const numbersFor = async (user?: TestUser) => {
      const { body } = await fhir.ask('GET', '/$get-resource-counts', undefined, {}, user);
      expect(body.resourceType).toBe('Parameters');
      const parameters = body.parameter as { name: string; valueInteger: number }[];
      return Object.fromEntries(parameters.map(({ name, valueInteger }) => [name, valueInteger]));
    };
    expect(await numbersFor(physician)).toMatchObject({ Observation: 4, Organization: 2, Practitioner: 2, Flag: 0 });
    const atTheDesk = await numbersFor(receptionist);
    expect(atTheDesk).toMatchObject({ Organization: 2 });
    expect(atTheDesk).not.toHaveProperty('Observation');
    expect((await fhir.ask('GET', '/Patient/$get-resource-counts')).status).toBe(404);
  });

  it('says what it understood', async () => {
    const { body } = await fhir.ask('GET', '/Practitioner?family=muller&colour=red', undefined, {
      prefer: 'handling=lenient',
    });
    expect(body.link[0]).toMatchObject({
      relation: 'self',
      url: expect.stringMatching(/\/Practitioner\?family=muller$/),
    });
    expect(body.entry).toHaveLength(1);
  });
});

describe('a search is refused', () => {
  it.each([
    ['/Observation?nonsense=1', 'not-supported'],
    ['/Observation?date=yesterday', 'value'],
    ['/Observation?value-quantity=much', 'value'],
    ['/Observation?status:contains=x', 'not-supported'],
    ['/Observation?_sort=nonsense', 'not-supported'],
    ['/Observation?_include=Nonsense:x', 'not-supported'],
    ['/Observation?_page=nonsense', 'value'],
    ['/Observation?value-concept:in=http://example.org/nobody', 'value'],
    [`/Observation?${Array.from({ length: 60 }, () => 'status=final').join('&')}`, 'too-costly'],
    [`/Organization?${'partof.'.repeat(12)}name=x`, 'too-costly'],
    [`/Observation?status=${Array.from({ length: 1_000 }, () => 'x').join(',')}`, 'too-costly'],
  ])('%s', async (path, code) => {
    const { status, body } = await fhir.ask('GET', path);
    expect(status).toBe(400);
    expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code }] });
  });
});
