import { patientContract } from '@hms/contracts/patient';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { patientService } from '../src/service.ts';

describe('likely duplicates', () => {
  let hospital: TestHospital;
  const receptionist = { id: 'ana', roles: ['receptionist'] };
  const katarina = {
    first_name: 'Katarina',
    last_name: 'Novak',
    date_of_birth: '1958-02-11',
    gender: 'F' as const,
    contact_number: '+1 617 555 0108',
    address: { lines: ['5 Bridge Street'], postal_code: '02139', country: 'US' },
    ssn: '219-09-9999',
  };
  const misheard = { ...katarina, first_name: 'Catarina', last_name: 'Nowak', date_of_birth: '1958-11-02' };
  let id: string;

  beforeAll(async () => {
    hospital = await startTestHospital({ services: [patientService], postgres: inject('postgres') });
    ({ id } = await (await hospital.as(patientContract, receptionist)).createPatient({ body: katarina }));
  });
  afterAll(() => hospital.stop());

  const register = async (body: object) =>
    hospital.fetch('/api/patients', {
      method: 'POST',
      user: receptionist,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('refuses a second record of a person and shows the candidates, with score and reasons', async () => {
    const response = await register(misheard);
    expect(response.status).toBe(409);
    const problem = (await response.json()) as { code: string; candidates: Record<string, unknown>[] };
    expect(problem.code).toBe('likely-duplicate');
    expect(problem.candidates).toEqual([
      expect.objectContaining({ id, patient: expect.objectContaining({ last_name: 'Novak' }) }),
    ]);
    const [candidate] = problem.candidates as { score: number; reasons: { field: string; weight: number }[] }[];
    expect(candidate!.score).toBeGreaterThan(0.95);
    expect(candidate!.reasons.map(({ field }) => field)).toEqual(expect.arrayContaining(['identifier', 'phone']));
  });

  it('registers it when somebody says why, and keeps the reason and whom it overrode', async () => {
    const response = await register({ ...misheard, duplicate_override_reason: 'her sister, seen both together' });
    expect(response.status).toBe(201);
    const made = (await response.json()) as { id: string };
    const [event] = await hospital.sql<{ data: { duplicates_overridden: string[] } }>(
      'patient',
      'select data from events where stream_id = $1',
      [made.id],
    );
    expect(event?.data.duplicates_overridden).toContain(id);
    const client = await hospital.as(patientContract, receptionist);
    const { candidates } = await client.listDuplicates({ params: { id: made.id } });
    expect(candidates.map((candidate) => candidate.id)).toContain(id);
  });

  it('says while the form is being filled in who may be meant', async () => {
    const client = await hospital.as(patientContract, receptionist);
    const { candidates } = await client.findDuplicates({
      body: { first_name: 'Katarina', last_name: 'Novak', date_of_birth: '1958-02-11' },
    });
    expect(candidates[0]).toMatchObject({ id, grade: expect.stringMatching(/certain|probable/) });
  });

  it('shows of a restricted patient no more than that there is one', async () => {
    const officer = await hospital.as(patientContract, { id: 'liv', roles: ['privacy-officer'] });
    await officer.setSensitivity({ params: { id }, body: { restricted: true, flags: [] } });
    const client = await hospital.as(patientContract, receptionist);
    const { candidates } = await client.findDuplicates({ body: katarina });
    expect(candidates.find((candidate) => candidate.id === id)).toMatchObject({ patient: null, reasons: [] });
  });

  it('lets a different person of the same name in', async () => {
    const response = await register({
      ...katarina,
      date_of_birth: '2001-06-30',
      contact_number: '+1 413 555 0199',
      ssn: '219-09-9998',
      address: { lines: ['77 Linden Street'], postal_code: '01099', country: 'US' },
    });
    expect(response.status).toBe(201);
  });
});
