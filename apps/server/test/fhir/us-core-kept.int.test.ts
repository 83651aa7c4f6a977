import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FhirHospital, openFhirHospital, physician } from './fhir-hospital.ts';

/** What US Core wants of records that no service of this hospital keeps yet: written by FHIR, they are kept, shown and found as it says. */
const LOINC = 'http://loinc.org';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const SNOMED = 'http://snomed.info/sct';
const US_CORE = 'http://hl7.org/fhir/us/core';
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

type Body = { readonly resourceType: string } & Record<string, unknown>;
let fhir: FhirHospital;
let patient: string;
let subject: { reference: string };
let encounter: string;

const coded = (system: string, code: string, text?: string) => ({
  coding: [{ system, code }],
  ...(text ? { text } : {}),
});
const profile = (name: string) => ({ meta: { profile: [`${US_CORE}/StructureDefinition/us-core-${name}`] } });

/** Writes it, sees that it comes back to the last element, and that each of these searches finds it. @returns its id */
async function kept({ meta, ...body }: Body & { meta?: object }, searches: readonly string[] = []): Promise<string> {
  const sent = { ...body, ...(meta ? { meta } : {}) };
  const made = await fhir.ask('POST', `/${body.resourceType}`, sent, {}, physician);
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { id } = made.body;
  const read = await fhir.ask('GET', `/${body.resourceType}/${id}`, undefined, {}, physician);
  const { id: _id, meta: said, ...rest } = read.body;
  expect(rest).toEqual(body);
  expect(said).toMatchObject(meta ?? {});
  for (const search of searches) expect(await found(search)).toContain(`${body.resourceType}/${id}`);
  return id;
}

async function found(search: string): Promise<string[]> {
  const { status, body } = await fhir.ask('GET', `/${search}`, undefined, {}, physician);
  expect(status, search).toBe(200);
  return (body.entry ?? []).map(({ resource }) => `${resource.resourceType}/${resource.id}`);
}

beforeAll(async () => {
  fhir = await openFhirHospital();
  patient = await fhir.register();
  subject = { reference: `Patient/${patient}` };
  encounter = await kept({
    resourceType: 'Encounter',
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject,
    period: { start: '2025-03-01T09:00:00Z', end: '2025-03-01T10:00:00Z' },
  });
});
afterAll(() => fhir.stop());

describe('clinical notes and reports of other systems', () => {
  it.each([
    ['Consultation Note', '11488-4'],
    ['Discharge Summary', '18842-5'],
    ['History and Physical Note', '34117-2'],
    ['Procedure Note', '28570-0'],
    ['Progress Note', '11506-3'],
    ['Imaging Narrative', '18748-4'],
    ['Laboratory Report Narrative', '11502-2'],
    ['Pathology Report Narrative', '11526-1'],
    ['Surgical Operation Note', '11504-8'],
    ['Emergency Department Note', '34111-5'],
  ])('a %s is a DocumentReference with who is responsible for it', async (text, code) => {
    await kept(
      {
        ...profile('documentreference'),
        resourceType: 'DocumentReference',
        status: 'current',
        type: coded(LOINC, code, text),
        category: [coded(`${US_CORE}/CodeSystem/us-core-documentreference-category`, 'clinical-note')],
        subject,
        date: '2025-03-01T10:00:00Z',
        author: [{ display: 'Ada Author' }],
        custodian: { display: 'Springfield General' },
        content: [{ attachment: { contentType: 'text/plain', data: 'SGVsbG8=' } }],
        context: { encounter: [{ reference: `Encounter/${encounter}` }], period: { start: '2025-03-01T09:00:00Z' } },
      },
      [
        `DocumentReference?patient=${patient}&type=${LOINC}%7C${code}`,
        `DocumentReference?patient=${patient}&type=${code}&period=ge2025-02-01`,
        `DocumentReference?patient=${patient}&category=clinical-note&date=ge2025-02-01`,
        `DocumentReference?patient=${patient}&status=current`,
      ],
    );
  });

  it.each([
    ['Cardiology', 'LP29708-2', '34552-0'],
    ['Pathology', 'LP7839-6', '11526-1'],
    ['Radiology', 'LP29684-5', '18748-4'],
  ])(
    'a report of %s is a DiagnosticReport, and what was scanned a DocumentReference too',
    async (_name, category, code) => {
      const url = `https://archive.example.org/scans/${category}.pdf`;
      await kept(
        {
          ...profile('diagnosticreport-note'),
          resourceType: 'DiagnosticReport',
          status: 'final',
          category: [coded(LOINC, category)],
          code: coded(LOINC, code),
          subject,
          encounter: { reference: `Encounter/${encounter}` },
          effectiveDateTime: '2025-03-01T09:30:00Z',
          issued: '2025-03-01T11:00:00Z',
          presentedForm: [{ contentType: 'application/pdf', url }],
        },
        [
          `DiagnosticReport?patient=${patient}`,
          `DiagnosticReport?patient=${patient}&category=${LOINC}%7C${category}`,
          `DiagnosticReport?patient=${patient}&code=${code}`,
          `DiagnosticReport?patient=${patient}&category=${category}&date=ge2025-03-01`,
        ],
      );
      await kept(
        {
          resourceType: 'DocumentReference',
          status: 'current',
          type: coded(LOINC, code),
          subject,
          content: [{ attachment: { contentType: 'application/pdf', url } }],
        },
        [`DocumentReference?patient=${patient}&type=${code}`],
      );
    },
  );
});

