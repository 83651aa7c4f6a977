import { patientContract } from '@hms/contracts/patient';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { patientService } from '../src/service.ts';

describe('registering and reading a patient', () => {
  let hospital: TestHospital;
  const receptionist = { id: 'ana', roles: ['receptionist'] };
  const nobody = { id: 'nobody', roles: [] };

  beforeAll(async () => {
    hospital = await startTestHospital({ services: [patientService], postgres: inject('postgres') });
  });
  afterAll(() => hospital.stop());

  const josé = {
    first_name: 'José',
    last_name: 'Núñez',
    date_of_birth: '1980-03-07',
    gender: 'M' as const,
    contact_number: '+1 555 0100',
    ssn: '123-45-6789',
    duplicate_override_reason: 'the same person in every test',
  };

  it('answers what was registered, with an MRN and the number masked, and reads it again', async () => {
    const client = await hospital.as(patientContract, receptionist);
    const created = await client.createPatient({ body: josé });
    expect(created).toMatchObject({ first_name: 'José', last_name: 'Núñez', version: 1, ssn: '***-**-6789' });
    expect(await client.getPatient({ params: { id: created.id } })).toEqual(created);
  });

  it('keeps the number nowhere in clear', async () => {
    const client = await hospital.as(patientContract, receptionist);

    const { id } = await client.createPatient({ body: { ...josé, first_name: 'Eva', ssn: '219-09-9999' } });
    const [row] = await hospital.sql(
      'patient',
      'select p::text as row, e::text as event from patients p join events e on e.stream_id = p.id where p.id = $1',
      [id],
    );
    expect(JSON.stringify(row)).not.toMatch(/219-?09-?9999/);
    expect(row?.event).not.toContain('Eva');
  });

  it('puts every access on the trail before the reply leaves, reads and denials too', async () => {
    const client = await hospital.as(patientContract, receptionist);
    const { id } = await client.createPatient({ body: josé });
    await client.getPatient({ params: { id } });
    const stranger = await hospital.as(patientContract, nobody);
    await expect(stranger.getPatient({ params: { id } })).rejects.toMatchObject({ code: 'not-allowed' });
    const trail = await hospital.sql(
      'patient',
      'select actor, action, outcome, status from access_log where $1 = any(patients) order by seq',
      [id],
    );
    expect(trail).toEqual([
      { actor: 'ana', action: 'create', outcome: 'granted', status: 201 },
      { actor: 'ana', action: 'read', outcome: 'granted', status: 200 },
      { actor: 'nobody', action: 'read', outcome: 'denied', status: 403 },
    ]);
  });

  it('gives the same answer once for the same Idempotency-Key', async () => {
    const client = await hospital.as(patientContract, receptionist);
    const request = { body: { ...josé, first_name: 'Twice' }, idempotencyKey: 'k-1' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => client.createPatient(request)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    await expect(client.createPatient({ ...request, body: { ...josé, first_name: 'Other' } })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('refuses unknown fields and says which, without repeating the value', async () => {
    const response = await hospital.fetch('/api/patients', {
      method: 'POST',
      user: receptionist,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...josé, favourite_colour: 'secret-blue' }),
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = await response.text();
    expect(problem).toContain('favourite_colour');
    expect(problem).not.toContain('secret-blue');
  });

  it('says 401 without a token and 404 for a patient that is not there', async () => {
    expect((await hospital.fetch('/api/patients/01890000-0000-7000-8000-000000000000')).status).toBe(401);
    const gone = await hospital.fetch('/api/patients/01890000-0000-7000-8000-000000000000', { user: receptionist });
    expect(await gone.json()).toMatchObject({ status: 404, code: 'patient-not-found' });
  });
});
