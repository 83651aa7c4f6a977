import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appointmentContract } from '@hms/contracts/appointment';
import { clinicalContract } from '@hms/contracts/clinical';
import { configContract } from '@hms/contracts/config';
import { patientContract } from '@hms/contracts/patient';
import type { Client } from '@hms/platform/service';
import { seedClinicDay } from '@hms/service-appointment/demo';
import { demoAccounts } from '@hms/service-auth/demo';
import { seedDeterioration } from '@hms/service-clinical/demo';
import { seedOrganization } from '@hms/service-config/demo';
import { writeDurably } from '../home/durable-file.ts';
import { demoPeople } from './people.ts';

export interface DemoHospital {
  readonly home: string;
  clientOf(contract: typeof appointmentContract): Client<typeof appointmentContract>;
  clientOf(contract: typeof clinicalContract): Client<typeof clinicalContract>;
  clientOf(contract: typeof configContract): Client<typeof configContract>;
  clientOf(contract: typeof patientContract): Client<typeof patientContract>;
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
  const accounts = Object.fromEntries(demoAccounts.map(({ role, id }) => [role, id]));
  const config = clientOf(configContract);
  const organization = await seedOrganization(config, { accounts, year: now.getUTCFullYear() });
  const { time_zone: timeZone } = await config.getOrganization();
  const patients = await registerDemoPeople(clientOf(patientContract));
  await settle();
  await seedClinicDay(clientOf(appointmentContract), { ...organization, timeZone, patients });
  await seedDeterioration(clientOf(clinicalContract), {
    patient: patients['Thomas Brennan']!,
    physician: accounts.physician ?? null,
    now,
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
