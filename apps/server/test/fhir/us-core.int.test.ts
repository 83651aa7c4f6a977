import { clinicalContract } from '@hms/contracts/clinical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FhirHospital, openFhirHospital, physician } from './fhir-hospital.ts';

let fhir: FhirHospital;
let patient: string;

beforeAll(async () => {
  fhir = await openFhirHospital();
  patient = await fhir.register();
  const charts = await fhir.hospital.as(clinicalContract, { id: 'dora', roles: ['physician'] });
  const of = { params: { patient } };
  await charts.createEncounter({ body: { patient_id: patient, encounter_type: 'follow-up', class: 'ambulatory' } });
  await charts.recordProblem({ ...of, body: { name: 'Asthma', onset: '2020-05-01' } });
  await charts.recordAllergy({ ...of, body: { category: 'food', substance: 'Peanut' } });
  await charts.recordImmunization({ ...of, body: { name: 'Influenza', occurred_at: '2025-10-01T10:00:00Z' } });
  await charts.recordProcedure({ ...of, body: { name: 'Suture', performed_from: '2025-10-01T10:00:00Z' } });
  await charts.recordCarePlan({ ...of, body: { title: 'Asthma plan' } });
  await charts.recordGoal({ ...of, body: { description: 'Fewer attacks', due_on: '2026-12-31' } });
  await charts.recordVitals({
    ...of,
    body: { observed_at: '2025-10-01T10:00:00Z', readings: { pulse: { value: 72 } } },
  });
  await fhir.hospital.processAll();
});
afterAll(() => fhir.stop());

describe('the server', () => {
  it('says which profiles it supports', async () => {
    const { body } = await fhir.ask('GET', '/metadata');
    const [{ resource }] = body.rest as [{ resource: { type: string; supportedProfile?: string[] }[] }];
    const of = (type: string) => resource.find((each) => each.type === type)?.supportedProfile;
    expect(of('Patient')).toEqual(['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient']);
    expect(of('Observation')).toContain('http://hl7.org/fhir/us/core/StructureDefinition/us-core-blood-pressure');
    expect(of('Appointment')).toBeUndefined();
  });
});

describe('each search that US Core requires finds what the hospital recorded of a patient', () => {
  it.each([
    'AllergyIntolerance?',
    'AllergyIntolerance?clinical-status=http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical%7Cactive',
    'CarePlan?category=http://hl7.org/fhir/us/core/CodeSystem/careplan-category%7Cassess-plan',
    'CarePlan?category=assess-plan&status=active',
    'Condition?',
    'Condition?category=http://terminology.hl7.org/CodeSystem/condition-category%7Cproblem-list-item',
    'Condition?clinical-status=active',
    'Condition?onset-date=ge2020-05-01',
    'Condition?category=problem-list-item&clinical-status=active',
    'Encounter?',
    'Encounter?date=ge2020-01-01',
    'Encounter?class=http://terminology.hl7.org/CodeSystem/v3-ActCode%7CAMB',
    'Encounter?status=in-progress',
    'Goal?',
    'Goal?lifecycle-status=active',
    'Goal?target-date=2026-12-31',
    'Immunization?',
    'Immunization?date=2025-10-01',
    'Immunization?status=completed',
    'Observation?category=http://terminology.hl7.org/CodeSystem/observation-category%7Cvital-signs',
    'Observation?category=vital-signs&date=ge2025-10-01T00:00:00Z&date=lt2025-10-02',
    'Observation?category=vital-signs&status=final',
    'Observation?code=http://loinc.org%7C8867-4,http://loinc.org%7C8310-5',
    'Observation?code=8867-4&date=2025-10-01',
    'Procedure?',
    'Procedure?date=2025-10-01',
    'Procedure?status=completed',
  ])('%s', async (search) => {
    const [type = '', query = ''] = search.split('?');
    const rest = query ? `&${query}` : '';
    const byGet = await fhir.ask('GET', `/${type}?patient=${patient}${rest}`, undefined, {}, physician);
    expect(byGet.body.entry).toMatchObject([{ resource: { resourceType: type }, search: { mode: 'match' } }]);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const byPost = await fhir.ask('POST', `/${type}/_search`, `patient=Patient/${patient}${rest}`, form, physician);
    expect(byPost.body.entry?.map(({ resource }) => resource.id)).toEqual(
      byGet.body.entry?.map(({ resource }) => resource.id),
    );
  });

  it.each(['_id', 'identifier', 'name', 'family', 'birthdate'])('Patient?%s', async (parameter) => {
    const { body } = await fhir.ask('GET', `/Patient/${patient}`, undefined, {}, physician);
    const { name, birthDate, identifier } = body as unknown as {
      name: [{ family: string }];
      birthDate: string;
      identifier: [{ system: string; value: string }];
    };
    const values: Record<string, string> = {
      _id: patient,
      identifier: `${identifier[0].system}%7C${identifier[0].value}`,
      name: name[0].family,
      family: name[0].family,
      birthdate: birthDate,
    };
    const query =
      parameter === 'birthdate'
        ? `birthdate=${birthDate}&family=${name[0].family}`
        : `${parameter}=${values[parameter]}`;
    const found = await fhir.ask('GET', `/Patient?${query}`, undefined, {}, physician);
    expect(found.body.entry?.map(({ resource }) => resource.id)).toEqual([patient]);
  });
});
