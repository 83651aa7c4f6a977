import { patientContract } from '@hms/contracts/patient';
import type { Client } from '@hms/platform/service';
import { startTestHospital, type TestHospital, type TestHospitalOptions } from '@hms/platform/testing';
import { inject } from 'vitest';
import { patientService } from '../src/service.ts';

const ROLES = [
  'receptionist',
  'nurse',
  'physician',
  'biller',
  'administrator',
  'privacy-officer',
  'pharmacist',
] as const;
type PatientClient = Client<typeof patientContract>;

/** A hospital that has the patient service only, with a client for one person of each role; the id is the role's name. */
export interface PatientHospital extends TestHospital {
  readonly by: Readonly<Record<(typeof ROLES)[number] | 'importer', PatientClient>>;
}

export async function startPatientHospital(options: Partial<TestHospitalOptions> = {}): Promise<PatientHospital> {
  const hospital = await startTestHospital({ services: [patientService], postgres: inject('postgres'), ...options });
  const clients = ROLES.map(async (role) => [role, await hospital.as(patientContract, { id: role, roles: [role] })]);
  const importer = await hospital.as(patientContract, { id: 'importer', roles: ['integration-engineer'] });
  return { ...hospital, by: { ...Object.fromEntries(await Promise.all(clients)), importer } };
}

/** Somebody with about all that can be known of a person. */
export const maría = {
  first_name: 'María',
  middle_names: 'del Carmen',
  last_name: 'Quiñones',
  date_of_birth: '1971-11-30',
  gender: 'F' as const,
  contact_number: '+1 555 0142',
  email: 'maria@example.org',
  telecom: [{ system: 'phone' as const, value: '+1 555 0199', use: 'work' as const }],
  address: { lines: ['12 Elm Street'], city: 'Springfield', postal_code: '01101' },
  emergency_contact: { name: 'Luis Quiñones', relationship: 'spouse' },
  language: 'es',
  identifiers: [{ type: 'PPN', value: 'X123' }],
  allergies: ['penicillin'],
  metadata: { source: 'front desk' },
  ssn: '123-45-6789',
};

/** Registers her, however often she was registered before. */
export const registration = { ...maría, duplicate_override_reason: 'registered again for a test' };