describe('medications of other systems', () => {
  it('are requests with a code or with a Medication that comes along, and all active ones are found', async () => {
    // A catalogue is written by those who connect systems.
    const catalogued = await fhir.ask('POST', '/Medication', {
      ...profile('medication'),
      resourceType: 'Medication',
      code: coded(RXNORM, '1049221', 'Oxycodone/Acetaminophen'),
    });
    const medication = catalogued.body.id;
    const request = (more: object): Body => ({
      ...profile('medicationrequest'),
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      subject,
      encounter: { reference: `Encounter/${encounter}` },
      authoredOn: '2025-03-01',
      requester: { display: 'Ada Author' },
      dosageInstruction: [
        { text: 'One tablet twice a day', doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }] },
      ],
      ...more,
    });
    const searches = [
      `MedicationRequest?patient=${patient}&intent=order`,
      `MedicationRequest?patient=${patient}&intent=order&status=active`,
      `MedicationRequest?patient=${patient}&intent=order&encounter=${encounter}`,
      `MedicationRequest?patient=${patient}&intent=order&authoredon=ge2025-01-01`,
    ];
    await kept(
      request({
        medicationCodeableConcept: coded(RXNORM, '197361', 'Amlodipine 5 MG Oral Tablet'),
        reportedBoolean: true,
        reasonCode: [coded(SNOMED, '38341003', 'Hypertension')],
      }) as Body,
      searches,
    );
    const problem = await kept({
      resourceType: 'Condition',
      clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
      category: [coded('http://terminology.hl7.org/CodeSystem/condition-category', 'problem-list-item')],
      code: coded(SNOMED, '22253000', 'Pain'),
      subject,
    });
    await kept(
      request({
        medicationReference: { reference: `Medication/${medication}` },
        reasonReference: [{ reference: `Condition/${problem}` }],
      }) as Body,
      searches,
    );
    const all = await found(
      `MedicationRequest?patient=${patient}&intent=order&status=active&_include=MedicationRequest:medication`,
    );
    expect(all).toContain(`Medication/${medication}`);
    await kept(
      {
        ...profile('medicationdispense'),
        resourceType: 'MedicationDispense',
        status: 'completed',
        medicationCodeableConcept: coded(RXNORM, '197361'),
        subject,
        quantity: { value: 30, unit: 'tablet' },
        whenHandedOver: '2025-03-02T08:00:00Z',
      },
      [
        `MedicationDispense?patient=${patient}`,
        `MedicationDispense?patient=${patient}&status=completed&type:missing=true`,
      ],
    );
  });
});

