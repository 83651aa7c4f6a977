import { clinicalContract, type VitalSigns } from '@hms/contracts/clinical';
import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedDeterioration } from '../src/demo/seed-deterioration.ts';
import { type ClinicalClient, openWard, type TestPatient, type Ward } from './ward.ts';

type Body = NonNullable<Parameters<ClinicalClient['recordVitals']>[0]['body']>;

/** A whole set whose score is 0 but for what is given. */
const whole = ({ readings, ...more }: Body = {}): Body => ({
  oxygen: 'air',
  consciousness: 'alert',
  readings: {
    respiration: { value: 16 },
    oxygen_saturation: { value: 97 },
    systolic: { value: 120 },
    diastolic: { value: 80 },
    pulse: { value: 70 },
    temperature: { value: 37 },
    ...readings,
  },
  ...more,
});
const well = whole();
/** Scores of 3 in a single parameter, 5, and 8. */
const confused = whole({ consciousness: 'confusion' });
const urgent = whole({ readings: { systolic: { value: 95 }, respiration: { value: 22 }, pulse: { value: 95 } } });
const emergency = whole({
  oxygen: 'oxygen',
  readings: { oxygen_saturation: { value: 90 }, respiration: { value: 26 } },
});

describe('NEWS2', () => {
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
  /** Records a set a little later than the one before. */
  const record = (patient: TestPatient, body: Body): Promise<VitalSigns> => {
    ward.pass(0.1);
    return nurse.recordVitals({ params: of(patient), body });
  };
  const tasksOf = async (patient: TestPatient) => (await nurse.listTasks({ params: of(patient) })).tasks;
  const openTasks = async (patient: TestPatient) =>
    (await tasksOf(patient)).filter(({ status }) => status !== 'completed' && status !== 'cancelled');

  it('is scored when a set is recorded, and says when the next one is due', async () => {
    const patient = await ward.register();
    const made = await record(patient, { ...well });
    const next = new Date(ward.now().getTime() + 12 * 3_600_000).toISOString();
    expect(made.news2).toEqual({
      not_scored: null,
      scale: 1,
      total: 0,
      at_least: 0,
      points: {
        respiration: 0,
        oxygen_saturation: 0,
        oxygen: 0,
        systolic: 0,
        pulse: 0,
        consciousness: 0,
        temperature: 0,
      },
      missing: [],
      band: 'zero',
      monitoring: { every_minutes: 720, next_due_at: next },
    });
    expect(made.escalation).toBeNull();
    expect(await tasksOf(patient)).toEqual([]);
    expect((await record(patient, whole({ readings: { pulse: { value: 95 } } }))).news2).toMatchObject({
      total: 1,
      band: 'low',
      monitoring: { every_minutes: 360 },
    });
    const only = await record(patient, { readings: { weight: { value: 70 } } });
    expect(only.news2).toBeNull();
  });

  it('of a partial set says what is missing, and calls for what is there', async () => {
    const patient = await ward.register();
    const calm = await record(patient, { readings: { pulse: { value: 70 } } });
    expect(calm.news2).toMatchObject({ total: null, at_least: 0, band: 'zero', monitoring: null });
    expect(calm.news2!.missing).toContain('temperature');
    const alarming = await record(patient, { readings: { systolic: { value: 85 } } });
    expect(alarming).toMatchObject({
      news2: { total: null, at_least: 3, band: 'single' },
      escalation: { complete: false },
    });
    expect(await openTasks(patient)).toMatchObject([{ title: 'NEWS2 at least 3: review, 3 in a single parameter' }]);
  });

  it('is scored from 16 years on, not where nobody knows the age, and not in pregnancy', async () => {
    const scored = async (more: Record<string, unknown>, body: Body = emergency) => {
      const patient = await ward.register(more);
      const made = await record(patient, body);
      expect(await tasksOf(patient)).toHaveLength(made.escalation ? 1 : 0);
      return made.news2;
    };
    const none = { total: null, band: null, monitoring: null };
    expect(await scored({ date_of_birth: '2010-03-03' })).toMatchObject({ not_scored: 'under-16', ...none });
    expect(await scored({ date_of_birth: '2010-03-02' })).toMatchObject({ not_scored: null, band: 'emergency' });
    expect(await scored({ date_of_birth: null })).toMatchObject({ not_scored: 'age-unknown', ...none });
    expect(await scored({}, { ...emergency, pregnant: true })).toMatchObject({ not_scored: 'pregnancy', ...none });
    const expecting = await ward.register();
    await physician.recordProblem({
      params: of(expecting),
      body: {
        coding: { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'O09.90', display: 'Supervision of pregnancy' },
      },
    });
    expect((await record(expecting, emergency)).news2).toMatchObject({ not_scored: 'pregnancy' });
    expect((await record(expecting, { ...emergency, pregnant: false })).news2).toMatchObject({ band: 'emergency' });
    expect(await nurse.getMonitoring({ params: of(expecting) })).toMatchObject({ not_scored: 'pregnancy' });
  });

  it('is scored once a birth date becomes known, and calls for what is so today', async () => {
    const patient = await ward.register({ date_of_birth: null });
    const first = await record(patient, emergency);
    const now = await record(patient, urgent);
    expect([first, now]).toMatchObject([{ news2: { not_scored: 'age-unknown' } }, { news2: { band: null } }]);
    expect(now.readings.pulse).toMatchObject({ flag: null });
    await ward.happens(patient, 'patient.updated', { date_of_birth: '1960-01-01', updated_by: 'receptionist' });
    const again = async ({ id }: VitalSigns) => await nurse.getVitals({ params: { id } });
    expect(await again(first)).toMatchObject({ status: 'final', news2: { band: 'emergency' }, escalation: null });
    expect(await again(now)).toMatchObject({
      news2: { not_scored: null, total: 5, band: 'urgent' },
      readings: { systolic: { value: 95, high: expect.any(Number) } },
      escalation: { band: 'urgent' },
    });
    expect(await openTasks(patient)).toMatchObject([{ focus_id: now.id, title: 'NEWS2 5: urgent review' }]);
    const { versions } = await nurse.getVitalsHistory({ params: { id: now.id } });
    expect(versions.map(({ news2 }) => news2!.not_scored)).toEqual(['age-unknown', null, null]);
  });

  it('is scored no more, and calls nobody, where the patient turns out to be a child', async () => {
    const patient = await ward.register({ date_of_birth: '1980-01-01' });
    const made = await record(patient, emergency);
    expect(await openTasks(patient)).toHaveLength(1);
    await ward.happens(patient, 'patient.updated', { date_of_birth: '2015-01-01', updated_by: 'receptionist' });
    expect(await nurse.getVitals({ params: { id: made.id } })).toMatchObject({ news2: { not_scored: 'under-16' } });
    expect(await openTasks(patient)).toEqual([]);
    await ward.happens(patient, 'patient.updated', { contact_number: null, updated_by: 'receptionist' });
    expect(await nurse.getVitals({ params: { id: made.id } })).toMatchObject({ version: 3 });
  });

  it('of somebody unknown is scored by who they turn out to be, and by that no more once a merge is undone', async () => {
    const [unknown, known] = [await ward.register({ date_of_birth: null }), await ward.register()];
    const made = await record(unknown, emergency);
    await ward.happens(unknown, 'patient.replaced', { survivor_id: known.id });
    const params = { id: made.id };
    expect(await nurse.getVitals({ params })).toMatchObject({ news2: { band: 'emergency' } });
    expect(await openTasks(known)).toMatchObject([{ focus_id: made.id }]);
    await ward.happens(unknown, 'patient.restored', { survivor_id: known.id, is_active: true });
    expect(await nurse.getVitals({ params })).toMatchObject({ news2: { not_scored: 'age-unknown' } });
    expect(await openTasks(unknown)).toEqual([]);
  });

  it('misses no birth date that comes while a set is recorded', async () => {
    const patients = await Promise.all(Array.from({ length: 8 }, () => ward.register({ date_of_birth: null })));
    for (const patient of patients)
      await Promise.all([
        nurse.recordVitals({ params: of(patient), body: emergency }),
        ward.happens(patient, 'patient.updated', { date_of_birth: '1960-01-01', updated_by: 'receptionist' }),
      ]);
    for (const patient of patients)
      expect((await nurse.getMonitoring({ params: of(patient) })).latest).toMatchObject({
        news2: { not_scored: null, band: 'emergency' },
      });
  });

  it('scores saturation on scale 2 only on a prescriber’s decision', async () => {
    const patient = await ward.register();
    const hypercapnic = whole({ readings: { oxygen_saturation: { value: 90 } } });
    expect((await record(patient, hypercapnic)).news2).toMatchObject({ scale: 1, total: 3 });
    const params = of(patient);
    await expect(
      nurse.chooseSpo2Scale({ params, body: { scale: 2, reason: 'hypercapnic failure' } }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    const chosen = await physician.chooseSpo2Scale({ params, body: { scale: 2, reason: 'hypercapnic failure' } });
    expect(chosen).toEqual({ scale: 2, chosen_at: ward.now().toISOString(), chosen_by: ward.doctor });
    const made = await record(patient, hypercapnic);
    expect(made.news2).toMatchObject({ scale: 2, total: 0 });
    expect(await nurse.getMonitoring({ params })).toMatchObject({ spo2_scale: chosen, latest: { vitals_id: made.id } });
    ward.pass(1);
    await physician.chooseSpo2Scale({ params, body: { scale: 1, reason: 'not confirmed' } });
    const kept = await nurse.amendVitals({ params: { id: made.id }, body: { reason: 'typed wrong', note: 'x' } });
    expect(kept.news2).toMatchObject({ scale: 2 });
    expect((await record(patient, hypercapnic)).news2).toMatchObject({ scale: 1 });
  });

  it('calls the right role in time: for a single 3, for 5 and for 7', async () => {
    for (const [body, band, priority, minutes, title] of [
      [confused, 'single', 'urgent', 60, 'NEWS2 3: review, 3 in a single parameter'],
      [urgent, 'urgent', 'asap', 60, 'NEWS2 5: urgent review'],
      [emergency, 'emergency', 'stat', 0, 'NEWS2 8: emergency review'],
    ] as const) {
      const patient = await ward.register();
      const made = await record(patient, body);
      const [task, ...others] = await openTasks(patient);
      expect(others).toEqual([]);
      const due_at = new Date(ward.now().getTime() + minutes * 60_000).toISOString();
      expect(task).toMatchObject({
        cause: 'news2',
        focus_id: made.id,
        role: 'physician',
        assignee: null,
        priority,
        due_at,
        title,
      });
      expect(made.escalation).toEqual({
        task_id: task!.id,
        band,
        score: made.news2!.total,
        complete: true,
        role: 'physician',
        due_at,
        instead_of: null,
      });
      const [told] = await ward.hospital.sql<{ data: object }>(
        'clinical',
        `select data from events where event_type = 'clinical.vitals.escalated' and stream_id = $1`,
        [made.id],
      );
      expect(told!.data).toEqual({ escalation: made.escalation });
      expect(await nurse.getMonitoring({ params: of(patient) })).toMatchObject({
        escalations: [{ id: task!.id }],
        latest: { vitals_id: made.id, news2: { band } },
        overdue: false,
      });
    }
  });

  it('calls once for each deterioration, and anew where it gets worse', async () => {
    const patient = await ward.register();
    await record(patient, urgent);
    await record(patient, urgent);
    const [first, ...none] = await openTasks(patient);
    expect(none).toEqual([]);
    await physician.takeTask({ params: { id: first!.id } });
    const worse = await record(patient, emergency);
    expect(worse.escalation).toMatchObject({ band: 'emergency', instead_of: first!.id });
    const open = await openTasks(patient);
    expect(open).toMatchObject([{ id: worse.escalation!.task_id, priority: 'stat' }]);
    const before = (await tasksOf(patient)).find(({ id }) => id === first!.id);
    expect(before).toMatchObject({ status: 'cancelled', outcome: 'NEWS2 rose to 8: another task stands for it' });
    await physician.finishTask({ params: { id: open[0]!.id }, body: { outcome: 'fluids, antibiotics' } });
    expect((await record(patient, emergency)).escalation).toBeNull();
    expect((await record(patient, { ...emergency, consciousness: 'voice' })).escalation).toMatchObject({ score: 11 });
  });

  it('calls nobody any more once a whole set is calm before somebody took it', async () => {
    const patient = await ward.register();
    const { escalation } = await record(patient, urgent);
    await record(patient, { readings: { pulse: { value: 70 } } });
    expect(await openTasks(patient)).toHaveLength(1);
    await record(patient, well);
    expect(await tasksOf(patient)).toMatchObject([
      { id: escalation!.task_id, status: 'cancelled', outcome: 'NEWS2 fell to 0 before anybody came' },
    ]);
    const again = await record(patient, urgent);
    expect(again.escalation).not.toBeNull();
    await nurse.takeTask({ params: { id: again.escalation!.task_id } });
    await record(patient, well);
    expect(await openTasks(patient)).toMatchObject([{ status: 'accepted' }]);
  });

  it('calls nobody for what is past', async () => {
    const patient = await ward.register();
    const ago = (hours: number) => new Date(ward.now().getTime() - hours * 3_600_000).toISOString();
    const old = await record(patient, { ...emergency, observed_at: ago(13) });
    expect(old).toMatchObject({ news2: { band: 'emergency' }, escalation: null });
    await record(patient, { ...well, observed_at: ago(1) });
    expect((await record(patient, { ...emergency, observed_at: ago(2) })).escalation).toBeNull();
    expect(await tasksOf(patient)).toEqual([]);
    const trend = await nurse.getNews2Trend({ params: of(patient), query: { limit: 2 } });
    expect(trend.points.map(({ news2 }) => news2.total)).toEqual([0, 8]);
    const rest = await nurse.getNews2Trend({ params: of(patient), query: { before: trend.next! } });
    expect(rest).toMatchObject({ points: [{ vitals_id: old.id }], next: null });
  });

  it('takes back what was asked for by mistake', async () => {
    const patient = await ward.register();
    const typo = await record(
      patient,
      whole({ readings: { respiration: { value: 26 }, temperature: { value: 34.9 } } }),
    );
    expect(typo.escalation).toMatchObject({ band: 'urgent' });
    const corrected = await nurse.amendVitals({
      params: { id: typo.id },
      body: { reason: 'respiration was 16', readings: { respiration: { value: 16 } } },
    });
    expect(corrected).toMatchObject({
      status: 'amended',
      news2: { total: 3, band: 'single' },
      escalation: { band: 'single' },
    });
    expect(await openTasks(patient)).toMatchObject([{ id: corrected.escalation!.task_id }]);
    const withdrawn = await nurse.listTasks({ params: of(patient), query: { in_error: 'yes' } });
    expect(withdrawn.tasks.find(({ id }) => id === typo.escalation!.task_id)).toMatchObject({
      error_reason: 'The vital signs that it was raised for were corrected',
    });
    await nurse.enterVitalsInError({ params: { id: typo.id }, body: { reason: 'another patient' } });
    expect(await openTasks(patient)).toEqual([]);
    expect((await nurse.getNews2Trend({ params: of(patient) })).points).toEqual([]);
    const understated = await record(patient, well);
    const raised = await nurse.amendVitals({
      params: { id: understated.id },
      body: { reason: 'on oxygen', oxygen: 'oxygen', readings: { oxygen_saturation: { value: 91 } } },
    });
    expect(raised.escalation).toMatchObject({ band: 'urgent', score: 5 });
  });

  it('raises one task where two sets come at the same moment', async () => {
    const patient = await ward.register();
    const sets = await Promise.all(
      Array.from({ length: 8 }, () => nurse.recordVitals({ params: of(patient), body: urgent })),
    );
    expect(sets.filter(({ escalation }) => escalation)).toHaveLength(1);
    expect(await openTasks(patient)).toHaveLength(1);
  });

  it('calls whom the hospital has set up', async () => {
    const administrator = await ward.as('administrator', newId());
    const { news2 } = await nurse.getMeasurementRules();
    const single = { role: 'nurse', within_minutes: 20 };
    await administrator.setMeasurementRules({ body: { news2: { ...news2, single } } });
    const patient = await ward.register();
    await record(patient, confused);
    expect(await openTasks(patient)).toMatchObject([
      { role: 'nurse', due_at: new Date(ward.now().getTime() + 20 * 60_000).toISOString() },
    ]);
    expect((await nurse.listOpenTasks({ query: { role: 'nurse' } })).tasks).toMatchObject([{ cause: 'news2' }]);
    ward.pass(61);
    const later = await ward.as('nurse');
    expect(await later.getMonitoring({ params: of(patient) })).toMatchObject({ overdue: true });
  });

  it('of the demo hospital’s deteriorating patient rises over the day, and called somebody twice', async () => {
    const patient = await ward.register({ date_of_birth: '1950-02-28' });
    const inside = ward.hospital.host.client(clinicalContract);
    const seed = () => seedDeterioration(inside, { patient: patient.id, physician: ward.doctor, now: ward.now() });
    await seed();
    await seed();
    const { points } = await nurse.getNews2Trend({ params: of(patient) });
    expect(points.map(({ news2 }) => [news2.total, news2.band])).toEqual([
      [12, 'emergency'],
      [5, 'urgent'],
      [3, 'low'],
      [1, 'low'],
    ]);
    expect(await openTasks(patient)).toMatchObject([{ priority: 'stat', title: 'NEWS2 12: emergency review' }]);
    expect(await tasksOf(patient)).toHaveLength(2);
  });

  it('can be played again from the log', async () => {
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(60);
  });
});
