import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { appointmentContract } from '@hms/contracts/appointment';
import { clinicalContract } from '@hms/contracts/clinical';
import { configContract } from '@hms/contracts/config';
import { newId } from '@hms/platform/event-log';
import type { Client } from '@hms/platform/service';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineer, type FhirHospital, openFhirHospital } from './fhir-hospital.ts';

/** Profiles that HL7 publishes with US Core; they are no part of this repository. */
const PROFILES = '../shared/data/us-core/resources/';

/** The published file of medicationdispense has fewer values than extensions beside them, which R4 does not allow. */
const isProfile = (file: string) =>
  file.startsWith('StructureDefinition-us-core-') && !file.includes('medicationdispense');

const account = newId();
const doctor = { id: account, roles: ['physician', 'administrator', 'receptionist'] };
const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';
const asthma = { system: SNOMED, code: '195967001', display: 'Asthma' };

let fhir: FhirHospital;
let charts: Client<typeof clinicalContract>;
let places: Client<typeof configContract>;
let visits: Client<typeof appointmentContract>;
let patient: string;
/** Of this hospital, by name. */
let made: Record<string, string>;

const read = async (path: string) => (await fhir.ask('GET', `/${path}`, undefined, {}, doctor)).body;
async function found(path: string) {
  const { status, body } = await fhir.ask('GET', `/${path}`, undefined, {}, doctor);
  expect({ path, status, issue: body.issue }).toEqual({ path, status: 200, issue: undefined });
  return (body.entry ?? []).filter(({ search }) => search?.mode === 'match').map(({ resource }) => resource);
}

beforeAll(async () => {
  fhir = await openFhirHospital();
  charts = await fhir.hospital.as(clinicalContract, doctor);
  places = await fhir.hospital.as(configContract, doctor);
  visits = await fhir.hospital.as(appointmentContract, doctor);
  patient = await fhir.register();
  made = await furnish();
  await fhir.hospital.processAll();
});
afterAll(() => fhir.stop());

