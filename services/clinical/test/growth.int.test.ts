import { newId } from '@hms/platform/event-log';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicalClient, openWard, type TestPatient, type Ward } from './ward.ts';

describe('a growth chart', () => {
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
  const measure = (patient: TestPatient, observed_at: string, sizes: Record<string, number>) =>
    nurse.recordVitals({
      params: of(patient),
      body: {
        observed_at,
        readings: Object.fromEntries(Object.entries(sizes).map(([name, value]) => [name, { value }])),
      },
    });
  const boy = (date_of_birth: string) => ward.register({ date_of_birth, gender: 'M' });

  it('judges what was measured by age and sex, and draws the curves beside it', async () => {
    const patient = await boy('2023-03-02');
    // 9.49 months old; the parameters are those of 9.5.
    await measure(patient, '2023-12-16T12:00:00.000Z', { weight: 9.7, height: 72, head_circumference: 45 });
    await measure(patient, '2025-09-02T12:00:00.000Z', { weight: 13.4, height: 92 });
    const weight = await physician.getGrowthChart({ params: { ...of(patient), measure: 'weight' } });
    expect(weight).toMatchObject({ measure: 'weight', unit: 'kg', birth_date: '2023-03-02', sex: 'M' });
    expect(weight.points).toMatchObject([
      { age_months: 9.49, value: 9.7, reference: 'cdc-2000-infants', z: 0.21, percentile: expect.closeTo(58.2, 0) },
      { age_months: expect.closeTo(30.06, 1), value: 13.4, reference: 'cdc-2000' },
    ]);
    const median = weight.curves.find(({ reference, percentile }) => reference === 'cdc-2000' && percentile === 50)!;
    expect(median.points[0]).toEqual({ x: 24, value: 12.671 });
    expect(median.points.at(-1)!.x).toBe(240);
    const bmi = await physician.getGrowthChart({ params: { ...of(patient), measure: 'bmi' } });
    expect(bmi.points).toMatchObject([{ reference: null, z: null, percentile: null }, { reference: 'cdc-2000' }]);
    const slim = await physician.getGrowthChart({ params: { ...of(patient), measure: 'weight_for_height' } });
    expect(slim.points[0]).toMatchObject({ x: 72, value: 9.7, reference: 'cdc-2000-infants' });
    const head = await physician.getGrowthChart({ params: { ...of(patient), measure: 'head_circumference' } });
    expect(head.points).toMatchObject([{ value: 45, reference: 'cdc-2000-infants' }]);
  });

  it('says nothing where nothing fits: of grown-ups, and where sex or birth are not known', async () => {
    const adult = await boy('1980-05-05');
    await measure(adult, '2026-03-01T12:00:00.000Z', { weight: 80, height: 180 });
    expect((await physician.getGrowthChart({ params: { ...of(adult), measure: 'weight' } })).points).toEqual([]);
    const unknown = await ward.register({ date_of_birth: null, gender: 'O' });
    await measure(unknown, '2026-03-01T12:00:00.000Z', { weight: 12, height: 90 });
    expect(await physician.getGrowthChart({ params: { ...of(unknown), measure: 'weight' } })).toMatchObject({
      points: [],
      curves: [],
      references: [],
    });
    const other = await ward.register({ date_of_birth: '2023-03-02', gender: 'O' });
    await measure(other, '2026-03-01T12:00:00.000Z', { weight: 13 });
    const chart = await physician.getGrowthChart({ params: { ...of(other), measure: 'weight' } });
    expect(chart).toMatchObject({ points: [{ value: 13, reference: null, z: null }], curves: [] });
  });

  it('goes by what the hospital has loaded before what it starts with', async () => {
    const administrator = await ward.as('administrator', newId());
    const row = (x: number) => ({ x, l: 1, m: 10, s: 0.1 });
    const body = {
      title: 'A standard',
      source: 'Somebody, 2026',
      from_months: 0,
      to_months: 24,
      restricted: true,
      tables: [{ measure: 'weight' as const, sex: 'M' as const, rows: [row(0), row(24)] }],
    };
    const load = (client: ClinicalClient, changes: Partial<typeof body> = {}) =>
      client.loadGrowthReference({ params: { code: 'standard' }, body: { ...body, ...changes } });
    await expect(load(nurse)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(
      load(administrator, { tables: [{ ...body.tables[0]!, rows: [row(2), row(1)] }] }),
    ).rejects.toMatchObject({ code: 'not-in-order' });
    await expect(load(administrator, { tables: [body.tables[0]!, body.tables[0]!] })).rejects.toMatchObject({
      code: 'table-twice',
    });
    expect(await load(administrator)).toMatchObject({ code: 'standard', version: 1, measures: ['weight'] });
    const patient = await boy('2025-03-02');
    await measure(patient, '2025-12-16T12:00:00.000Z', { weight: 11 });
    const chart = await physician.getGrowthChart({ params: { ...of(patient), measure: 'weight' } });
    expect(chart.points).toMatchObject([{ reference: 'standard', z: 1, percentile: 84.1 }]);
    expect((await nurse.listGrowthReferences()).references.map(({ code, version }) => [code, version])).toEqual([
      ['standard', 1],
      ['cdc-2000', 0],
      ['cdc-2000-infants', 0],
    ]);
  });

  it('is shown to who may see the patient', async () => {
    const patient = await boy('2023-03-02');
    const clerk = await ward.as('receptionist');
    const params = { ...of(patient), measure: 'weight' as const };
    await expect(clerk.getGrowthChart({ params })).rejects.toMatchObject({ code: 'not-allowed' });
    await ward.happens(patient, 'patient.sensitivity-changed', { restricted: true, flags: [], reason: null });
    await expect(nurse.getGrowthChart({ params })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
