import { patientContract } from '@hms/contracts/patient';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { patientService } from '../src/service.ts';

describe('searching patients', () => {
  let hospital: TestHospital;
  const receptionist = { id: 'ana', roles: ['receptionist'] };
  const search = async (text: string) =>
    (await hospital.as(patientContract, receptionist)).searchPatients({ query: { search: text } });

  beforeAll(async () => {
    hospital = await startTestHospital({ services: [patientService], postgres: inject('postgres') });
    const client = await hospital.as(patientContract, receptionist);
    const people = [
      ['José', 'Núñez', '1980-03-07', '+1 617 555 0100'],
      ['Katarina', 'Novak', '1958-02-11', '+1 617 555 0108'],
      ['Émilie', 'Lefèvre', '1963-11-05', '+1 617 555 0116'],
    ] as const;
    for (const [first_name, last_name, date_of_birth, contact_number] of people)
      await client.createPatient({ body: { first_name, last_name, date_of_birth, gender: 'O', contact_number } });
  });
  afterAll(() => hospital.stop());

  it.each([
    ['an exact name', 'José Núñez', 'José'],
    ['without accents', 'jose nunez', 'José'],
    ['the reversed name', 'Novak, Katarina', 'Katarina'],
    ['a beginning', 'lef em', 'Émilie'],
    ['a misspelt name', 'Katrina Novak', 'Katarina'],
    ['a telephone number', '6175550108', 'Katarina'],
    ['a birth date', '1963-11-05', 'Émilie'],
    ['a birth date as it is written in Europe', '05.11.1963', 'Émilie'],
  ])('finds somebody by %s', async (_how, text, found) => {
    const { patients } = await search(text);
    expect(patients.map((patient) => patient.first_name)).toContain(found);
  });

  it('answers in the shape of the reference', async () => {
    expect(await search('novak')).toMatchObject({
      patients: [{ last_name: 'Novak' }],
      total: 1,
      pages: 1,
      current_page: 1,
      has_next: false,
      has_previous: false,
    });
  });

  it('puts a search on the trail of every patient it showed, and keeps its text secret', async () => {
    const { patients } = await search('novak');
    const [row] = await hospital.sql<{ patients: string[]; detail: string }>(
      'patient',
      `select patients, detail from access_log where action = 'search' order by seq desc limit 1`,
    );
    expect(row?.patients).toEqual(patients.map((patient) => patient.id));
    expect(row?.detail).not.toContain('novak');
  });

  it('leaves restricted patients out for those who may not see them', async () => {
    const officer = await hospital.as(patientContract, { id: 'liv', roles: ['privacy-officer', 'administrator'] });
    const { patients } = await search('Lefèvre');
    const [restricted] = patients;
    await officer.setSensitivity({ params: { id: restricted!.id }, body: { restricted: true, flags: ['vip'] } });
    expect((await search('Lefèvre')).patients).toEqual([]);
  });

  it('names patients by their ids, each on the trail, and leaves out whom the caller may not see', async () => {
    const client = await hospital.as(patientContract, receptionist);
    const all = await hospital.sql<{ id: string; last_name: string }>('patient', 'select id, last_name from patients');
    const ids = [...all.map(({ id }) => id.toUpperCase()), '0198c0de-0000-7000-8000-00000000abcd'].join(',');
    const { names } = await client.listPatientNames({ query: { ids } });
    expect(names.map(({ last_name }) => last_name).sort()).toEqual(['Novak', 'Núñez']);
    expect(names[0]).toEqual({
      id: expect.any(String),
      patient_id: expect.any(String),
      prefix: null,
      first_name: expect.any(String),
      middle_names: null,
      last_name: expect.any(String),
      suffix: null,
    });
    const trail = async () =>
      (
        await hospital.sql<{ patients: string[]; outcome: string }>(
          'patient',
          `select patients, outcome from access_log where operation = 'patient.listPatientNames' order by seq desc limit 1`,
        )
      )[0];
    expect(await trail()).toEqual({ patients: names.map(({ id }) => id), outcome: 'granted' });

    const officer = await hospital.as(patientContract, { id: 'liv', roles: ['privacy-officer'] });
    expect((await officer.listPatientNames({ query: { ids } })).names).toHaveLength(3);
    expect((await trail())?.patients).toHaveLength(3);
    const operator = await hospital.as(patientContract, { id: 'ida', roles: ['it-operator'] });
    await expect(operator.listPatientNames({ query: { ids } })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