/** A small hospital, and somebody who was treated in it. */
async function furnish() {
  await places.updateOrganization({ body: { name: 'Lakeside Hospital' }, ifMatch: 0 });
  const address = { lines: ['1 Lake Road'], city: 'Boston', state: 'MA', postal_code: '02139', country: 'US' };
  const contacts = [{ system: 'phone' as const, value: '555-0100', use: 'work' as const }];
  const { id: facility } = await places.createFacility({
    body: { code: 'MAIN', name: 'Main building', address, contacts },
  });
  const { id: department } = await places.createDepartment({
    body: { code: 'MED', name: 'Medicine', facility_id: facility, kind: 'inpatient' },
  });
  const { id: ward } = await places.createWard({ body: { code: 'W1', name: 'Ward 1', department_id: department } });
  const { id: room } = await places.createRoom({ body: { code: 'R1', name: 'Room 1', ward_id: ward } });
  const { id: bed } = await places.createBed({ body: { code: 'B1', room_id: room } });
  const { id: member } = await places.createStaffMember({
    body: {
      staff_number: 'S-1',
      first_name: 'Petra',
      last_name: 'Lindqvist',
      user_id: account,
      department_ids: [department],
      roles: ['physician'],
      identifiers: [{ system: 'http://hl7.org/fhir/sid/us-npi', type: 'NPI', value: '1234567893' }],
      contacts,
      shifts: [{ weekdays: [1, 2], starts: '08:00', ends: '16:00', department_id: null }],
    },
  });
  await fhir.hospital.processAll();
  const { id: encounter } = await charts.createEncounter({
    body: {
      patient_id: patient,
      encounter_type: 'follow-up',
      class: 'ambulatory',
      provider_id: account,
      facility_id: facility,
      department_id: department,
      chief_complaint: 'Wheezing',
    },
  });
  const of = { params: { patient } };
  const { id: problem } = await charts.recordProblem({
    ...of,
    body: { coding: asthma, name: 'Asthma', severity: 'moderate', onset: '2020-05-01', encounter_id: encounter },
  });
  const { id: allergy } = await charts.recordAllergy({
    ...of,
    body: {
      category: 'food',
      substance: 'Peanut',
      criticality: 'high',
      verification: 'confirmed',
      reactions: [{ manifestation: 'Hives', severity: 'moderate' }],
    },
  });
  const { id: immunization } = await charts.recordImmunization({
    ...of,
    body: {
      coding: { system: 'http://hl7.org/fhir/sid/cvx', code: '140', display: 'Influenza, seasonal' },
      occurred_at: '2025-10-01T10:00:00Z',
      lot_number: 'L1',
      site: 'left-arm',
      route: 'intramuscular',
      dose: { value: 0.5, unit: 'mL' },
      performer: account,
    },
  });
  const { id: procedure } = await charts.recordProcedure({
    ...of,
    body: {
      coding: { system: SNOMED, code: '127783003', display: 'Spirometry' },
      performed_from: '2025-10-01T10:00:00Z',
      performed_to: '2025-10-01T10:20:00Z',
      performer: account,
      problem_ids: [problem],
      category: 'diagnostic',
    },
  });
  const { id: plan } = await charts.recordCarePlan({
    ...of,
    body: { title: 'Asthma plan', problem_ids: [problem], activities: [{ title: 'Inhaler technique <5 min' }] },
  });
  const { id: goal } = await charts.recordGoal({
    ...of,
    body: {
      description: 'Peak flow above 400',
      due_on: '2026-12-31',
      starts_on: '2026-01-01',
      care_plan_id: plan,
      target: {
        coding: { system: LOINC, code: '33452-4', display: 'Maximum expiratory gas flow' },
        low: 400,
        high: null,
        low_inclusive: true,
        high_inclusive: false,
        unit: 'L/min',
      },
    },
  });
  const { id: vitals } = await charts.recordVitals({
    ...of,
    body: {
      encounter_id: encounter,
      readings: {
        temperature: { value: 98.6, unit: '[degF]' },
        pulse: { value: 72 },
        systolic: { value: 128 },
        diastolic: { value: 82 },
        oxygen_saturation: { value: 97 },
        oxygen_flow: { value: 2 },
        weight: { value: 70 },
        height: { value: 175 },
      },
      oxygen: 'oxygen',
      consciousness: 'alert',
    },
  });
  const { id: assessment } = await charts.recordAssessment({
    ...of,
    body: { instrument: 'gcs', answers: { eye: 4, verbal: 5, motor: 6 } },
  });
  const { id: note } = await charts.createNote({
    body: {
      patient_id: patient,
      encounter_id: encounter,
      template: 'free',
      title: 'Visit',
      contents: { text: { text: 'Breathing <well> & calm.', findings: {} } },
    },
  });
  const resource = { kind: 'provider' as const, name: 'Dr. Lindqvist', refers_to: member, facility_id: facility };
  const { id: bookable } = await visits.createBookableResource({ body: resource });
  const { id: device } = await visits.createBookableResource({ body: { kind: 'equipment', name: 'Spirometer' } });
  await visits.createBookingSchedule({
    body: {
      resource_id: bookable,
      valid_from: '2020-01-01',
      sessions: [
        {
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          starts: '08:00',
          ends: '18:00',
          slot_minutes: null,
          type_ids: [],
          breaks: [],
        },
      ],
    },
  });
  const { id: type } = await visits.createAppointmentType({
    body: { code: 'FU', name: 'Follow-up', duration_minutes: 30, needs: [{ kind: 'provider', capability: null }] },
  });
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const { id: appointment } = await visits.bookAppointment({
    body: {
      patient_id: patient,
      type_id: type,
      start: `${day}T10:00:00Z`,
      resource_ids: [bookable],
      reason: 'Control of asthma',
    },
  });
  return {
    facility,
    department,
    ward,
    room,
    bed,
    member,
    encounter,
    problem,
    allergy,
    immunization,
    procedure,
    plan,
    goal,
    vitals,
    assessment,
    note,
    bookable,
    device,
    appointment,
  };
}

