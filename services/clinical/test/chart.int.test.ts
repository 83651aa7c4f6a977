import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicalClient, erased, openWard, type TestPatient, type Ward } from './ward.ts';

const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';
const asthma = { system: icd10, code: 'J45.909', display: 'Unspecified asthma, uncomplicated' };
const penicillin = { substance: 'Penicillin', category: 'medication' as const };

describe('a chart', () => {
  let ward: Ward;
  let physician: ClinicalClient;
  let nurse: ClinicalClient;
  beforeAll(async () => {
    ward = await openWard();
  });
  beforeEach(async () => {
    physician = await ward.as('physician', ward.doctor);
    nurse = await ward.as('nurse', newId());
  });
  afterAll(() => ward.stop());

  const chartOf = (patient: TestPatient) => physician.getChart({ params: { patient: patient.id } });
  const allergy = (patient: TestPatient, more: Record<string, unknown> = {}) =>
    nurse.recordAllergy({ params: { patient: patient.id }, body: { ...penicillin, ...more } });
  const problem = (patient: TestPatient, more: Record<string, unknown> = {}) =>
    physician.recordProblem({ params: { patient: patient.id }, body: { coding: asthma, ...more } });

  it('is opened when the patient is registered', async () => {
    const patient = await ward.register();
    expect(await chartOf(patient)).toMatchObject({
      patient_id: patient.id,
      opened_at: ward.now().toISOString(),
      birth_date: '1980-05-05',
      sex: 'F',
      allergy_status: 'not-asked',
      problems: [],
      encounters: [],
    });
  });

  it('tells “no known allergies” from “nobody asked”', async () => {
    const patient = await ward.register();
    const params = { patient: patient.id };
    expect(await nurse.listAllergies({ params })).toMatchObject({ status: 'not-asked', reviewed_at: null });
    expect(await nurse.stateNoKnownAllergies({ params })).toMatchObject({ status: 'none-known', total: 0 });
    expect(await chartOf(patient)).toMatchObject({ allergy_status: 'none-known' });
    ward.pass(1);
    const made = await allergy(patient, {
      criticality: 'high',
      reactions: [{ manifestation: 'hives', severity: 'moderate' }],
    });
    expect(await chartOf(patient)).toMatchObject({
      allergy_status: 'recorded',
      allergies: [{ substance: 'Penicillin', criticality: 'high', reactions: [{ manifestation: 'hives' }] }],
    });
    await expect(allergy(patient, { substance: ' penicillin' })).rejects.toMatchObject({
      code: 'allergy-exists',
      members: { existing_id: made.id },
    });
    await expect(nurse.stateNoKnownAllergies({ params })).rejects.toMatchObject({ code: 'allergies-recorded' });
    await nurse.enterAllergyInError({ params: { id: made.id }, body: { reason: 'another patient' } });
    expect(await chartOf(patient)).toMatchObject({ allergy_status: 'none-known', allergies: [] });
    const kept = await nurse.listAllergies({ params, query: { in_error: 'yes' } });
    expect(kept.allergies).toMatchObject([{ error_reason: 'another patient' }]);
    await expect(nurse.updateAllergy({ params: { id: made.id }, body: { criticality: 'low' } })).rejects.toMatchObject({
      code: 'entered-in-error',
    });
  });

  it('holds one allergy and one problem where many say the same at the same moment', async () => {
    const patient = await ward.register();
    const outcomes = (calls: Promise<unknown>[]) =>
      Promise.allSettled(calls).then((all) =>
        all
          .map((each) => (each.status === 'fulfilled' ? 'recorded' : (each.reason as { code: string }).code))
          .toSorted(),
      );
    const twenty = Array.from({ length: 20 }, (_, at) => at);
    const refused = (code: string) => [...Array.from({ length: 19 }, () => code), 'recorded'];
    expect(await outcomes(twenty.map(() => problem(patient)))).toEqual(refused('problem-exists').toSorted());
    expect(
      await outcomes(twenty.map((at) => allergy(patient, { substance: at % 2 ? 'Penicillin' : ' penicillin ' }))),
    ).toEqual(refused('allergy-exists').toSorted());
    expect(await chartOf(patient)).toMatchObject({ problems: [{}], allergies: [{}] });
    const { problems } = await nurse.listProblems({ params: { patient: patient.id } });
    expect(problems).toHaveLength(1);
  });

  it('either knows an allergy or says that there are none, where both are said at the same moment', async () => {
    const patients = await Promise.all(Array.from({ length: 6 }, () => ward.register()));
    for (const patient of patients) {
      const params = { patient: patient.id };
      await Promise.allSettled([nurse.stateNoKnownAllergies({ params }), allergy(patient)]);
      const { allergies } = await nurse.listAllergies({ params });
      expect(allergies).toHaveLength(1);
      await expect(nurse.stateNoKnownAllergies({ params })).rejects.toMatchObject({ code: 'allergies-recorded' });
    }
  });

  it('has a problem on its list once also where one that was over comes back', async () => {
    const patient = await ward.register();
    const first = await problem(patient);
    await physician.updateProblem({ params: { id: first.id }, body: { clinical_status: 'resolved' } });
    const second = await problem(patient);
    const params = { id: first.id };
    await expect(physician.updateProblem({ params, body: { clinical_status: 'active' } })).rejects.toMatchObject({
      code: 'problem-exists',
      members: { existing_id: second.id },
    });
    expect(await physician.updateProblem({ params, body: { note: 'in childhood' } })).toMatchObject({ version: 3 });
    expect(await physician.updateProblem({ params: { id: second.id }, body: { note: 'again' } })).toMatchObject({
      version: 2,
    });
  });

  it('keeps the allergies that are over off the summary, but knows that somebody asked', async () => {
    const patient = await ward.register();
    const made = await allergy(patient);
    const params = { id: made.id };
    expect(await nurse.updateAllergy({ params, body: { clinical_status: 'resolved' }, ifMatch: 1 })).toMatchObject({
      version: 2,
      clinical_status: 'resolved',
    });
    expect(await nurse.updateAllergy({ params, body: { clinical_status: 'resolved' } })).toMatchObject({ version: 2 });
    await expect(nurse.updateAllergy({ params, body: { note: 'as a child' }, ifMatch: 1 })).rejects.toMatchObject({
      code: 'changed-since',
    });
    expect(await chartOf(patient)).toMatchObject({ allergy_status: 'recorded', allergies: [] });
  });

  it('has a problem list on which a problem stands once', async () => {
    const patient = await ward.register();
    const made = await problem(patient, { onset: '2020-01-01', note: 'since school' });
    expect(made).toMatchObject({ name: asthma.display, clinical_status: 'active', certainty: 'confirmed' });
    await expect(problem(patient)).rejects.toMatchObject({ code: 'problem-exists' });
    await expect(problem(patient, { coding: null })).rejects.toMatchObject({ code: 'name-needed' });
    const params = { id: made.id };
    await expect(physician.updateProblem({ params, body: { abated: '2019-01-01' } })).rejects.toMatchObject({
      code: 'before-its-onset',
    });
    await expect(nurse.updateProblem({ params, body: { note: 'x' } })).rejects.toMatchObject({ code: 'not-allowed' });
    await physician.updateProblem({ params, body: { clinical_status: 'resolved', abated: '2024-01-01' } });
    expect((await chartOf(patient)).problems).toEqual([]);
    expect(await physician.getChartProblem({ params })).toMatchObject({ abated: '2024-01-01' });
    await problem(patient, { name: 'Asthma again' });
    const all = await physician.listProblems({ params: { patient: patient.id } });
    expect(all.problems.map(({ name }) => name).toSorted()).toEqual(['Asthma again', asthma.display]);
  });

  it('has problems by ICD-10-CM, by SNOMED CT and in words', async () => {
    const patient = await ward.register();
    const snomed = { system: 'http://snomed.info/sct', code: '195967001', display: 'Asthma' };
    await problem(patient);
    await problem(patient, { coding: snomed });
    await problem(patient, { coding: null, name: 'Worried about her son' });
    const { problems } = await chartOf(patient);
    expect(problems.map(({ name, coding }) => [name, coding?.system ?? null])).toEqual(
      expect.arrayContaining([
        [asthma.display, icd10],
        ['Asthma', snomed.system],
        ['Worried about her son', null],
      ]),
    );
  });

  it('has all that several people record at the same moment', async () => {
    const patient = await ward.register();
    const substances = Array.from({ length: 12 }, (_, index) => `Substance ${index}`);
    await Promise.all(substances.map((substance) => allergy(patient, { substance })));
    const { allergies } = await chartOf(patient);
    expect(allergies.map(({ substance }) => substance).sort()).toEqual(substances.toSorted());
  });

  it('can be read as of a moment, as it was recorded until then', async () => {
    const patient = await ward.register();
    const made = await problem(patient);
    await allergy(patient);
    await physician.createEncounter({ body: { patient_id: patient.id, encounter_type: 'first visit' } });
    const then = ward.now().toISOString();
    const before = await chartOf(patient);
    ward.pass(2);
    await physician.enterProblemInError({ params: { id: made.id }, body: { reason: 'mixed up' } });
    await physician.createEncounter({ body: { patient_id: patient.id, encounter_type: 'second visit' } });
    const asOf = (at: string) => physician.getChartAsOf({ params: { patient: patient.id }, query: { at } });
    expect(await asOf(then)).toEqual({ ...before, as_of: then });
    const now = await chartOf(patient);
    expect(now.problems).toEqual([]);
    expect(await asOf(ward.now().toISOString())).toEqual(now);
    const early = await asOf('2020-01-01T00:00:00.000Z');
    expect(early).toMatchObject({ encounters: [], problems: [], allergy_status: 'not-asked', opened_at: null });
    await expect(asOf('2999-01-01T00:00:00.000Z')).rejects.toMatchObject({ code: 'in-the-future' });
  });

  it('shows on a line what happened when, page by page', async () => {
    const patient = await ward.register();
    for (const encounter_type of ['one', 'two', 'three']) {
      ward.pass(0.1);
      await physician.createEncounter({ body: { patient_id: patient.id, encounter_type } });
    }
    await problem(patient, { onset: '2021-05-05' });
    const params = { patient: patient.id };
    const first = await physician.getTimeline({ params, query: { limit: 2 } });
    expect(first.items.map(({ title }) => title)).toEqual(['three', 'two']);
    const rest = await physician.getTimeline({ params, query: { limit: 2, before: first.next! } });
    expect(rest).toMatchObject({ items: [{ title: 'one' }, { kind: 'problem', status: 'active' }], next: null });
    const only = await physician.getTimeline({ params, query: { kind: 'problem' } });
    expect(only.items).toHaveLength(1);
    await expect(physician.getTimeline({ params, query: { before: 'yesterday' } })).rejects.toMatchObject({
      code: 'invalid-query',
    });
  });

  it('of a survivor shows what was recorded of the others', async () => {
    const [source, survivor] = [await ward.register(), await ward.register()];
    const made = await problem(source);
    await allergy(source);
    await nurse.stateNoKnownAllergies({ params: { patient: survivor.id } });
    await ward.happens(source, 'patient.replaced', { survivor_id: survivor.id });
    expect(await chartOf(survivor)).toMatchObject({
      merged: [source.id],
      problems: [{ id: made.id, patient_id: survivor.id }],
      allergies: [{ substance: 'Penicillin' }],
    });
    await expect(problem(survivor)).rejects.toMatchObject({ code: 'problem-exists' });
    await ward.happens(source, 'patient.restored', { survivor_id: survivor.id, is_active: true });
    expect(await chartOf(survivor)).toMatchObject({ problems: [], merged: [], allergy_status: 'none-known' });
  });

  it('is forgotten with the patient', async () => {
    const patient = await ward.register();
    await problem(patient, { note: 'unmistakable' });
    await ward.happens(patient, 'patient.erased', erased);
    await expect(chartOf(patient)).rejects.toMatchObject({ code: 'patient-erased' });
    const kept = await ward.hospital.sql(
      'clinical',
      `select row_to_json(t)::text from chart_entries t where patient_id = $1
       union all select row_to_json(t)::text from charts t where patient_id = $1`,
      [patient.id],
    );
    expect(JSON.stringify(kept)).not.toMatch(/unmistakable/);
    expect(JSON.stringify(kept)).toContain(asthma.code);
  });

  it('takes part in an encounter of the same patient only', async () => {
    const [patient, other] = [await ward.register(), await ward.register()];
    const encounter = await physician.createEncounter({ body: { patient_id: other.id } });
    await expect(problem(patient, { encounter_id: encounter.id })).rejects.toMatchObject({
      code: 'encounter-of-another',
    });
    await expect(problem(patient, { encounter_id: newId() })).rejects.toMatchObject({ code: 'encounter-not-found' });
    expect(await problem(other, { encounter_id: encounter.id })).toMatchObject({ encounter_id: encounter.id });
  });

  it('can be played again from the log', async () => {
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(20);
  });
});
