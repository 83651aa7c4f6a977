import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maría, type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

describe('those whose name nobody knows yet', () => {
  let hospital: PatientHospital;
  const today = '2026-03-01';
  beforeAll(async () => {
    hospital = await startPatientHospital({ now: () => new Date(`${today}T12:00:00.000Z`) });
  });
  afterAll(() => hospital.stop());

  it('registers twins of a mother: told apart, with what is hers', async () => {
    const { nurse } = hospital.by;
    const mother = await nurse.createPatient({ body: registration });
    const register = (multiple_birth: number) =>
      nurse.registerNewborn({
        params: { id: mother.id },
        body: { date_of_birth: today, gender: 'F', multiple_birth },
      });
    const [first, second] = [await register(1), await register(2)];
    expect(first).toMatchObject({
      first_name: null,
      last_name: 'Quiñones',
      date_of_birth: today,
      administrative_gender: 'female',
      multiple_birth: 1,
      mother_id: mother.id,
      address: maría.address,
      language: 'es',
      other_names: [{ use: 'temp', text: 'Baby Girl 1 of María Quiñones' }],
      unidentified: false,
      ssn: null,
      identifiers: [],
    });
    expect(second.other_names).toEqual([{ use: 'temp', text: 'Baby Girl 2 of María Quiñones' }]);
    expect(second.patient_id).not.toBe(first.patient_id);
  });

  it('keeps the alias of a newborn as a former name once there is a given name', async () => {
    const { nurse } = hospital.by;
    const mother = await nurse.createPatient({ body: registration });
    const { id } = await nurse.registerNewborn({
      params: { id: mother.id },
      body: { date_of_birth: today, gender: 'M' },
    });
    const named = await nurse.updatePatient({ params: { id }, body: { first_name: 'Hugo' } });
    expect(named.other_names).toEqual([{ use: 'old', text: 'Baby Boy of María Quiñones' }]);
  });

  it('restricts the child of a restricted mother', async () => {
    const officer = hospital.by['privacy-officer'];
    const { nurse } = hospital.by;
    const mother = await nurse.createPatient({ body: registration });
    await officer.setSensitivity({ params: { id: mother.id }, body: { restricted: true, flags: [] } });
    const body = { date_of_birth: today, gender: 'M' as const };
    await expect(nurse.registerNewborn({ params: { id: mother.id }, body })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    hospital.issuer.setRole('midwife', [{ permission: 'patient:create' }, { permission: 'restricted-patient:read' }]);
    const response = await hospital.fetch(`/api/patients/${mother.id}/newborns`, {
      method: 'POST',
      user: { id: 'mia', roles: ['midwife'] },
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(201);
    const child = (await response.json()) as { id: string; restricted: boolean; version: number };
    expect(child).toMatchObject({ restricted: true, version: 2 });
    expect(response.headers.get('etag')).toBe('"2"');
    await expect(nurse.getPatient({ params: { id: child.id } })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('lets those who treat the mother treat the child', async () => {
    const { nurse, physician } = hospital.by;
    const mother = await nurse.createPatient({ body: registration });
    const member = '0190aaaa-0000-7000-8000-000000000001';
    await physician.assignCareTeam({ params: { id: mother.id, member } });
    const child = await nurse.registerNewborn({
      params: { id: mother.id },
      body: { date_of_birth: today, gender: 'M' },
    });
    expect(child).toMatchObject({ care_team: [member], restricted: false });
  });

  it('registers no older child as a newborn', async () => {
    const { nurse } = hospital.by;
    const { id } = await nurse.createPatient({ body: registration });
    const body = { date_of_birth: '2026-01-01', gender: 'M' as const };
    await expect(nurse.registerNewborn({ params: { id }, body })).rejects.toMatchObject({ code: 'not-a-newborn' });
  });

  it('registers unknown patients under aliases that differ, and identifies one later', async () => {
    const { nurse } = hospital.by;
    const unknown = () =>
      nurse.registerUnknownPatient({ body: { gender: 'M', apparent_age: 40, circumstances: 'trauma' } });
    const [first, second] = [await unknown(), await unknown()];
    expect(first).toMatchObject({
      first_name: null,
      last_name: null,
      unidentified: true,
      gender: 'M',
      date_of_birth: '1986-01-01',
      birth_date_estimated: true,
      metadata: { circumstances: 'trauma' },
    });
    const alias = first.other_names[0]!;
    expect(alias).toMatchObject({ use: 'temp', text: expect.stringMatching(/^Unknown Male [A-Z][a-z]+/) });
    expect(second.other_names).not.toEqual(first.other_names);

    const params = { id: first.id };
    await expect(nurse.identifyPatient({ params, body: { language: 'en' } })).rejects.toMatchObject({
      code: 'name-missing',
    });
    const identified = await nurse.identifyPatient({
      params,
      body: { first_name: 'Karl', last_name: 'Voss', date_of_birth: '1983-07-19', ssn: '219-09-9999' },
    });
    expect(identified).toMatchObject({
      unidentified: false,
      first_name: 'Karl',
      date_of_birth: '1983-07-19',
      birth_date_estimated: false,
      ssn: '***-**-9999',
      other_names: [{ use: 'old', text: alias.text }],
      metadata: { circumstances: 'trauma' },
    });
    await expect(nurse.identifyPatient({ params, body: { first_name: 'Kurt' } })).rejects.toMatchObject({
      code: 'already-identified',
    });
  });
});
