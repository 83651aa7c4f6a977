import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicalClient, openWard, type TestPatient, type Ward } from './ward.ts';

const phq9 = (...points: number[]) => Object.fromEntries(points.map((each, index) => [`item_${index + 1}`, each]));
const calm = phq9(1, 1, 0, 1, 0, 0, 0, 0, 0);

describe('an assessment', () => {
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

  const of = (patient: TestPatient) => ({ patient: patient.id });
  type Body = NonNullable<Parameters<ClinicalClient['recordAssessment']>[0]['body']>;
  const record = (patient: TestPatient, body: Body) => nurse.recordAssessment({ params: of(patient), body });

  it('is scored as its instrument was published, and stands in the chart', async () => {
    const patient = await ward.register();
    const made = await record(patient, { instrument: 'phq-9', answers: calm, note: 'in good spirits' });
    expect(made).toMatchObject({
      status: 'final',
      instrument: 'phq-9',
      assessed_at: ward.now().toISOString(),
      answers: calm,
      total: 3,
      band: 'minimal',
      flags: [],
      note: 'in good spirits',
    });
    ward.pass(1);
    const coma = await record(patient, { instrument: 'gcs', answers: { eye: 3, verbal: null, motor: 5 } });
    expect(coma).toMatchObject({ total: null, band: null });
    expect((await physician.getChart({ params: of(patient) })).assessments).toEqual([coma, made]);
    const listed = await nurse.listAssessments({ params: of(patient), query: { instrument: 'phq-9' } });
    expect(listed).toMatchObject({ total: 1, assessments: [made] });
    const { items } = await physician.getTimeline({ params: of(patient), query: { kind: 'assessment' } });
    expect(items.map(({ title, status }) => [title, status])).toEqual([
      ['Glasgow Coma Scale', null],
      ['Patient Health Questionnaire (PHQ-9): 3', 'minimal'],
    ]);
  });

  it('is refused where an item is not answered, or answered with what nobody offers', async () => {
    const patient = await ward.register();
    const { item_9: _last, ...open } = calm;
    await expect(record(patient, { instrument: 'phq-9', answers: open })).rejects.toMatchObject({
      code: 'answers-missing',
      members: { items: ['item_9'] },
    });
    await expect(record(patient, { instrument: 'gad-7', answers: calm })).rejects.toMatchObject({
      code: 'answer-not-offered',
      members: { items: ['item_8', 'item_9'] },
    });
    const tomorrow = new Date(ward.now().getTime() + 86_400_000).toISOString();
    await expect(record(patient, { instrument: 'phq-9', answers: calm, assessed_at: tomorrow })).rejects.toMatchObject({
      code: 'in-the-future',
    });
  });

  it('of PHQ-9 asks for a physician where the ninth item is not answered with “not at all”', async () => {
    const patient = await ward.register();
    const tasks = async () => (await nurse.listTasks({ params: of(patient) })).tasks;
    const made = await record(patient, { instrument: 'phq-9', answers: calm });
    expect(await tasks()).toEqual([]);
    const params = { id: made.id };
    const amended = await nurse.amendAssessment({
      params,
      body: { reason: 'asked again', answers: { ...calm, item_9: 1 } },
      ifMatch: 1,
    });
    expect(amended).toMatchObject({
      status: 'amended',
      total: 4,
      flags: ['self-harm'],
      amendment_reason: 'asked again',
    });
    expect(await tasks()).toMatchObject([
      { cause: 'phq-9', focus_id: made.id, role: 'physician', priority: 'urgent', status: 'requested' },
    ]);
    await nurse.amendAssessment({ params, body: { reason: 'a word more', note: 'tearful' } });
    expect(await tasks()).toHaveLength(1);
    await nurse.enterAssessmentInError({ params, body: { reason: 'another patient' } });
    expect(await nurse.getAssessment({ params })).toMatchObject({ error_reason: 'another patient' });
    expect((await physician.getChart({ params: of(patient) })).assessments).toEqual([]);
  });

  it('of Morse has the cut-points that the hospital set', async () => {
    const administrator = await ward.as('administrator', newId());
    const patient = await ward.register();
    const answers = { history: 25, diagnosis: 0, aid: 0, infusion: 20, gait: 0, mental_status: 0 };
    const made = await record(patient, { instrument: 'morse', answers });
    expect(made).toMatchObject({ total: 45, band: 'moderate' });
    await administrator.setMeasurementRules({ body: { morse: { moderate_from: 25, high_from: 45 } } });
    expect(await record(patient, { instrument: 'morse', answers })).toMatchObject({ total: 45, band: 'high' });
    expect(await nurse.getAssessment({ params: { id: made.id } })).toMatchObject({ band: 'moderate' });
    const { instruments } = await nurse.listInstruments();
    expect(instruments.find(({ instrument }) => instrument === 'morse')!.bands).toMatchObject([
      { key: 'low', from: 0, to: 24 },
      { key: 'moderate', from: 25, to: 44 },
      { key: 'high', from: 45, to: 125 },
    ]);
  });

  it('is made by who may, of patients whom they may see', async () => {
    const patient = await ward.register();
    const clerk = await ward.as('receptionist');
    const params = of(patient);
    const body = { instrument: 'phq-9' as const, answers: calm };
    await expect(clerk.recordAssessment({ params, body })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(clerk.listAssessments({ params })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(clerk.listInstruments()).rejects.toMatchObject({ code: 'not-allowed' });
    await ward.happens(patient, 'patient.sensitivity-changed', { restricted: true, flags: [], reason: null });
    await expect(record(patient, body)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('can be played again from the log', async () => {
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(10);
  });
});
