import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

describe('the history of a patient', () => {
  let hospital: PatientHospital;
  let now = new Date('2026-03-01T08:00:00.000Z');
  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000);
    return now.toISOString();
  };
  beforeAll(async () => {
    hospital = await startPatientHospital({ now: () => now });
  });
  afterAll(() => hospital.stop());

  it('tells who changed what, when and why, with both values', async () => {
    const { receptionist, physician, biller, administrator } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    const params = { id };
    const updatedAt = later(1);
    await receptionist.updatePatient({ params, body: { last_name: 'Soto', ssn: '219-09-9999', email: null } });
    later(1);
    const { id: coverage } = await biller.addCoverage({
      params,
      body: { kind: 'medical', payer: { name: 'Acme Health' }, member_id: 'AB-99887766' },
    });
    later(1);
    await administrator.deactivatePatient({ params, body: { reason: 'a test record' } });
    const { entries } = await physician.getPatientHistory({ params });
    expect(entries.map(({ version, event, actor }) => [version, event, actor])).toEqual([
      [4, 'patient.deleted', 'administrator'],
      [3, 'patient.coverage-added', 'biller'],
      [2, 'patient.updated', 'receptionist'],
      [1, 'patient.created', 'receptionist'],
    ]);
    const [deleted, added, updated, created] = entries;
    expect(deleted).toMatchObject({
      reason: 'a test record',
      changes: [{ field: 'is_active', before: true, after: false }],
    });
    expect(added!.changes).toEqual([
      {
        field: `coverages/${coverage}`,
        before: null,
        after: expect.objectContaining({ member_id: '***7766', payer: { name: 'Acme Health' } }),
      },
    ]);
    expect(updated!.at).toBe(updatedAt);
    expect(updated!.changes).toEqual(
      expect.arrayContaining([
        { field: 'last_name', before: 'Quiñones', after: 'Soto' },
        { field: 'ssn', before: '***-**-6789', after: '***-**-9999' },
        { field: 'email', before: 'maria@example.org', after: null },
      ]),
    );
    expect(updated!.changes).toHaveLength(3);
    expect(created!.changes).toContainEqual({ field: 'first_name', before: null, after: 'María' });
    expect(created!.changes.map(({ field }) => field)).not.toContain('blood_type');
  });

  it('tells of consents too', async () => {
    const { receptionist, physician } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    const { id: consent } = await physician.giveConsent({
      params: { id },
      body: { category: 'research', decision: 'permit' },
    });
    await physician.revokeConsent({ params: { id, consent }, body: { reason: 'changed her mind' } });
    const [revoked, given] = (await physician.getPatientHistory({ params: { id } })).entries;
    const field = `consents/${consent}`;
    expect(given!.changes).toMatchObject([{ field, before: null, after: { status: 'active' } }]);
    expect(revoked).toMatchObject({
      reason: 'changed her mind',
      changes: [{ field, before: { status: 'active' }, after: { status: 'revoked' } }],
    });
  });

  it('shows the patient as of any past moment', async () => {
    const { receptionist, nurse } = hospital.by;
    const registeredAt = later(10);
    const { id } = await receptionist.createPatient({ body: registration });
    const changedAt = later(10);
    await receptionist.updatePatient({ params: { id }, body: { last_name: 'Soto' } });
    const asOf = (at: string) => nurse.getPatientAsOf({ params: { id }, query: { at } });
    expect(await asOf(registeredAt)).toMatchObject({ version: 1, last_name: 'Quiñones' });
    expect(await asOf(new Date(Date.parse(changedAt) - 1).toISOString())).toMatchObject({ version: 1 });
    expect(await asOf(changedAt)).toEqual(await nurse.getPatient({ params: { id } }));
    await expect(asOf(new Date(Date.parse(registeredAt) - 1).toISOString())).rejects.toMatchObject({
      code: 'not-yet-registered',
    });
    await expect(asOf('0000-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'not-yet-registered' });
    await expect(asOf('2016-12-31T23:59:60Z')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(asOf('yesterday')).rejects.toMatchObject({ code: 'invalid-query' });
  });

  it('is for those who may, and names the patient on the trail', async () => {
    const { receptionist, pharmacist } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    await expect(pharmacist.getPatientHistory({ params: { id } })).rejects.toMatchObject({ code: 'not-allowed' });
    await receptionist.getPatientHistory({ params: { id } });
    const trail = await hospital.sql(
      'patient',
      `select actor, outcome from access_log where operation = 'patient.getPatientHistory' and $1 = any(patients) order by seq`,
      [id],
    );
    expect(trail).toEqual([
      { actor: 'pharmacist', outcome: 'denied' },
      { actor: 'receptionist', outcome: 'granted' },
    ]);
  });
});
