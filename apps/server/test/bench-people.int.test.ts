import { patientContract } from '@hms/contracts/patient';
import { startTestHospital } from '@hms/platform/testing';
import { patientService } from '@hms/service-patient';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { fillUpTo } from '../../../bench/fill-up.ts';

test('the people of one bench are found by the next, and by search as others are', async () => {
  const hospital = await startTestHospital({ services: [patientService], postgres: inject('postgres') });
  const client = new pg.Client({ ...hospital.databaseOf('patient') });
  await client.connect();
  for (const count of [20, 10, 30]) await fillUpTo(client, count);
  await client.end();
  const receptionist = await hospital.as(patientContract, { id: 'ana', roles: ['receptionist'] });
  const { patients, total } = await receptionist.searchPatients({ query: { per_page: 100 } });
  expect(total).toBe(30);
  const [{ first_name, last_name, id }] = patients as [(typeof patients)[number]];
  const found = await receptionist.searchPatients({ query: { search: `${last_name} ${first_name}` } });
  expect(found.patients.map((patient) => patient.id)).toContain(id);
  await hospital.stop();
});
