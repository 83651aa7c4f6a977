import { patientContract } from '@hms/contracts/patient';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

describe('insurances and other payers', () => {
  let hospital: PatientHospital;
  beforeAll(async () => {
    hospital = await startPatientHospital({ now: () => new Date('2026-03-01T12:00:00.000Z') });
  });
  afterAll(() => hospital.stop());

  const register = async () => ({ id: (await hospital.by.receptionist.createPatient({ body: registration })).id });
  const acme = { kind: 'medical' as const, payer: { name: 'Acme Health', id: '60054' }, member_id: 'AB-998877-66' };

  it('stand in the order in which they are billed', async () => {
    const { biller } = hospital.by;
    const params = await register();
    const first = await biller.addCoverage({ params, body: acme });
    expect(first).toMatchObject({
      order: 1,
      relationship: 'self',
      status: 'active',
      patient_id: params.id,
      plan: null,
    });
    const second = await biller.addCoverage({ params, body: { ...acme, payer: { name: 'Second Choice' } } });
    expect(second.order).toBe(2);
    await expect(biller.addCoverage({ params, body: { ...acme, order: 1 } })).rejects.toMatchObject({
      code: 'coverage-order-taken',
    });
    const { coverages } = await biller.listCoverages({ params });
    expect(coverages).toEqual([first, second]);
  });

  it('keep the number on the card sealed, whole only for those who may see it', async () => {
    const { biller, administrator } = hospital.by;
    const params = await register();
    const added = await biller.addCoverage({ params, body: acme });
    expect(added.member_id).toBe('AB-998877-66');
    expect((await administrator.listCoverages({ params })).coverages[0]!.member_id).toBe('***7766');
    const stored = await hospital.sql(
      'patient',
      `select c::text as coverage, e::text as event from patient_coverages c join events e on e.stream_id = c.patient
       where c.patient = $1`,
      [params.id],
    );
    expect(JSON.stringify(stored)).not.toMatch(/AB-?998877/);
  });

  it('change, with nothing recorded where nothing does, and end', async () => {
    const { biller } = hospital.by;
    const params = await register();
    const { id } = await biller.addCoverage({ params, body: acme });
    const at = { ...params, coverage: id };
    const changed = await biller.updateCoverage({ params: at, body: { plan: 'Gold', member_id: 'ZZ1234567' } });
    expect(changed).toMatchObject({ plan: 'Gold', member_id: 'ZZ1234567', payer: acme.payer });
    await biller.updateCoverage({ params: at, body: { plan: 'Gold', member_id: 'zz-1234567', payer: acme.payer } });
    const ended = await biller.endCoverage({ params: at, body: { ended_on: '2026-02-28', reason: 'new employer' } });
    expect(ended).toMatchObject({ status: 'ended', period: { start: null, end: '2026-02-28' } });
    await expect(biller.updateCoverage({ params: at, body: { plan: 'Silver' } })).rejects.toMatchObject({
      code: 'coverage-ended',
    });
    await expect(biller.endCoverage({ params: at, body: {} })).rejects.toMatchObject({ code: 'coverage-ended' });
    expect((await biller.getPatient({ params })).version).toBe(4);
    expect((await biller.addCoverage({ params, body: acme })).order).toBe(1);
  });

  it('refuse a period that ends before it starts, and what is not there', async () => {
    const { biller } = hospital.by;
    const params = await register();
    const other = await register();
    const body = { ...acme, period: { start: '2026-01-01', end: '2025-12-31' } };
    await expect(biller.addCoverage({ params, body })).rejects.toMatchObject({ code: 'period-ends-before-start' });
    const { id: coverage } = await biller.addCoverage({ params, body: acme });
    await expect(biller.endCoverage({ params: { ...other, coverage }, body: {} })).rejects.toMatchObject({
      code: 'coverage-not-found',
    });
  });

  it('are for those who may', async () => {
    const { nurse, pharmacist } = hospital.by;
    const params = await register();
    await expect(nurse.listCoverages({ params })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(pharmacist.addCoverage({ params, body: acme })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await pharmacist.listCoverages({ params })).toEqual({ coverages: [] });
  });

  it('let one of two additions at once win', async () => {
    const params = await register();
    const biller = await hospital.as(patientContract, { id: 'bill', roles: ['biller'] });
    const results = await Promise.allSettled([1, 2, 3].map(() => biller.addCoverage({ params, body: acme })));
    const { coverages } = await biller.listCoverages({ params });
    expect(coverages.map(({ order }) => order)).toEqual(
      results.filter(({ status }) => status === 'fulfilled').map((_result, index) => index + 1),
    );
  });
});