describe('observations of other systems', () => {
  it('of a laboratory are found by category, code and date, and say why a part has no value', async () => {
    const specimen = await kept(
      {
        resourceType: 'Specimen',
        identifier: [{ system: 'urn:oid:1.2.3', value: 'S-1' }],
        type: coded(SNOMED, '119297000', 'Blood'),
        subject,
      },
      [`Specimen?patient=${patient}`],
    );
    const panel = {
      resourceType: 'Observation',
      status: 'final',
      category: [coded(CATEGORY, 'laboratory')],
      code: coded(LOINC, '24323-8', 'Comprehensive metabolic panel'),
      subject,
      effectiveDateTime: '2025-03-01T09:40:00Z',
      specimen: { reference: `Specimen/${specimen}` },
      component: [
        {
          code: coded(LOINC, '2345-7'),
          dataAbsentReason: coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'not-performed'),
        },
      ],
    };
    await kept(panel, [
      `Observation?patient=${patient}&category=${CATEGORY}%7Claboratory`,
      `Observation?patient=${patient}&category=laboratory&date=ge2025-03-01`,
      `Observation?patient=${patient}&code=24323-8`,
      `Observation?patient=${patient}&category=laboratory&status=final`,
    ]);
  });

  it('of occupation, pregnancy and screening are as their profiles want them', async () => {
    const observation = (name: string, category: string, code: string, more: object): Body => ({
      ...profile(name),
      resourceType: 'Observation',
      status: 'final',
      category: [coded(CATEGORY, category)],
      code: coded(LOINC, code),
      subject,
      effectiveDateTime: '2025-03-01',
      ...more,
    });
    // A current job has no end; what is not known of it is said to be unknown, or is left out.
    const { effectiveDateTime: _at, ...job } = observation('observation-occupation', 'social-history', '11341-5', {});
    const period = { effectivePeriod: { start: '2020-01-01' } };
    await kept({ ...job, resourceType: 'Observation', ...period, valueCodeableConcept: { text: 'Nurse' } });
    await kept({
      ...job,
      resourceType: 'Observation',
      ...period,
      valueCodeableConcept: coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'unknown'),
      component: [{ code: coded(LOINC, '86188-0'), valueCodeableConcept: { text: 'Hospitals' } }],
    });
    const pregnant = observation('observation-pregnancystatus', 'social-history', '82810-3', {
      valueCodeableConcept: coded(SNOMED, '60001007', 'Not pregnant'),
    });
    await kept(pregnant, [`Observation?patient=${patient}&code=82810-3`]);
    const intent = observation('observation-pregnancyintent', 'social-history', '86645-9', {
      valueCodeableConcept: coded(SNOMED, '454391000124109', 'Not sure of desire to become pregnant'),
    });
    await kept(intent, [`Observation?patient=${patient}&code=86645-9`]);
    const categories = ['sdoh', 'functional-status', 'disability-status', 'cognitive-status'];
    for (const category of categories)
      await kept(
        {
          ...observation('observation-screening-assessment', 'survey', '71802-3', { valueString: 'Housed' }),
          category: [coded(CATEGORY, 'survey'), coded(`${US_CORE}/CodeSystem/us-core-category`, category)],
        },
        [`Observation?patient=${patient}&category=${US_CORE}/CodeSystem/us-core-category%7C${category}`],
      );
    await kept(
      observation('average-blood-pressure', 'social-history', '96607-7', {
        component: ['96608-5', '96609-3'].map((code) => ({
          code: coded(LOINC, code),
          valueQuantity: { value: 120, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
        })),
      }),
    );
  });

  it('may be answers to a form, whatever the form was, and are derived from them', async () => {
    const answers = await kept(
      {
        ...profile('questionnaireresponse'),
        resourceType: 'QuestionnaireResponse',
        questionnaire: 'http://example.org/Questionnaire/phq-9|1.0',
        _questionnaire: {
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/display', valueString: 'PHQ-9' },
            {
              url: `${US_CORE}/StructureDefinition/us-core-extension-questionnaire-uri`,
              valueUri: 'https://forms.example.org/phq-9.pdf',
            },
          ],
        },
        status: 'completed',
        subject,
        authored: '2025-03-01T09:50:00Z',
        author: subject,
        item: [{ linkId: '1', text: 'Little interest', answer: [{ valueInteger: 1 }] }],
      },
      [
        `QuestionnaireResponse?patient=${patient}`,
        `QuestionnaireResponse?patient=${patient}&questionnaire=http://example.org/Questionnaire/phq-9%7C1.0`,
        `QuestionnaireResponse?patient=${patient}&authored=ge2025-03-01`,
      ],
    );
    await kept({
      ...profile('observation-screening-assessment'),
      resourceType: 'Observation',
      status: 'final',
      category: [coded(CATEGORY, 'survey')],
      code: coded(LOINC, '44261-6'),
      subject,
      effectiveDateTime: '2025-03-01T09:50:00Z',
      valueInteger: 7,
      derivedFrom: [{ reference: `QuestionnaireResponse/${answers}` }],
    });
  });
});

