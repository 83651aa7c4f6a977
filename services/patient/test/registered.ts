import type { Patient } from '@hms/contracts/patient';
import { migrationsIn } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { openTestDatabase, type TestDatabase } from '@hms/platform/testing';
import { inject } from 'vitest';
import { mrnOf } from '../src/identifiers/mrn.ts';
import { newStanding, noDemographics, type PatientRecord } from '../src/record/patient-record.ts';
import { insertPatient } from '../src/record/patients-table.ts';

export const openPatientDatabase = (): Promise<TestDatabase> =>
  openTestDatabase(inject('postgres'), {
    migrations: migrationsIn(new URL('../src/migrations/', import.meta.url), 'patient'),
  });

export type Person = Partial<Patient> & { readonly ssnIndex?: string };

/** Writes the state of patients as their events would have left it, the first one with the MRN of `from`. */
export async function register({ database }: TestDatabase, people: readonly Person[], from = 1): Promise<Patient[]> {
  const records = people.map((person, index) => recordOf(person, from + index));
  await database.transaction(async (tx) => {
    for (const record of records) insertPatient(tx, record);
  });
  return records.map(({ patient }) => patient);
}

export function recordOf({ ssnIndex, ...person }: Person, number: number): PatientRecord {
  const registered = new Date(Date.UTC(2024, 0, 1) + number * 60_000);
  return {
    erasedAt: null,
    ssn: ssnIndex ? { sealed: 'sealed', index: ssnIndex, last4: '9999' } : null,
    patient: {
      ...noDemographics,
      ...newStanding,
      id: newId(registered),
      patient_id: mrnOf(number),
      version: 1,
      ssn: null,
      created_at: registered.toISOString(),
      updated_at: registered.toISOString(),
      ...person,
    },
  };
}
