import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appointmentContract } from '@hms/contracts/appointment';
import { clinicalContract } from '@hms/contracts/clinical';
import { configContract } from '@hms/contracts/config';
import { patientContract } from '@hms/contracts/patient';
import type { Contract } from '@hms/platform/contract';
import type { Client } from '@hms/platform/service';
import { seedClinicDay } from '@hms/service-appointment/demo';
import { demoAccounts } from '@hms/service-auth/demo';
import { seedClinic } from '@hms/service-clinical/demo';
import { seedOrganization } from '@hms/service-config/demo';
import { writeDurably } from '../home/durable-file.ts';
import { demoPeople } from './people.ts';

export interface DemoHospital {
  readonly home: string;
  /** @param account in whose name the client acts; the hospital itself where none is named */
  clientOf<C extends Contract>(contract: C, account?: string): Client<C>;
  /** Lets what was seeded come to the services that follow it. */
  settle(): Promise<void>;
}

const markerOf = (home: string): string => join(home, 'demo.json');

/** Whether this home still waits for its demo data. */
export async function wantsDemo(home: string): Promise<boolean> {
  return (await readFile(markerOf(home), 'utf8').catch(() => undefined)) === undefined;
}

/**
 * Fills a new home with the demo hospital. Each request has its own Idempotency-Key, so a seeding that was cut short goes on
 * where it ended.
 */
export async function seedDemo({ home, clientOf, settle }: DemoHospital, now: Date): Promise<void> {
  const accounts: Readonly<Record<string, string>> = Object.fromEntries(demoAccounts.map(({ role, id }) => [role, id]));
  const config = clientOf(configContract);
  const organization = await seedOrganization(config, { accounts, year: now.getUTCFullYear() });
  const { time_zone: timeZone } = await config.getOrganization();
  const patients = await registerDemoPeople(clientOf(patientContract));
  await settle();
  const clinicNow = await seedClinicDay(clientOf(appointmentContract), { ...organization, timeZone, patients });
  // Who was checked in has an encounter by then.
  await settle();
  const of = <T>(each: (account: string) => T) => ({
    physician: each(accounts.physician!),
    nurse: each(accounts.nurse!),
    pharmacist: each(accounts.pharmacist!),
  });
  await seedClinic({
    hospital: clientOf(clinicalContract),
    accounts: of((account) => account),
    as: of((account) => clientOf(clinicalContract, account)),
    patients,
    now: clinicNow,
  });
  await writeDurably(markerOf(home), `${JSON.stringify({ seeded_at: now.toISOString() })}\n`);
}

/** @returns their ids by first and last name */
async function registerDemoPeople(patients: Client<typeof patientContract>): Promise<Record<string, string>> {
  const registered = await Promise.all(
    demoPeople.map(async (person, index) => {
      const { id } = await patients.createPatient({
        body: { ...person, duplicate_override_reason: 'demo data' },
        idempotencyKey: `demo-patient-${index}`,
      });
      return [`${person.first_name} ${person.last_name}`, id] as const;
    }),
  );
  return Object.fromEntries(registered);
}