describe('what the hospital keeps of itself is found by FHIR', () => {
  it('its organisation, its places and who works there', async () => {
    expect(await found('Organization?name=lakeside')).toMatchObject([{ name: 'Lakeside Hospital', active: true }]);
    expect(await found('Organization?partof.name=lakeside')).toMatchObject([{ id: made.facility }]);
    expect(await found(`Location?partof.partof=${made.ward}`)).toMatchObject([{ id: made.bed, status: 'active' }]);
    expect(await found('Practitioner?identifier=http://hl7.org/fhir/sid/us-npi%7C1234567893')).toMatchObject([
      { id: made.member, name: [{ family: 'Lindqvist', given: ['Petra'] }] },
    ]);
    expect(await found(`PractitionerRole?practitioner.family=lindqvist&organization=${made.department}`)).toMatchObject(
      [{ active: true, availableTime: [{ daysOfWeek: ['mon', 'tue'], availableStartTime: '08:00:00' }] }],
    );
  });

  it('and follows it', async () => {
    const { version } = await places.getWard({ params: { id: made.ward! } });
    await places.updateWard({ params: { id: made.ward! }, body: { name: 'Ward One' }, ifMatch: version });
    const staff = await places.getStaffMember({ params: { id: made.member! } });
    await places.updateStaffMember({
      params: { id: made.member! },
      body: { department_ids: [], shifts: [] },
      ifMatch: staff.version,
    });
    await fhir.hospital.processAll();
    expect(await read(`Location/${made.ward}`)).toMatchObject({ name: 'Ward One', meta: { versionId: '2' } });
    expect(await found(`PractitionerRole?practitioner=${made.member}`)).toMatchObject([{ active: false }]);
  });
});

