import { randomUUID } from 'node:crypto';
import { patientContract } from '@hms/contracts/patient';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

describe('the standing of a record', () => {
  let hospital: PatientHospital;
  beforeAll(async () => {
    hospital = await startPatientHospital();
  });
  afterAll(() => hospital.stop());

  const register = async () => (await hospital.by.receptionist.createPatient({ body: registration })).id;
  const eventsOf = async (id: string) =>
    (
      await hospital.sql<{ event_type: string }>(
        'patient',
        'select event_type from events where stream_id = $1 order by sequence',
        [id],
      )
    ).map(({ event_type }) => event_type);

  it('is put out of use by DELETE, stays readable and comes back', async () => {
    const { administrator, nurse } = hospital.by;
    const params = { id: await register() };
    expect(await administrator.deactivatePatient({ params, body: { reason: 'moved abroad' } })).toMatchObject({
      is_active: false,
    });
    expect((await nurse.getPatient({ params })).is_active).toBe(false);
    await administrator.deactivatePatient({ params });
    expect((await administrator.reactivatePatient({ params, body: { reason: 'came back' } })).is_active).toBe(true);
    expect(await eventsOf(params.id)).toEqual(['patient.created', 'patient.deleted', 'patient.reactivated']);
  });

  it('takes a bare DELETE without a body', async () => {
    const id = await register();
    const response = await hospital.fetch(`/api/patients/${id}`, {
      method: 'DELETE',
      user: { id: 'adam', roles: ['administrator'] },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"2"');
  });

  it('records a death once, corrects it and takes it back with a reason', async () => {
    const { physician } = hospital.by;
    const params = { id: await register() };
    const at = '2024-05-01T10:20:00.000Z';
    expect(await physician.recordDeath({ params, body: { deceased_at: at } })).toMatchObject({
      deceased: true,
      deceased_at: at,
    });
    expect((await physician.recordDeath({ params, body: { deceased_at: at } })).version).toBe(2);
    await expect(physician.recordDeath({ params, body: { deceased_at: '2024-05-02' } })).rejects.toMatchObject({
      code: 'death-recorded',
    });
    const corrected = await physician.correctDeath({
      params,
      body: { deceased: true, deceased_at: '2024-04-30', reason: 'the certificate says so' },
    });
    expect(corrected).toMatchObject({ deceased: true, deceased_at: '2024-04-30' });
    const alive = await physician.correctDeath({ params, body: { deceased: false, reason: 'the wrong record' } });
    expect(alive).toMatchObject({ deceased: false, deceased_at: null });
    await expect(
      physician.correctDeath({ params, body: { deceased: true, reason: 'no death' } }),
    ).rejects.toMatchObject({ code: 'no-death-recorded' });
  });

  it('knows no death in the future or before the birth', async () => {
    const { physician } = hospital.by;
    const params = { id: await register() };
    await expect(physician.recordDeath({ params, body: { deceased_at: '2999-01-01' } })).rejects.toMatchObject({
      code: 'death-in-future',
    });
    await expect(physician.recordDeath({ params, body: { deceased_at: '1971-11-29' } })).rejects.toMatchObject({
      code: 'death-before-birth',
    });
  });

  it('hides a restricted record from all but those who treat the patient and those who may see restricted ones', async () => {
    const officer = hospital.by['privacy-officer'];
    const nurseId = randomUUID();
    const nurse = await hospital.as(patientContract, { id: nurseId, roles: ['nurse'] });
    const params = { id: await register() };
    await nurse.getPatient({ params });
    const restricted = await officer.setSensitivity({
      params,
      body: { restricted: true, flags: ['VIP'], reason: 'well known' },
    });
    expect(restricted).toMatchObject({ restricted: true, flags: ['VIP'], version: 2 });
    await officer.setSensitivity({ params, body: { restricted: true, flags: ['VIP'] } });
    await expect(nurse.getPatient({ params })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(nurse.updatePatient({ params, body: { language: 'en' } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const { physician } = hospital.by;
    await expect(physician.assignCareTeam({ params: { ...params, member: nurseId } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    hospital.issuer.setRole('ward-lead', [
      { permission: 'patient:assign-care-team' },
      { permission: 'restricted-patient:read' },
    ]);
    const lead = await hospital.as(patientContract, { id: 'lead', roles: ['ward-lead'] });
    const treated = await lead.assignCareTeam({ params: { ...params, member: nurseId } });
    expect(treated).toMatchObject({ care_team: [nurseId], version: 3 });
    await lead.assignCareTeam({ params: { ...params, member: nurseId } });
    expect((await nurse.getPatient({ params })).version).toBe(3);
    await lead.removeFromCareTeam({ params: { ...params, member: nurseId } });
    await lead.removeFromCareTeam({ params: { ...params, member: nurseId } });
    await expect(nurse.getPatient({ params })).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await officer.getPatient({ params })).version).toBe(4);
  });

  it('is put under legal hold and freed', async () => {
    const officer = hospital.by['privacy-officer'];
    const params = { id: await register() };
    expect((await officer.setLegalHold({ params, body: { reason: 'lawsuit 4711' } })).legal_hold).toBe(true);
    await officer.setLegalHold({ params, body: { reason: 'once more' } });
    expect((await officer.liftLegalHold({ params, body: { reason: 'settled' } })).legal_hold).toBe(false);
    await officer.liftLegalHold({ params, body: { reason: 'once more' } });
    expect(await eventsOf(params.id)).toEqual([
      'patient.created',
      'patient.legal-hold-set',
      'patient.legal-hold-lifted',
    ]);
  });
});
