import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicalClient, erased, openWard, type TestPatient, type Ward } from './ward.ts';

const influenza = {
  system: 'http://hl7.org/fhir/sid/cvx',
  code: '140',
  display: 'Influenza, seasonal, injectable',
} as const;
const colonoscopy = { system: 'http://snomed.info/sct', code: '73761001', display: 'Colonoscopy' } as const;
const a1c = {
  system: 'http://loinc.org',
  code: '4548-4',
  display: 'Hemoglobin A1c/Hemoglobin.total in Blood',
} as const;

describe('the care in a chart', () => {
  let ward: Ward;
  let physician: ClinicalClient;
  let nurse: ClinicalClient;
  const nurseId = newId();
  beforeAll(async () => {
    ward = await openWard();
  });
  beforeEach(async () => {
    physician = await ward.as('physician', ward.doctor);
    nurse = await ward.as('nurse', nurseId);
  });
  afterAll(() => ward.stop());

  const of = (patient: TestPatient) => ({ patient: patient.id });
  const chartOf = (patient: TestPatient) => physician.getChart({ params: of(patient) });
  const timelineOf = async (patient: TestPatient) =>
    (await physician.getTimeline({ params: of(patient), query: {} })).items.map(({ kind, title, status }) => [
      kind,
      title,
      status,
    ]);

  describe('as immunisations', () => {
    it('tells which vaccine of which lot was given where, by whom and when', async () => {
      const patient = await ward.register();
      const encounter = await physician.createEncounter({ body: { patient_id: patient.id } });
      const given = await nurse.recordImmunization({
        params: of(patient),
        body: {
          coding: influenza,
          lot_number: 'AB-12',
          expires_on: '2026-06-30',
          site: 'left-arm',
          route: 'intramuscular',
          dose: { value: 0.5, unit: 'mL' },
          encounter_id: encounter.id,
        },
      });
      expect(given).toMatchObject({
        name: influenza.display,
        status: 'completed',
        occurred_at: ward.now().toISOString(),
        performer: nurseId,
        encounter_id: encounter.id,
        lot_number: 'AB-12',
        dose: { value: 0.5, unit: 'mL' },
        version: 1,
      });
      expect(await physician.getImmunization({ params: { id: given.id } })).toEqual(given);
      expect((await chartOf(patient)).immunizations).toEqual([given]);
      expect(await timelineOf(patient)).toContainEqual(['immunization', influenza.display, 'completed']);
      const corrected = await nurse.updateImmunization({
        params: { id: given.id },
        body: { lot_number: 'AB-13', reaction: 'sore arm' },
      });
      expect(corrected).toMatchObject({ lot_number: 'AB-13', reaction: 'sore arm', version: 2 });
    });

    it('says why a vaccine was not given, and keeps that out of the summary', async () => {
      const patient = await ward.register();
      const refuse = (body: object) =>
        nurse.recordImmunization({ params: of(patient), body: { coding: influenza, status: 'not-done', ...body } });
      await expect(refuse({})).rejects.toMatchObject({ code: 'reason-needed' });
      const refused = await refuse({ not_done_reason: 'patient-objection', note: 'Fears needles' });
      expect(refused).toMatchObject({ not_done_reason: 'patient-objection', performer: null });
      expect((await chartOf(patient)).immunizations).toEqual([]);
      expect((await nurse.listImmunizations({ params: of(patient) })).immunizations).toEqual([refused]);
    });

    it('refuses the same vaccine twice on a day, an expired lot, the future, and a code of another system', async () => {
      const patient = await ward.register();
      const record = (body: object) =>
        nurse.recordImmunization({ params: of(patient), body: { coding: influenza, ...body } });
      const first = await record({});
      await expect(record({})).rejects.toMatchObject({
        code: 'immunization-exists',
        members: { existing_id: first.id },
      });
      await expect(record({ occurred_at: '2025-10-01T10:00:00Z' })).resolves.toMatchObject({ version: 1 });
      await expect(record({ occurred_at: '2024-10-01T10:00:00Z', expires_on: '2024-09-30' })).rejects.toMatchObject({
        code: 'vaccine-expired',
      });
      await expect(record({ occurred_at: '2027-01-01T10:00:00Z' })).rejects.toMatchObject({ code: 'in-the-future' });
      await expect(record({ occurred_at: '1980-01-01T10:00:00Z' })).rejects.toMatchObject({ code: 'before-birth' });
      await expect(record({ coding: { ...influenza, system: 'http://snomed.info/sct' } })).rejects.toMatchObject({
        code: 'invalid-body',
      });
      await nurse.enterImmunizationInError({ params: { id: first.id }, body: { reason: 'another patient' } });
      await expect(record({})).resolves.toMatchObject({ version: 1 });
    });

    it('holds a vaccine once where many record it at the same moment', async () => {
      const patient = await ward.register();
      const record = () => nurse.recordImmunization({ params: of(patient), body: { coding: influenza } });
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, record));
      const given = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(given).toHaveLength(1);
      expect(refused).toEqual(
        Array.from({ length: 19 }, () =>
          expect.objectContaining({
            code: 'immunization-exists',
            members: expect.objectContaining({ existing_id: given[0]!.id }),
          }),
        ),
      );
      expect((await nurse.listImmunizations({ params: of(patient) })).total).toBe(1);
      expect((await chartOf(patient)).immunizations).toHaveLength(1);
    });
  });

  describe('as procedures', () => {
    const prepare = (patient: TestPatient, more: object = {}) =>
      physician.recordProcedure({
        params: of(patient),
        body: { coding: colonoscopy, status: 'preparation', ...more },
      });

    it('is prepared, begun, held, gone on with and done', async () => {
      const patient = await ward.register();
      const problem = await physician.recordProblem({ params: of(patient), body: { name: 'Bleeding' } });
      const { id, ...prepared } = await prepare(patient, { problem_ids: [problem.id, problem.id.toUpperCase()] });
      expect(prepared).toMatchObject({
        name: 'Colonoscopy',
        performed_from: null,
        performer: null,
        problem_ids: [problem.id],
      });
      const params = { id };
      const began = ward.now().toISOString();
      expect(await physician.startProcedure({ params, body: {} })).toMatchObject({
        status: 'in-progress',
        performed_from: began,
      });
      ward.pass(1);
      const held = await physician.holdProcedure({ params, body: { reason: 'equipment-unavailable' } });
      expect(held).toMatchObject({ status: 'on-hold', status_reason: 'equipment-unavailable' });
      expect(await physician.startProcedure({ params, body: {} })).toMatchObject({
        performed_from: began,
        status_reason: null,
      });
      ward.pass(1);
      const done = await physician.completeProcedure({ params, body: { outcome: 'successful', note: 'No polyp' } });
      expect(done).toMatchObject({
        status: 'completed',
        performed_from: began,
        performed_to: ward.now().toISOString(),
        outcome: 'successful',
        note: 'No polyp',
      });
      await expect(physician.startProcedure({ params, body: {} })).rejects.toMatchObject({ code: 'wrong-state' });
      expect((await chartOf(patient)).procedures).toEqual([done]);
      expect(await timelineOf(patient)).toContainEqual(['procedure', 'Colonoscopy', 'completed']);
    });

    it('is not done, or ended before it was done, for a reason that is told', async () => {
      const patient = await ward.register();
      const never = await prepare(patient);
      const abandoned = await physician.abandonProcedure({
        params: { id: never.id },
        body: { reason: 'patient-declined' },
      });
      expect(abandoned).toMatchObject({ status: 'not-done', status_reason: 'patient-declined', performed_from: null });
      const begun = await prepare(patient);
      await physician.startProcedure({ params: { id: begun.id }, body: {} });
      await expect(
        physician.abandonProcedure({ params: { id: begun.id }, body: { reason: 'contraindicated' } }),
      ).rejects.toMatchObject({ code: 'wrong-state' });
      const stopped = await physician.stopProcedure({ params: { id: begun.id }, body: { reason: 'complication' } });
      expect(stopped).toMatchObject({ status: 'stopped', performed_to: expect.any(String) });
      await expect(prepare(patient, { status: 'not-done' })).rejects.toMatchObject({ code: 'reason-needed' });
      expect((await chartOf(patient)).procedures).toMatchObject([{ id: begun.id }]);
    });

    it('refuses what is another patient’s, impossible times, and a code of no system of procedures', async () => {
      const [patient, other] = [await ward.register(), await ward.register()];
      const problem = await physician.recordProblem({ params: of(other), body: { name: 'Cough' } });
      const record = (body: object) =>
        physician.recordProcedure({ params: of(patient), body: { coding: colonoscopy, ...body } });
      await expect(record({ problem_ids: [problem.id] })).rejects.toMatchObject({ code: 'not-of-this-patient' });
      await expect(record({ order_id: newId() })).rejects.toMatchObject({ code: 'not-of-this-patient' });
      const times = { performed_from: '2026-03-01T10:00:00Z', performed_to: '2026-03-01T09:00:00Z' };
      await expect(record(times)).rejects.toMatchObject({ code: 'ends-before-start' });
      await expect(record({ performed_from: '2027-01-01T10:00:00Z' })).rejects.toMatchObject({ code: 'in-the-future' });
      await expect(record({ coding: { ...colonoscopy, system: influenza.system } })).rejects.toMatchObject({
        code: 'invalid-body',
      });
      await expect(physician.recordProcedure({ params: of(patient), body: {} })).rejects.toMatchObject({
        code: 'name-needed',
      });
    });
  });

  describe('as plans with goals', () => {
    it('plans activities, goes on with them, and is over', async () => {
      const patient = await ward.register();
      const problem = await physician.recordProblem({ params: of(patient), body: { name: 'Diabetes' } });
      const plan = await physician.recordCarePlan({
        params: of(patient),
        body: {
          title: 'Diabetes',
          problem_ids: [problem.id],
          activities: [{ title: 'Diabetic diet' }, { title: 'Exercise', due_on: '2026-05-01' }],
        },
      });
      expect(plan).toMatchObject({
        status: 'active',
        starts_at: ward.now().toISOString(),
        author: ward.doctor,
        activities: [{ status: 'not-started' }, { due_on: '2026-05-01' }],
      });
      const params = { id: plan.id };
      const [diet, exercise] = plan.activities;
      const begun = await nurse.changeActivityStatus({
        params,
        body: { activity_id: diet!.id, status: 'in-progress', note: 'Knows the leaflet' },
      });
      expect(begun.activities).toEqual([{ ...diet, status: 'in-progress', note: 'Knows the leaflet' }, exercise]);
      await expect(
        nurse.changeActivityStatus({ params, body: { activity_id: diet!.id, status: 'cancelled' } }),
      ).rejects.toMatchObject({ code: 'wrong-state' });
      const changed = await physician.updateCarePlan({
        params,
        body: { activities: [begun.activities[0]!, { title: 'Foot care' }] },
      });
      expect(changed.activities.map(({ title }) => title)).toEqual(['Diabetic diet', 'Foot care']);
      expect(changed.activities[0]!.id).toBe(diet!.id);
      await expect(physician.updateCarePlan({ params, body: { activities: [exercise!] } })).rejects.toMatchObject({
        code: 'activity-not-found',
      });
      expect((await chartOf(patient)).care_plans).toMatchObject([{ id: plan.id }]);
      await expect(physician.changeCarePlanStatus({ params, body: { status: 'on-hold' } })).rejects.toMatchObject({
        code: 'reason-needed',
      });
      await physician.changeCarePlanStatus({ params, body: { status: 'on-hold', note: 'In hospital' } });
      ward.pass(1);
      expect(await physician.changeCarePlanStatus({ params, body: { status: 'completed' } })).toMatchObject({
        status: 'completed',
        ends_at: ward.now().toISOString(),
        closing_note: null,
      });
      expect((await chartOf(patient)).care_plans).toEqual([]);
      await expect(physician.updateCarePlan({ params, body: { title: 'x' } })).rejects.toMatchObject({
        code: 'wrong-state',
      });
    });

    it('reaches a goal when what is measured lies within its target', async () => {
      const patient = await ward.register();
      const plan = await physician.recordCarePlan({ params: of(patient), body: { title: 'Diabetes' } });
      const target = { coding: a1c, low: null, high: 7, low_inclusive: true, high_inclusive: false, unit: '%' };
      const goal = await physician.recordGoal({
        params: of(patient),
        body: { description: 'HbA1c under 7', care_plan_id: plan.id, target, due_on: '2026-09-01' },
      });
      expect(goal).toMatchObject({ status: 'active', achievement: 'in-progress', care_plan_id: plan.id, progress: [] });
      const params = { id: goal.id };
      expect(await nurse.recordGoalProgress({ params, body: { value: 7.4 } })).toMatchObject({
        achievement: 'in-progress',
      });
      ward.pass(1);
      expect(await nurse.recordGoalProgress({ params, body: { value: 6.8 } })).toMatchObject({
        achievement: 'achieved',
        progress: [
          { value: 7.4, by: nurseId },
          { value: 6.8, achievement: 'achieved' },
        ],
      });
      const late = await nurse.recordGoalProgress({ params, body: { value: 8.1, at: '2026-01-01T08:00:00Z' } });
      expect(late).toMatchObject({ achievement: 'achieved' });
      expect(late.progress.map(({ value }) => value)).toEqual([8.1, 7.4, 6.8]);
      expect(
        await nurse.recordGoalProgress({ params, body: { achievement: 'sustaining', note: 'Proud of it' } }),
      ).toMatchObject({ achievement: 'sustaining', note: 'Proud of it' });
      expect((await chartOf(patient)).goals).toMatchObject([{ id: goal.id }]);
      expect(await physician.changeGoalStatus({ params, body: { status: 'completed' } })).toMatchObject({
        status: 'completed',
      });
      await expect(nurse.recordGoalProgress({ params, body: { value: 7 } })).rejects.toMatchObject({
        code: 'wrong-state',
      });
      expect((await chartOf(patient)).goals).toEqual([]);
      expect(await timelineOf(patient)).toContainEqual(['goal', 'HbA1c under 7', 'completed']);
    });

    it('refuses a goal without a bound, due before it begins, or of another’s plan', async () => {
      const [patient, other] = [await ward.register(), await ward.register()];
      const plan = await physician.recordCarePlan({ params: of(other), body: { title: 'Asthma' } });
      const record = (body: object) =>
        physician.recordGoal({ params: of(patient), body: { description: 'Walk', ...body } });
      const nowhere = { coding: null, low: null, high: null, low_inclusive: true, high_inclusive: true, unit: null };
      await expect(record({ target: nowhere })).rejects.toMatchObject({ code: 'target-unclear' });
      await expect(record({ starts_on: '2026-03-02', due_on: '2026-03-01' })).rejects.toMatchObject({
        code: 'ends-before-start',
      });
      await expect(record({ care_plan_id: plan.id })).rejects.toMatchObject({ code: 'not-of-this-patient' });
    });
  });

  it('is recorded by who may, and by nobody else', async () => {
    const patient = await ward.register();
    const { id } = await nurse.recordImmunization({ params: of(patient), body: { coding: influenza } });
    const receptionist = await ward.as('receptionist');
    const pharmacist = await ward.as('pharmacist');
    const denied = { code: 'not-allowed' };
    const params = of(patient);
    await expect(receptionist.listImmunizations({ params })).rejects.toMatchObject(denied);
    await expect(receptionist.recordProcedure({ params, body: { name: 'x' } })).rejects.toMatchObject(denied);
    await expect(receptionist.recordCarePlan({ params, body: { title: 'x' } })).rejects.toMatchObject(denied);
    await expect(receptionist.recordGoal({ params, body: { description: 'x' } })).rejects.toMatchObject(denied);
    await expect(pharmacist.recordImmunization({ params, body: { name: 'Tetanus' } })).resolves.toBeDefined();
    await expect(
      pharmacist.enterImmunizationInError({ params: { id }, body: { reason: 'not this one' } }),
    ).rejects.toMatchObject(denied);
    await ward.happens(patient, 'patient.sensitivity-changed', { restricted: true, flags: [], reason: null });
    await expect(nurse.getImmunization({ params: { id } })).rejects.toMatchObject(denied);
  });

  it('plays again to the same state, also once its patient was forgotten', async () => {
    const patient = await ward.register();
    const params = of(patient);
    await nurse.recordImmunization({ params, body: { coding: influenza, note: 'Well borne' } });
    await physician.recordProcedure({ params, body: { coding: colonoscopy, complication: 'None' } });
    const plan = await physician.recordCarePlan({ params, body: { title: 'Care', activities: [{ title: 'Walks' }] } });
    await physician.recordGoal({ params, body: { description: 'Stairs', care_plan_id: plan.id } });
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(0);
    await ward.happens(patient, 'patient.erased', erased);
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(0);
  });
});
