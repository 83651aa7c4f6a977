import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clinicalContract } from '@hms/contracts/clinical';
import { patientContract } from '@hms/contracts/patient';
import type { Client } from '@hms/platform/service';
import { expectRebuildEqual, startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFiles } from '../import/find-files.ts';
import { importFiles } from '../import/import-files.ts';
import { CHECKOUT } from '../read-settings.ts';
import { services } from '../services.ts';

const SYNTHEA = join(CHECKOUT, '..', 'shared', 'data', 'fhir-synthea');
const THERE = existsSync(SYNTHEA);

const ids = Object.fromEntries(
  [
    'patient',
    'doctor',
    'clinic',
    'visit',
    'asthma',
    'peanut',
    'influenza',
    'scope',
    'plan',
    'goal',
    'weight',
    'bp',
    'spacer',
    'mistake',
    'stranger',
  ].map((name, at) => [name, `4b1c0f52-6a3d-4c61-9d3e-${String(at).padStart(12, '0')}`]),
) as Record<string, string>;
const ref = (name: string) => ({ reference: `urn:uuid:${ids[name]}` });
const snomed = (code: string, display: string) => ({
  coding: [{ system: 'http://snomed.info/sct', code, display }],
  text: display,
});
const inFhir = (set: string, code: string) => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${set}`, code }],
});
const vital = (code: string, value: number, unit: string) => ({
  code: { coding: [{ system: 'http://loinc.org', code }] },
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});
const observed = {
  category: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] },
  ],
  status: 'final',
  subject: ref('patient'),
  encounter: ref('visit'),
};
const AT = '2019-05-04T10:00:00-04:00';

const engineer = { id: 'ivo', roles: ['integration-engineer'] };

/** The chart of one person, small enough to be read. */
const chart = (change: Record<string, object> = {}) =>
  [
    {
      resourceType: 'Patient',
      id: ids.patient,
      name: [{ use: 'official', family: 'Whitcombe', given: ['Ottilie'] }],
      gender: 'female',
      birthDate: '1971-03-09',
    },
    { resourceType: 'Practitioner', id: ids.doctor, name: [{ prefix: ['Dr.'], given: ['Ada'], family: 'Quill' }] },
    { resourceType: 'Organization', id: ids.clinic, name: 'Lakeside Clinic' },
    {
      resourceType: 'Encounter',
      id: ids.visit,
      status: 'finished',
      class: { code: 'AMB' },
      type: [snomed('185345009', 'Encounter for symptom')],
      subject: ref('patient'),
      participant: [{ individual: ref('doctor') }],
      period: { start: AT, end: '2019-05-04T10:30:00-04:00' },
      reasonCode: [snomed('23924001', 'Tight chest')],
      serviceProvider: ref('clinic'),
    },
    {
      resourceType: 'Condition',
      id: ids.asthma,
      clinicalStatus: inFhir('condition-clinical', 'active'),
      verificationStatus: inFhir('condition-ver-status', 'confirmed'),
      code: snomed('195967001', 'Asthma'),
      subject: ref('patient'),
      encounter: ref('visit'),
      onsetDateTime: AT,
    },
    {
      resourceType: 'AllergyIntolerance',
      id: ids.peanut,
      clinicalStatus: inFhir('allergyintolerance-clinical', 'active'),
      verificationStatus: inFhir('allergyintolerance-verification', 'confirmed'),
      category: ['food'],
      criticality: 'high',
      code: snomed('91935009', 'Allergy to peanuts'),
      patient: ref('patient'),
      recordedDate: '1979-08-01',
    },
    {
      resourceType: 'Immunization',
      id: ids.influenza,
      status: 'completed',
      vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '140', display: 'Influenza' }] },
      patient: ref('patient'),
      encounter: ref('visit'),
      occurrenceDateTime: AT,
      primarySource: true,
    },
    {
      resourceType: 'Procedure',
      id: ids.scope,
      status: 'completed',
      code: snomed('127783003', 'Spirometry'),
      subject: ref('patient'),
      encounter: ref('visit'),
      performedPeriod: { start: AT, end: '2019-05-04T10:15:00-04:00' },
      reasonReference: [ref('asthma')],
    },
    {
      resourceType: 'CarePlan',
      id: ids.plan,
      status: 'active',
      intent: 'order',
      category: [snomed('698360004', 'Asthma self management')],
      subject: ref('patient'),
      encounter: ref('visit'),
      period: { start: AT },
      addresses: [ref('asthma')],
      goal: [ref('goal')],
      activity: [{ detail: { code: snomed('710081004', 'Smoking cessation therapy'), status: 'in-progress' } }],
    },
    {
      resourceType: 'Goal',
      id: ids.goal,
      lifecycleStatus: 'active',
      achievementStatus: inFhir('goal-achievement', 'in-progress'),
      description: { text: 'No night symptoms' },
      subject: ref('patient'),
    },
    {
      resourceType: 'Observation',
      id: ids.weight,
      ...observed,
      effectiveDateTime: AT,
      ...vital('29463-7', 71.25, 'kg'),
    },
    {
      resourceType: 'Observation',
      id: ids.bp,
      ...observed,
      effectiveDateTime: '2019-05-04T14:00:00Z',
      code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] },
      component: [vital('8480-6', 128, 'mm[Hg]'), vital('8462-4', 82, 'mm[Hg]')],
    },
    { resourceType: 'Device', id: ids.spacer, patient: ref('patient') },
  ].map((resource) => ({ ...resource, ...change[resource.resourceType] }));

describe('charts of another system', () => {
  let hospital: TestHospital;
  let folder: string;
  let clinical: Client<typeof clinicalContract>;
  let patients: Client<typeof patientContract>;
  let patient: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hms-charts-'));
    const wanted = new Set(['config', 'patient', 'appointment', 'clinical', 'integration']);
    hospital = await startTestHospital({
      services: services.filter(({ contract }) => wanted.has(contract.service)),
      postgres: inject('postgres'),
      settingsOf: (service) => (service === 'patient' ? { erasureList: join(folder, 'erasures.jsonl') } : {}),
    });
    clinical = hospital.host.client(clinicalContract);
    patients = hospital.host.client(patientContract);
  });
  afterAll(async () => {
    await hospital.stop();
    await rm(folder, { recursive: true });
  });

  async function take(resources: object[], system?: string) {
    const file = join(folder, 'bundle.json');
    const entry = resources.map((resource) => ({ resource }));
    await writeFile(file, JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }));
    return takeFiles([file], system);
  }
  async function takeFiles(files: readonly string[], system?: string) {
    const summary = await importFiles({
      files,
      system,
      send: (body) =>
        hospital.fetch('/fhir/R4', {
          method: 'POST',
          headers: { 'content-type': 'application/fhir+json' },
          body,
          user: engineer,
        }),
      concurrency: 4,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    await hospital.processAll();
    return summary;
  }
  const chartNow = () => clinical.getChart({ params: { patient } });

  it('are taken over with their dates, codes, states and what belongs together', async () => {
    const { taken, broken } = await take(chart());
    expect(broken).toEqual([]);
    const once = { created: 1, updated: 0, unchanged: 0 };
    const types = ['Patient', 'Encounter', 'Condition', 'AllergyIntolerance', 'Immunization', 'Procedure', 'CarePlan'];
    for (const type of [...types, 'Goal', 'Practitioner', 'Organization', 'Device'])
      expect([type, taken.get(type)]).toEqual([type, once]);
    expect(taken.get('Observation')).toEqual({ ...once, created: 2 });

    patient = (await patients.searchPatients({ query: { search: 'whitcombe' } })).patients[0]!.id;
    const shown = await chartNow();
    const [encounter] = shown.encounters;
    const [problem] = shown.problems;
    expect(encounter).toMatchObject({
      status: 'finished',
      class: 'ambulatory',
      encounter_type: 'Encounter for symptom',
      chief_complaint: 'Tight chest',
      provider_name: 'Dr. Ada Quill',
      location: 'Lakeside Clinic',
      diagnoses: [{ coding: { code: '195967001' }, role: 'primary', problem_id: problem!.id }],
    });
    expect(Date.parse(encounter!.started_at!)).toBe(Date.parse(AT));
    const belongs = { encounter_id: encounter!.id };
    expect(problem).toMatchObject({ ...belongs, name: 'Asthma', onset: '2019-05-04', clinical_status: 'active' });
    expect(shown.allergies).toMatchObject([
      { substance: 'Allergy to peanuts', criticality: 'high', asserted_at: '1979-08-01T00:00:00Z' },
    ]);
    expect(shown.allergy_status).toBe('recorded');
    expect(shown.immunizations).toMatchObject([{ ...belongs, occurred_at: AT, coding: { code: '140' } }]);
    expect(shown.procedures).toMatchObject([{ ...belongs, performed_from: AT, problem_ids: [problem!.id] }]);
    expect(shown.care_plans).toMatchObject([
      {
        ...belongs,
        title: 'Asthma self management',
        problem_ids: [problem!.id],
        activities: [{ status: 'in-progress' }],
      },
    ]);
    expect(shown.goals).toMatchObject([
      { description: 'No night symptoms', care_plan_id: shown.care_plans[0]!.id, status: 'active' },
    ]);
    expect(shown.vitals).toMatchObject([
      {
        ...belongs,
        news2: null,
        readings: { weight: { value: 71.25 }, systolic: { value: 128 }, diastolic: { value: 82 } },
      },
    ]);
    const { items } = await clinical.getTimeline({ params: { patient }, query: { kind: 'allergy' } });
    expect(items).toMatchObject([{ at: '1979-08-01T00:00:00.000Z' }]);
  });

  it('stand in the patient’s history of visits, and are billed to nobody', async () => {
    expect((await patients.listVisits({ params: { id: patient } })).visits).toMatchObject([
      { encounter_type: 'Encounter for symptom', provider_name: 'Dr. Ada Quill' },
    ]);
    const { changes } = await clinical.getEncounterHistory({ params: { id: (await chartNow()).encounters[0]!.id } });
    expect(changes.map(({ event }) => event)).toEqual(['imported']);
  });

  it('change nothing when they come again', async () => {
    const before = await chartNow();
    const { taken, broken } = await take(chart());
    expect(broken).toEqual([]);
    for (const [type, counts] of taken) expect([type, counts.created + counts.updated]).toEqual([type, 0]);
    expect({ ...(await chartNow()), as_of: '' }).toEqual({ ...before, as_of: '' });
  });

  it('bring what the other system changed, and leave what was changed here', async () => {
    const [problem] = (await chartNow()).problems;
    await clinical.updateProblem({ params: { id: problem!.id }, body: { severity: 'severe', note: 'Ours' } });
    const { taken } = await take(
      chart({
        Condition: { clinicalStatus: inFhir('condition-clinical', 'resolved'), abatementDateTime: '2020-01-01' },
        Encounter: { reasonCode: [snomed('267036007', 'Short of breath')] },
      }),
    );
    expect(taken.get('Condition')).toMatchObject({ updated: 1 });
    expect(taken.get('Encounter')).toMatchObject({ updated: 1 });
    expect(taken.get('Procedure')).toMatchObject({ unchanged: 1 });
    expect(await clinical.getChartProblem({ params: { id: problem!.id } })).toMatchObject({
      clinical_status: 'resolved',
      abated: '2020-01-01',
      severity: 'severe',
      note: 'Ours',
    });
    expect((await chartNow()).encounters[0]).toMatchObject({ chief_complaint: 'Short of breath' });
  });

  it('leave alone what was entered in error here', async () => {
    const [allergy] = (await chartNow()).allergies;
    await clinical.enterAllergyInError({ params: { id: allergy!.id }, body: { reason: 'never was' } });
    const { taken } = await take(chart({ AllergyIntolerance: { criticality: 'low' } }));
    expect(taken.get('AllergyIntolerance')).toMatchObject({ unchanged: 1 });
    expect((await chartNow()).allergies).toEqual([]);
  });

  it('are taken whole or not at all, and the reason is told', async () => {
    const before = await chartNow();
    const early = { ...chart()[6], id: ids.mistake, occurrenceDateTime: '1970-01-01' };
    const { taken, refused, broken } = await take([...chart({ Goal: { description: { text: 'Run' } } }), early]);
    expect([...refused]).toEqual([['before-birth', 1]]);
    expect(broken).toMatchObject([{ reason: expect.stringContaining(`immunizations ${ids.mistake}: `) }]);
    expect([...taken]).toEqual([]);
    const impossible = await take(chart({ Condition: { onsetDateTime: '2019-99-99' } }));
    expect(impossible.broken).toMatchObject([
      { reason: expect.stringContaining(`Condition/${ids.asthma}: Condition.onsetDateTime `) },
    ]);
    expect({ ...(await chartNow()), as_of: '' }).toEqual({ ...before, as_of: '' });
  });

  it('of whom nobody registered here stay with FHIR', async () => {
    const stranger = {
      ...chart()[4],
      id: ids.stranger,
      subject: { reference: 'Patient/stranger' },
      encounter: undefined,
    };
    expect((await take([stranger], 'https://lakeside.example')).taken.get('Condition')).toMatchObject({ created: 1 });
    expect((await chartNow()).problems).toHaveLength(1);
  });

  it('are taken by who may', async () => {
    const nurse = await hospital.as(clinicalContract, { id: 'nurse', roles: ['nurse'] });
    await expect(nurse.importChart({ params: { patient }, body: { system: 'urn:x' } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const client = await hospital.as(clinicalContract, engineer);
    await expect(client.importChart({ params: { patient }, body: { system: 'urn:x' } })).resolves.toEqual({
      outcomes: [],
    });
  });

  it.skipIf(!THERE)(
    `come whole out of thirty real bundles${THERE ? '' : ` (skipped: there is no ${SYNTHEA})`}`,
    { timeout: 240_000 },
    async () => {
      const { files } = await findFiles([SYNTHEA]);
      const first = await takeFiles(files);
      expect([first.broken, [...first.refused]]).toEqual([[], []]);
      const created = (type: string) => first.taken.get(type)?.created;
      expect(created('Encounter')).toBe(400);
      expect(created('Condition')).toBe(140);
      expect(created('Immunization')).toBe(325);
      expect(created('Procedure')).toBe(175);
      expect(created('CarePlan')).toBe(57);
      expect(created('Goal')).toBe(23);
      expect(created('AllergyIntolerance')).toBe(21);
      expect(created('Observation')).toBeGreaterThan(800);
      const again = await takeFiles(files);
      for (const [type, counts] of again.taken) expect([type, counts.created, counts.updated]).toEqual([type, 0, 0]);
    },
  );

  it('play again to the same state', { timeout: 120_000 }, async () => {
    expect(await expectRebuildEqual(hospital, 'clinical')).toBeGreaterThan(0);
    expect(await expectRebuildEqual(hospital, 'patient')).toBeGreaterThan(0);
  });
});