describe('the chart of a patient is found by FHIR', () => {
  it.each([
    ['Encounter', { class: { code: 'AMB' }, reasonCode: [{ text: 'Wheezing' }], status: 'in-progress' }],
    ['Condition', { code: { coding: [asthma], text: 'Asthma' }, onsetDateTime: '2020-05-01' }],
    ['AllergyIntolerance', { code: { text: 'Peanut' }, criticality: 'high', reaction: [{ severity: 'moderate' }] }],
    ['Immunization', { vaccineCode: { coding: [{ code: '140' }] }, lotNumber: 'L1', doseQuantity: { value: 0.5 } }],
    ['Procedure', { status: 'completed', performedPeriod: { start: expect.any(String) } }],
    ['CarePlan', { title: 'Asthma plan', intent: 'plan', goal: [{ reference: expect.stringMatching(/^Goal\//) }] }],
    ['Goal', { lifecycleStatus: 'active', target: [{ detailRange: { low: { value: 400 } }, dueDate: '2026-12-31' }] }],
  ])('%s', async (type, expected) => {
    expect(await found(`${type}?patient=${patient}`)).toMatchObject([{ resourceType: type, ...expected }]);
  });

  it('its measurements, in UCUM and with the codes of the vital signs profiles', async () => {
    const all = await found(`Observation?patient=${patient}&category=vital-signs`);
    const codes = all.map(({ code }) => (code as { coding: { code: string }[] }).coding[0]!.code);
    expect(codes.toSorted()).toEqual(
      ['8310-5', '8867-4', '85354-9', '59408-5', '29463-7', '8302-2', '39156-5', '1104441000000107'].toSorted(),
    );
    expect(await found(`Observation?patient=${patient}&code=8310-5`)).toMatchObject([
      { valueQuantity: { value: 37, code: 'Cel' }, encounter: { reference: `Encounter/${made.encounter}` } },
    ]);
    expect(await found('Observation?component-code-value-quantity=8480-6$gt120')).toHaveLength(1);
    await charts.amendVitals({
      params: { id: made.vitals! },
      body: { reason: 'Read wrongly', readings: { pulse: { value: 82 } } },
    });
    await fhir.hospital.processAll();
    expect(await found(`Observation?patient=${patient}&code=8867-4`)).toMatchObject([
      { status: 'amended', valueQuantity: { value: 82 }, meta: { versionId: '2' } },
    ]);
  });

  it('its assessments', async () => {
    expect(await found(`Observation?patient=${patient}&category=survey`)).toMatchObject([
      {
        id: made.assessment,
        valueInteger: 15,
        component: [{ valueInteger: 4 }, { valueInteger: 5 }, { valueInteger: 6 }],
      },
    ]);
  });

  it('its notes, once they are signed', async () => {
    expect(await found(`DocumentReference?patient=${patient}`)).toEqual([]);
    await charts.signNote({ params: { id: made.note! }, body: {}, ifMatch: 1 });
    await fhir.hospital.processAll();
    const [document] = await found(`DocumentReference?patient=${patient}&category=clinical-note`);
    expect(document).toMatchObject({ status: 'current', docStatus: 'final' });
    const [{ attachment }] = document!.content as [{ attachment: { data: string } }];
    expect(Buffer.from(attachment.data, 'base64').toString()).toContain('Breathing <well> & calm.');
  });

  it('its visits to come, with the slots that they take', async () => {
    expect(await found(`Appointment?patient=${patient}`)).toMatchObject([
      {
        status: 'booked',
        reasonCode: [{ text: 'Control of asthma' }],
        participant: [
          { actor: { reference: `Patient/${patient}` } },
          { actor: { reference: `Practitioner/${made.member}` } },
        ],
      },
    ]);
    expect(await found(`Schedule?actor=Practitioner/${made.member}`)).toMatchObject([{ id: made.bookable }]);
    expect(await found(`Slot?schedule=${made.bookable}`)).toMatchObject([{ status: 'busy' }]);
    expect(await read(`Device/${made.device}`)).toMatchObject({ deviceName: [{ name: 'Spirometer' }] });
    await visits.cancelAppointment({ params: { id: made.appointment! }, body: { reason: 'patient-ill' } });
    await fhir.hospital.processAll();
    expect(await found('Appointment?status=cancelled')).toMatchObject([{ cancelationReason: { text: 'patient-ill' } }]);
    expect(await found(`Slot?schedule=${made.bookable}&status=busy`)).toEqual([]);
  });

  it('what was entered in error says so, and no known allergies are a statement', async () => {
    const other = await fhir.register();
    await charts.stateNoKnownAllergies({ params: { patient: other } });
    const { id } = await charts.recordProblem({ params: { patient: other }, body: { name: 'Nothing' } });
    await charts.enterProblemInError({ params: { id }, body: { reason: 'another patient' } });
    await fhir.hospital.processAll();
    expect(await found(`AllergyIntolerance?patient=${other}&clinical-status=active`)).toMatchObject([
      { code: { coding: [{ code: '716186003' }] } },
    ]);
    expect(await found(`Condition?patient=${other}&verification-status=entered-in-error`)).toHaveLength(1);
    await charts.recordAllergy({ params: { patient: other }, body: { category: 'food', substance: 'Milk' } });
    await fhir.hospital.processAll();
    expect(await found(`AllergyIntolerance?patient=${other}&clinical-status=active`)).toMatchObject([
      { code: { text: 'Milk' } },
    ]);
  });

  it('all of it together, and nothing of it in the clear in the log', async () => {
    const { body } = await fhir.ask('GET', `/Patient/${patient}/$everything?_count=200`, undefined, {}, doctor);
    const types = new Set(body.entry?.map(({ resource }) => resource.resourceType));
    expect([...types]).toEqual(
      expect.arrayContaining(['Patient', 'Encounter', 'Condition', 'Observation', 'Appointment']),
    );
    expect(await fhir.hospital.sql('integration', `select from events where data::text like '%Peanut%'`)).toEqual([]);
  });

  it('by a patient’s erasure it is gone', async () => {
    const other = await fhir.register();
    await charts.recordAllergy({ params: { patient: other }, body: { category: 'food', substance: 'Soy' } });
    await fhir.hospital.processAll();
    const [allergy] = await found(`AllergyIntolerance?patient=${other}`);
    await fhir.erase(other);
    expect((await fhir.ask('GET', `/AllergyIntolerance/${allergy!.id}`, undefined, {}, doctor)).status).toBe(404);
  });
});

describe('what the hospital keeps in its own records', () => {
  it('comes out of the log again', async () => {
    expect(await expectRebuildEqual(fhir.hospital, 'integration')).toBeGreaterThan(20);
  });

  it.skipIf(!existsSync(PROFILES))(
    'is as US Core wants it (skipped where that is not at hand)',
    { timeout: 240_000 },
    async () => {
      for (const file of readdirSync(PROFILES).filter(isProfile)) {
        const profile = JSON.parse(readFileSync(PROFILES + file, 'utf8'));
        const stored = await fhir.ask('PUT', `/StructureDefinition/${profile.id}`, profile);
        expect({ file, status: stored.status, issue: stored.body.issue }).toEqual({
          file,
          status: 201,
          issue: undefined,
        });
      }
      const wrong: string[] = [];
      const rows = await fhir.hospital.sql<{ type: string; id: string; content: string }>(
        'integration',
        `select type, id, content from fhir_resources where marks is not null and content is not null`,
      );
      for (const { type, id, content } of rows) {
        const { body } = await fhir.ask('POST', `/${type}/$validate`, content, {}, engineer);
        for (const { code, diagnostics, expression } of body.issue)
          if (code !== 'informational') wrong.push(`${type}/${id}: ${code} ${diagnostics} ${expression ?? ''}`);
      }
      expect(rows.length).toBeGreaterThan(20);
      expect(wrong).toEqual([]);
    },
  );
});
