import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

describe('consents', () => {
  let hospital: PatientHospital;
  beforeAll(async () => {
    hospital = await startPatientHospital();
  });
  afterAll(() => hospital.stop());

  const register = async () => ({ id: (await hospital.by.receptionist.createPatient({ body: registration })).id });

  it('are given by the patient or by whoever speaks for them, and revoked once', async () => {
    const { physician, receptionist } = hospital.by;
    const params = await register();
    const research = await physician.giveConsent({
      params,
      body: { category: 'research', decision: 'permit', scope: 'Blood samples for the sepsis study' },
    });
    expect(research).toMatchObject({
      status: 'active',
      recorded_by: 'physician',
      given_by: { name: null, relationship: 'patient' },
      period: { start: null, end: null },
    });
    const photos = await receptionist.giveConsent({
      params,
      body: {
        category: 'photography',
        decision: 'deny',
        given_by: { name: 'Luis Quiñones', relationship: 'guardian' },
      },
    });
    const revoked = await physician.revokeConsent({
      params: { ...params, consent: research.id },
      body: { reason: 'changed her mind' },
    });
    expect(revoked).toMatchObject({ status: 'revoked', revoked_at: expect.any(String) });
    expect(await physician.listConsents({ params })).toEqual({ consents: [photos, revoked] });
    await expect(physician.revokeConsent({ params: { ...params, consent: research.id } })).rejects.toMatchObject({
      code: 'consent-revoked',
    });
  });

  it('refuse a period that ends before it starts, and what is not there', async () => {
    const { physician } = hospital.by;
    const [params, other] = [await register(), await register()];
    const period = { start: '2026-01-01', end: '2025-12-31' };
    const body = { category: 'contact' as const, decision: 'permit' as const };
    await expect(physician.giveConsent({ params, body: { ...body, period } })).rejects.toMatchObject({
      code: 'period-ends-before-start',
    });
    const { id: consent } = await physician.giveConsent({ params, body });
    await expect(physician.revokeConsent({ params: { ...other, consent } })).rejects.toMatchObject({
      code: 'consent-not-found',
    });
  });

  it('are for those who may', async () => {
    const { biller, pharmacist } = hospital.by;
    const params = await register();
    await expect(biller.listConsents({ params })).rejects.toMatchObject({ code: 'not-allowed' });
    const body = { category: 'contact' as const, decision: 'permit' as const };
    await expect(pharmacist.giveConsent({ params, body })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
