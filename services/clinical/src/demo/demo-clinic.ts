import type { clinicalContract } from '@hms/contracts/clinical';
import type { Client } from '@hms/platform/service';

type ClinicalClient = Client<typeof clinicalContract>;

export type DemoRole = 'physician' | 'nurse' | 'pharmacist';

/** What the charts of the demo hospital are filled with, and for whom. */
export interface DemoClinic {
  /** The hospital itself, which puts results into the inbox. */
  readonly hospital: ClinicalClient;
  /** By whom the rest is done: the accounts of the demo hospital, and clients in their names. */
  readonly accounts: Readonly<Record<DemoRole, string>>;
  readonly as: Readonly<Record<DemoRole, ClinicalClient>>;
  /** The patients' UUIDs by first and last name. */
  readonly patients: Readonly<Record<string, string>>;
  /** Of the first seeding: one that was cut short goes on as of then. */
  readonly now: Date;
}

export const once = (kind: string, of: string | number) => ({ idempotencyKey: `demo-${kind}-${of}` });

export const icd10 = (code: string, display: string) =>
  ({ system: 'http://hl7.org/fhir/sid/icd-10-cm', code, display }) as const;

export const loinc = (code: string, display: string) => ({ system: 'http://loinc.org', code, display }) as const;

const MINUTE = 60_000;
export const minutesFrom = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * MINUTE).toISOString();

/** A day so many days from now, e.g. `2026-03-02`. */
export const dayFrom = (now: Date, days: number): string => minutesFrom(now, days * 1_440).slice(0, 10);

/** Does all of this for each, several at a time; what is done for one follows one after the other. */
export const forEach = async <T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  await Promise.all(list.map(work));
};