describe('whatever else US Core has a profile for', () => {
  it('is kept with what its profile wants, and found', async () => {
    await kept(
      {
        ...profile('careteam'),
        resourceType: 'CareTeam',
        status: 'active',
        subject,
        participant: [{ role: [coded(SNOMED, '17561000', 'Cardiologist')], member: { display: 'Ada Author' } }],
      },
      [`CareTeam?patient=${patient}`, `CareTeam?patient=${patient}&status=active`],
    );
    await kept(
      {
        ...profile('implantable-device'),
        resourceType: 'Device',
        udiCarrier: [
          {
            deviceIdentifier: '09504000059118',
            carrierHRF: '(01)09504000059118(17)141120(10)7654321D(21)10987654d321',
          },
        ],
        status: 'active',
        distinctIdentifier: 'D1',
        manufactureDate: '2014-10-20',
        expirationDate: '2014-11-20',
        lotNumber: '7654321D',
        serialNumber: '10987654d321',
        type: coded(SNOMED, '468063009', 'Coated femoral stem prosthesis'),
        patient: subject,
      },
      [`Device?patient=${patient}`, `Device?patient=${patient}&type=468063009`],
    );
    await kept(
      {
        ...profile('servicerequest'),
        resourceType: 'ServiceRequest',
        status: 'active',
        intent: 'order',
        category: [coded(SNOMED, '386053000', 'Evaluation procedure')],
        code: coded(LOINC, '24604-1'),
        subject,
        encounter: { reference: `Encounter/${encounter}` },
        occurrenceDateTime: '2025-03-05',
        authoredOn: '2025-03-01T09:55:00Z',
        reasonCode: [coded(SNOMED, '22253000', 'Pain')],
      },
      [
        `ServiceRequest?patient=${patient}`,
        `ServiceRequest?patient=${patient}&category=386053000`,
        `ServiceRequest?patient=${patient}&code=24604-1&authored=ge2025-03-01`,
      ],
    );
    await kept(
      {
        ...profile('condition-problems-health-concerns'),
        resourceType: 'Condition',
        clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
        category: [
          coded(`${US_CORE}/CodeSystem/condition-category`, 'health-concern'),
          coded(`${US_CORE}/CodeSystem/us-core-category`, 'sdoh'),
        ],
        code: coded(SNOMED, '32911000', 'Homeless'),
        subject,
      },
      [`Condition?patient=${patient}&category=health-concern`, `Condition?patient=${patient}&category=sdoh`],
    );
  });

  it('an organisation is found by its National Provider Identifier', async () => {
    const organization = {
      ...profile('organization'),
      resourceType: 'Organization',
      identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1144221847' }],
      active: true,
      name: 'Acme Labs',
      telecom: [{ system: 'phone', value: '+1 734 677 7777' }],
      address: [
        { line: ['3300 Washtenaw Avenue'], city: 'Ann Arbor', state: 'MI', postalCode: '48104', country: 'USA' },
      ],
    };
    const { status, body } = await fhir.ask('POST', '/Organization', organization);
    expect(status).toBe(201);
    expect(body).toMatchObject(organization);
    expect(await found('Organization?identifier=http://hl7.org/fhir/sid/us-npi%7C1144221847')).toEqual([
      `Organization/${body.id}`,
    ]);
  });

  it('what the server says of itself names the guide, and its changes by _lastUpdated', async () => {
    const { body } = await fhir.ask('GET', '/metadata');
    expect(body.instantiates).toEqual([
      `${US_CORE}/CapabilityStatement/us-core-server|6.1.0`,
      `${US_CORE}/CapabilityStatement/us-core-server|7.0.0`,
    ]);
    const [{ resource }] = body.rest as [
      {
        resource: {
          type: string;
          supportedProfile: string[];
          searchParam: { name: string; documentation?: string }[];
        }[];
      },
    ];
    const request = resource.find(({ type }) => type === 'MedicationRequest')!;
    expect(request.supportedProfile).toEqual([`${US_CORE}/StructureDefinition/us-core-medicationrequest`]);
    const updated = request.searchParam.find(({ name }) => name === '_lastUpdated');
    expect(updated?.documentation).toMatch(/each version/);
  });
});
