import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicalClient, erased, openWard, type TestPatient, type Ward } from './ward.ts';

const value = (amount: number, unit?: string) => (unit ? { value: amount, unit } : { value: amount });
const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';

describe('vital signs', () => {
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

  type Body = NonNullable<Parameters<ClinicalClient['recordVitals']>[0]['body']>;
  const of = (patient: TestPatient) => ({ patient: patient.id });
  const record = (patient: TestPatient, body: Body) => nurse.recordVitals({ params: of(patient), body });
  const chartOf = (patient: TestPatient) => physician.getChart({ params: of(patient) });

  it('are kept by LOINC’s names in UCUM’s units, converted, with the body mass index and flags of age and sex', async () => {
    const patient = await ward.register();
    const made = await record(patient, {
      readings: {
        temperature: value(101.3, '[degF]'),
        pulse: value(72),
        systolic: value(150),
        diastolic: value(85),
        weight: value(154.3, '[lb_av]'),
        height: value(70, '[in_i]'),
        pain: value(3),
        glucose: value(5.5, 'mmol/L'),
      },
      oxygen: 'air',
      temperature_site: 'oral',
      note: 'after climbing stairs',
    });
    expect(made).toMatchObject({
      status: 'final',
      observed_at: ward.now().toISOString(),
      readings: {
        temperature: { value: 38.5, unit: 'Cel', given: { value: 101.3, unit: '[degF]' }, flag: 'high', high: 37.3 },
        pulse: { value: 72, unit: '/min', given: null, flag: 'normal', low: 60, high: 100 },
        systolic: { value: 150, unit: 'mm[Hg]', flag: 'high' },
        weight: { value: 69.989, unit: 'kg', flag: null, low: null },
        height: { value: 177.8, unit: 'cm' },
        bmi: { value: 22.1, unit: 'kg/m2', flag: 'normal' },
        pain: { value: 3, flag: null },
        glucose: { value: 99, unit: 'mg/dL', given: { value: 5.5, unit: 'mmol/L' } },
      },
      temperature_site: 'oral',
      note: 'after climbing stairs',
    });
    expect(await physician.getVitals({ params: { id: made.id } })).toEqual(made);
    expect((await chartOf(patient)).vitals).toEqual([made]);
    const child = await ward.register({ date_of_birth: '2025-09-02' });
    const small = await record(child, { readings: { pulse: value(150), temperature: value(38) } });
    expect(small.readings).toMatchObject({
      pulse: { flag: 'normal', low: 100, high: 190 },
      temperature: { flag: null },
    });
  });

  it('that cannot be are refused, and unlikely ones are confirmed', async () => {
    const patient = await ward.register();
    await expect(record(patient, { readings: { temperature: value(73), pulse: value(900) } })).rejects.toMatchObject({
      code: 'impossible-value',
      members: { errors: [{ sign: 'temperature', value: 73, most: 47 }, { sign: 'pulse' }] },
    });
    await expect(record(patient, { readings: { systolic: value(80), diastolic: value(120) } })).rejects.toMatchObject({
      code: 'diastolic-above-systolic',
    });
    await expect(record(patient, { readings: { weight: value(70, '[in_i]') } })).rejects.toMatchObject({
      code: 'unit-not-used',
      members: { errors: [{ sign: 'weight', units: ['kg', 'g', '[lb_av]'] }] },
    });
    await expect(record(patient, {})).rejects.toMatchObject({ code: 'nothing-measured' });
    const tomorrow = new Date(ward.now().getTime() + 86_400_000).toISOString();
    await expect(record(patient, { observed_at: tomorrow, readings: { pulse: value(70) } })).rejects.toMatchObject({
      code: 'in-the-future',
    });
    const heavy = { readings: { weight: value(300), pulse: value(80) } };
    await expect(record(patient, heavy)).rejects.toMatchObject({
      code: 'unlikely-value',
      members: { errors: [{ sign: 'weight', value: 300, likely_to: 250 }] },
    });
    expect(await record(patient, { ...heavy, confirmed: ['weight'] })).toMatchObject({
      readings: { weight: { confirmed: true }, pulse: { confirmed: false } },
    });
    expect((await nurse.listVitals({ params: of(patient) })).total).toBe(1);
  });

  it('are corrected by amendments that keep what was said, and marked as entered in error', async () => {
    const patient = await ward.register();
    const made = await record(patient, {
      readings: { weight: value(7_000, 'g'), height: value(70), pulse: value(88) },
    });
    const params = { id: made.id };
    const amended = await nurse.amendVitals({
      params,
      body: { reason: 'kilograms were meant', readings: { weight: value(70), height: value(170), pulse: null } },
      ifMatch: 1,
    });
    expect(amended).toMatchObject({
      version: 2,
      status: 'amended',
      amendment_reason: 'kilograms were meant',
      readings: { weight: { value: 70, given: null }, bmi: { value: 24.2 } },
    });
    expect(amended.readings.pulse).toBeUndefined();
    const { versions } = await physician.getVitalsHistory({ params });
    expect(versions).toEqual([made, amended]);
    await expect(
      nurse.amendVitals({ params, body: { reason: 'none left', readings: { weight: null, height: null } } }),
    ).rejects.toMatchObject({ code: 'nothing-measured' });
    await expect(nurse.amendVitals({ params, body: { reason: 'stale', note: 'x' }, ifMatch: 1 })).rejects.toMatchObject(
      { code: 'changed-since' },
    );
    await nurse.enterVitalsInError({ params, body: { reason: 'another patient' } });
    expect((await chartOf(patient)).vitals).toEqual([]);
    expect((await nurse.getFlowsheet({ params: of(patient) })).columns).toEqual([]);
    const kept = await nurse.listVitals({ params: of(patient), query: { in_error: 'yes' } });
    expect(kept.vitals).toMatchObject([{ error_reason: 'another patient' }]);
    await expect(nurse.amendVitals({ params, body: { reason: 'too late' } })).rejects.toMatchObject({
      code: 'entered-in-error',
    });
  });

  it('make a flowsheet and series by sign, page by page', async () => {
    const patient = await ward.register();
    const at = (hours: number) => new Date(ward.now().getTime() - hours * 3_600_000).toISOString();
    for (const hours of [5, 4, 3, 2, 1])
      await record(patient, {
        observed_at: at(hours),
        readings: { pulse: value(60 + hours), ...(hours === 4 ? { weight: value(80) } : {}) },
      });
    const params = of(patient);
    const first = await nurse.getFlowsheet({ params, query: { limit: 2 } });
    expect(first.columns.map((column) => column.at)).toEqual([at(1), at(2)]);
    expect(first.rows).toEqual([
      {
        sign: 'pulse',
        code: '8867-4',
        unit: '/min',
        values: [
          { value: 61, flag: 'normal' },
          { value: 62, flag: 'normal' },
        ],
      },
    ]);
    const rest = await nurse.getFlowsheet({ params, query: { limit: 10, before: first.next! } });
    expect(rest).toMatchObject({ columns: [{ at: at(3) }, { at: at(4) }, { at: at(5) }], next: null });
    expect(rest.rows.map(({ sign, values }) => [sign, values.map((each) => each?.value ?? null)])).toEqual([
      ['pulse', [63, 64, 65]],
      ['weight', [null, 80, null]],
    ]);
    const weights = await nurse.getFlowsheet({ params, query: { signs: 'weight,temperature' } });
    expect(weights).toMatchObject({ columns: [{ at: at(4) }], rows: [{ sign: 'weight' }] });
    const between = await nurse.getFlowsheet({ params, query: { from: at(4), to: at(3) } });
    expect(between.columns).toHaveLength(2);
    const series = await nurse.getSignSeries({ params: { ...params, sign: 'pulse' }, query: { limit: 3 } });
    expect(series.points.map((point) => point.value)).toEqual([61, 62, 63]);
    const older = await nurse.getSignSeries({ params: { ...params, sign: 'pulse' }, query: { before: series.next! } });
    expect(older).toMatchObject({ points: [{ value: 64 }, { value: 65 }], next: null });
    await expect(nurse.getFlowsheet({ params, query: { before: 'now' } })).rejects.toMatchObject({
      code: 'invalid-query',
    });
  });

  it('of a survivor are those of merged records too', async () => {
    const [source, survivor] = [await ward.register(), await ward.register()];
    await record(source, { readings: { pulse: value(61) } });
    ward.pass(1);
    await record(survivor, { readings: { pulse: value(62) } });
    await ward.happens(source, 'patient.replaced', { survivor_id: survivor.id });
    const params = of(survivor);
    expect((await nurse.getFlowsheet({ params })).rows[0]!.values).toMatchObject([{ value: 62 }, { value: 61 }]);
    expect((await nurse.getSignSeries({ params: { ...params, sign: 'pulse' } })).points).toHaveLength(2);
    expect((await chartOf(survivor)).vitals).toHaveLength(2);
    await expect(record(source, { readings: { pulse: value(63) } })).rejects.toMatchObject({ code: 'patient-merged' });
  });

  it('are recorded by who may, of patients whom they may see', async () => {
    const patient = await ward.register();
    const made = await record(patient, { readings: { pulse: value(61) } });
    const clerk = await ward.as('receptionist');
    const officer = await ward.as('privacy-officer');
    const params = of(patient);
    const body = { readings: { pulse: value(61) } };
    await expect(clerk.recordVitals({ params, body })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(clerk.getFlowsheet({ params })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(clerk.getMonitoring({ params })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(officer.recordVitals({ params, body })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(officer.amendVitals({ params: { id: made.id }, body: { reason: 'none' } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(nurse.chooseSpo2Scale({ params, body: { scale: 2, reason: 'COPD' } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(nurse.setMeasurementRules({ body: {} })).rejects.toMatchObject({ code: 'not-allowed' });
    await ward.happens(patient, 'patient.sensitivity-changed', { restricted: true, flags: [], reason: null });
    await expect(nurse.getVitals({ params: { id: made.id } })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(nurse.recordVitals({ params, body })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('are judged by what the hospital has set up, and keep what they were judged by', async () => {
    const administrator = await ward.as('administrator', newId());
    const before = await nurse.getMeasurementRules();
    const adults = { sex: null, from_years: 18, to_years: null, low: 50, high: 90, source: 'ward round' };
    const ranges = [{ sign: 'pulse' as const, ...adults }];
    const patient = await ward.register();
    const made = await record(patient, { readings: { pulse: value(95) } });
    expect(made.readings.pulse).toMatchObject({ flag: 'normal' });
    await expect(
      administrator.setMeasurementRules({ body: { ranges: [{ ...ranges[0]!, low: 100 }] } }),
    ).rejects.toMatchObject({ code: 'not-in-order' });
    const set = await administrator.setMeasurementRules({ body: { ranges }, ifMatch: before.version });
    expect(set).toMatchObject({ version: before.version + 1, ranges, news2: before.news2 });
    await expect(administrator.setMeasurementRules({ body: {}, ifMatch: before.version })).rejects.toMatchObject({
      code: 'changed-since',
    });
    expect((await record(patient, { readings: { pulse: value(95) } })).readings.pulse).toMatchObject({ flag: 'high' });
    expect((await nurse.getVitals({ params: { id: made.id } })).readings.pulse).toMatchObject({ flag: 'normal' });
    await administrator.setMeasurementRules({ body: { ranges: before.ranges } });
  });

  it('stand in the chart as of a moment, and lose their words with the patient', async () => {
    const patient = await ward.register();
    const made = await record(patient, { readings: { pulse: value(61) }, note: 'unmistakable' });
    const then = ward.now().toISOString();
    ward.pass(2);
    await nurse.amendVitals({
      params: { id: made.id },
      body: { reason: 'unmistakable too', readings: { pulse: value(71) } },
    });
    const asOf = await physician.getChartAsOf({ params: of(patient), query: { at: then } });
    expect(asOf.vitals).toEqual([made]);
    const timeline = await physician.getTimeline({ params: of(patient), query: { kind: 'vitals' } });
    expect(timeline.items).toMatchObject([{ title: 'P 71', status: 'zero' }]);
    await ward.happens(patient, 'patient.erased', erased);
    const kept = await ward.hospital.sql(
      'clinical',
      `select row_to_json(t)::text from chart_entries t where patient_id = $1
       union all select row_to_json(t)::text from charts t where patient_id = $1`,
      [patient.id],
    );
    expect(JSON.stringify(kept)).not.toMatch(/unmistakable/);
  });

  it('can be played again from the log', async () => {
    await physician.recordProblem({
      params: of(await ward.register()),
      body: { coding: { system: icd10, code: 'Z33.1', display: 'Pregnant state, incidental' } },
    });
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(30);
  });
});
