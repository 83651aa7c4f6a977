import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicalClient, erased, openWard, type TestPatient, type Ward } from './ward.ts';

const hypertension = { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10', display: 'Essential hypertension' };
const diabetes = { ...hypertension, code: 'E11.9', display: 'Type 2 diabetes mellitus without complications' };
const hushed = { restricted: true, flags: [], reason: null };

describe('an encounter', () => {
  let ward: Ward;
  let physician: ClinicalClient;
  beforeAll(async () => {
    ward = await openWard();
  });
  // The clock moves on, and tokens live minutes.
  beforeEach(async () => {
    physician = await ward.as('physician', ward.doctor);
  });
  afterAll(() => ward.stop());

  const begin = (patient: TestPatient, more: Record<string, unknown> = {}) =>
    physician.createEncounter({
      body: { patient_id: patient.id, encounter_type: 'follow-up', chief_complaint: 'a cough', ...more },
    });

  it('begins, is documented and diagnosed, and ends whole enough for billing, quality and the history of visits', async () => {
    const patient = await ward.register();
    const made = await begin(patient, { location: 'C-2', follow_up_required: true, follow_up_date: '2026-04-01' });
    expect(made).toMatchObject({
      status: 'in-progress',
      number: expect.stringMatching(/^E-\d{7}$/),
      provider_id: ward.doctor,
      provider_name: 'Ngozi Okafor',
      participants: [ward.doctor],
      chief_complaint: 'a cough',
      plan: null,
    });
    const params = { id: made.id };
    await physician.updateEncounter({
      params,
      body: { assessment: 'viral', plan: 'rest', review_of_systems: { lungs: 'clear' } },
    });
    await physician.addDiagnosis({ params, body: { coding: hypertension } });
    const both = await physician.addDiagnosis({ params, body: { coding: diabetes, role: 'primary' } });
    expect(both.diagnoses).toMatchObject([
      { coding: diabetes, role: 'primary', rank: 1 },
      { coding: hypertension, role: 'secondary', rank: 2 },
    ]);
    await expect(physician.addDiagnosis({ params, body: { coding: diabetes } })).rejects.toMatchObject({
      code: 'diagnosed-already',
    });
    const nurse = await ward.as('nurse', newId());
    const of = { patient: patient.id };
    const cvx = { system: 'http://hl7.org/fhir/sid/cvx', code: '999', display: 'A vaccine' } as const;
    const vaccine = await nurse.recordImmunization({ params: of, body: { coding: cvx, encounter_id: made.id } });
    const procedure = await physician.recordProcedure({
      params: of,
      body: { name: 'Suture', status: 'completed', encounter_id: made.id },
    });
    await physician.recordProcedure({
      params: of,
      body: { name: 'Biopsy', status: 'preparation', encounter_id: made.id },
    });
    ward.pass(4);
    const ended = await physician.completeEncounter({ params, body: { disposition: 'home' } });
    expect(ended).toMatchObject({ status: 'finished', disposition: 'home', ended_at: ward.now().toISOString() });
    const [completed] = await ward.hospital.sql<{ data: Record<string, unknown> }>(
      'clinical',
      `select data from events where event_type = 'clinical.encounter.completed' and stream_id = $1`,
      [made.id],
    );
    expect(completed!.data).toMatchObject({
      patient_id: patient.id,
      number: made.number,
      provider_id: ward.doctor,
      encounter_type: 'follow-up',
      class: 'ambulatory',
      location: 'C-2',
      diagnoses: both.diagnoses,
      done: expect.arrayContaining([
        {
          kind: 'immunization',
          entry_id: vaccine.id,
          coding: cvx,
          at: vaccine.occurred_at,
          performer: vaccine.performer,
        },
        expect.objectContaining({ kind: 'procedure', entry_id: procedure.id }),
      ]),
      follow_up_required: true,
      follow_up_date: '2026-04-01',
      started_at: made.started_at,
      ended_at: ended.ended_at,
    });
    expect(completed!.data.done).toHaveLength(2);
    expect(JSON.stringify(completed!.data)).not.toMatch(/cough|Suture/);
    await expect(physician.updateEncounter({ params, body: { plan: 'more' } })).rejects.toMatchObject({
      code: 'wrong-state',
    });
    await expect(physician.addDiagnosis({ params, body: { coding: diabetes } })).rejects.toMatchObject({
      code: 'wrong-state',
    });
    const { changes } = await physician.getEncounterHistory({ params });
    expect(changes.map(({ event }) => event)).toEqual([
      'planned',
      'started',
      'updated',
      'diagnosed',
      'diagnosed',
      'completed',
    ]);
  });

  it.each(['ambulatory', 'emergency', 'inpatient', 'virtual', 'home'] as const)('can be %s', async (where) => {
    const patient = await ward.register();
    const made = await begin(patient, { class: where });
    const query = { patient_id: patient.id, class: where };
    expect((await physician.listEncounters({ query })).encounters).toMatchObject([{ id: made.id, class: where }]);
    const other = where === 'home' ? 'virtual' : 'home';
    expect((await physician.listEncounters({ query: { ...query, class: other } })).total).toBe(0);
  });

  it('goes through its steps, and refuses those that cannot follow', async () => {
    const patient = await ward.register();
    const { id } = await begin(patient, { status: 'planned', provider_id: ward.doctor });
    const params = { id };
    const body = {};
    await expect(physician.completeEncounter({ params, body })).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(physician.resumeEncounter({ params, body })).rejects.toMatchObject({ code: 'wrong-state' });
    for (const [step, status] of [
      ['receiveEncounter', 'arrived'],
      ['triageEncounter', 'triaged'],
      ['startEncounter', 'in-progress'],
      ['leaveEncounter', 'onleave'],
      ['resumeEncounter', 'in-progress'],
    ] as const)
      expect(await physician[step]({ params, body })).toMatchObject({ status });
    await expect(physician.cancelEncounter({ params, body })).rejects.toMatchObject({ code: 'wrong-state' });
    const early = new Date(ward.now().getTime() - 3_600_000).toISOString();
    await expect(physician.completeEncounter({ params, body: { at: early } })).rejects.toMatchObject({
      code: 'before-its-start',
    });
    const late = new Date(ward.now().getTime() + 3_600_000).toISOString();
    await expect(physician.completeEncounter({ params, body: { at: late } })).rejects.toMatchObject({
      code: 'in-the-future',
    });
    await physician.leaveEncounter({ params, body });
    await expect(physician.startEncounter({ params, body })).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await physician.enterEncounterInError({ params, body: { reason: 'wrong patient' } })).toMatchObject({
      status: 'entered-in-error',
      closing_note: 'wrong patient',
    });
    const query = { patient_id: patient.id };
    expect((await physician.listEncounters({ query })).total).toBe(0);
    expect((await physician.listEncounters({ query: { ...query, status: 'entered-in-error' } })).total).toBe(1);
  });

  it('is changed by who has seen its newest version', async () => {
    const made = await begin(await ward.register());
    const change = () =>
      physician.updateEncounter({ params: { id: made.id }, body: { plan: newId() }, ifMatch: made.version });
    await change();
    await expect(change()).rejects.toMatchObject({ code: 'changed-since' });
  });

  it('gives who has a part in it access to a restricted chart, and nobody else', async () => {
    const patient = await ward.register();
    const other = newId();
    const made = await begin(patient, { provider_id: other });
    await ward.happens(patient, 'patient.sensitivity-changed', hushed);
    const params = { id: made.id };
    await expect(physician.getEncounter({ params })).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await physician.listEncounters({ query: { provider_id: other } })).encounters).toEqual([]);
    const treating = await ward.as('physician', other);
    expect(await treating.getEncounter({ params })).toMatchObject({ patient_id: patient.id });
    await expect(begin(patient)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('opens to who broke the glass, for that patient alone', async () => {
    ward.hospital.issuer.setRole('locum', [
      { permission: 'patient:read' },
      { permission: 'clinical:read', conditions: ['treatment-relationship'] },
    ]);
    const locum = await ward.as('locum');
    const [patient, other] = [await ward.register(), await ward.register()];
    const [made, apart] = [await begin(patient), await begin(other)];
    for (const each of [patient, other]) await ward.happens(each, 'patient.sensitivity-changed', hushed);
    const read = (id: string) => locum.getEncounter({ params: { id } });
    await expect(read(made.id)).rejects.toMatchObject({ code: 'not-allowed' });
    ward.hospital.issuer.breakGlass({ id: newId(), user: 'locum', patient: patient.id, until: '2099-01-01T00:00:00Z' });
    expect(await read(made.id)).toMatchObject({ patient_id: patient.id });
    expect((await locum.getChart({ params: { patient: patient.id } })).patient_id).toBe(patient.id);
    await expect(read(apart.id)).rejects.toMatchObject({ code: 'not-allowed' });
    const begins = locum.createEncounter({ body: { patient_id: patient.id, encounter_type: 'follow-up' } });
    await expect(begins).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('follows its patient into a merge and out of it again', async () => {
    const [source, survivor] = [await ward.register(), await ward.register()];
    const made = await begin(source);
    await ward.happens(source, 'patient.replaced', { survivor_id: survivor.id });
    expect(await physician.getEncounter({ params: { id: made.id } })).toMatchObject({ patient_id: survivor.id });
    expect((await physician.listEncounters({ query: { patient_id: survivor.id } })).total).toBe(1);
    await expect(begin(source)).rejects.toMatchObject({ code: 'patient-merged' });
    // Words that are added meanwhile stay under the key of whom it was recorded of.
    await physician.updateEncounter({ params: { id: made.id }, body: { plan: 'rest' } });
    await ward.happens(source, 'patient.restored', { survivor_id: survivor.id, is_active: true });
    expect(await physician.getEncounter({ params: { id: made.id } })).toMatchObject({
      patient_id: source.id,
      plan: 'rest',
    });
  });

  it('is forgotten with the patient but for what counts', async () => {
    const patient = await ward.register();
    const made = await begin(patient, { plan: 'unforgettable' });
    await physician.addDiagnosis({ params: { id: made.id }, body: { coding: diabetes } });
    await ward.happens(patient, 'patient.erased', erased);
    expect(await physician.getEncounter({ params: { id: made.id } })).toMatchObject({
      patient_id: null,
      plan: null,
      chief_complaint: null,
      diagnoses: [{ coding: diabetes }],
    });
    const kept = await ward.hospital.sql(
      'clinical',
      `select row_to_json(t)::text from clinical_encounters t where patient_id = $1
       union all select row_to_json(t)::text from charts t where patient_id = $1
       union all select data::text || coalesce(personal, '') from events where subject = $1`,
      [patient.id],
    );
    expect(JSON.stringify(kept)).not.toMatch(/unforgettable|cough/);
    await expect(begin(patient)).rejects.toMatchObject({ code: 'patient-erased' });
  });

  it('is of somebody who is registered', async () => {
    await expect(begin({ id: newId(), sequence: 0 })).rejects.toMatchObject({ code: 'patient-not-found' });
  });

  it('can be played again from the log, also without the keys of the forgotten', async () => {
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(10);
  });
});
