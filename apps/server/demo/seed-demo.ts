import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configContract } from '@hms/contracts/config';
import { patientContract } from '@hms/contracts/patient';
import type { Client } from '@hms/platform/service';
import { demoAccounts } from '@hms/service-auth/demo';
import { seedOrganization } from '@hms/service-config/demo';
import { writeDurably } from '../home/durable-file.ts';
import { demoPeople } from './people.ts';

export interface DemoHospital {
  readonly home: string;
  clientOf(contract: typeof configContract): Client<typeof configContract>;
  clientOf(contract: typeof patientContract): Client<typeof patientContract>;
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
export async function seedDemo({ home, clientOf }: DemoHospital, now: Date): Promise<void> {
  const accounts = Object.fromEntries(demoAccounts.map(({ role, id }) => [role, id]));
  await seedOrganization(clientOf(configContract), { accounts, year: now.getUTCFullYear() });
  const patients = clientOf(patientContract);
  await Promise.all(
    demoPeople.map((person, index) =>
      patients.createPatient({
        body: { ...person, duplicate_override_reason: 'demo data' },
        idempotencyKey: `demo-patient-${index}`,
      }),
    ),
  );
  await writeDurably(markerOf(home), `${JSON.stringify({ seeded_at: now.toISOString() })}\n`);
}
