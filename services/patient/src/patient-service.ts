import type { patientContract } from '@hms/contracts/patient';
import type { Decided } from '@hms/platform/contract';
import type { PatientFiles } from '@hms/platform/patients';
import type { Key } from '@hms/platform/security';
import type { ServiceContext } from '@hms/platform/service';
import type { HospitalDay } from './hospital-day.ts';
import type { DataKeyStore } from './keys/data-key-store.ts';
import type { Duplicates } from './matching/find-duplicates.ts';
import type { PatientReader } from './record/patient-reader.ts';
import type { Enrolment } from './registration/enrol.ts';
import type { NumberVault } from './sealed-numbers.ts';
import type { PatientSettings } from './settings.ts';

export type PatientOperations = (typeof patientContract)['operations'];
export type PatientDecision = Decided<typeof patientContract>;

/** What the handlers of this service share. Whatever is appended leaves the reader's cache once it is committed. */
export interface PatientService extends ServiceContext<typeof patientContract> {
  readonly keys: DataKeyStore;
  readonly photos: PatientFiles;
  readonly patients: PatientReader;
  readonly duplicates: Duplicates;
  readonly enrolment: Enrolment;
  readonly ssn: NumberVault;
  readonly memberIds: NumberVault;
  /** Secret under which what other systems said is fingerprinted. */
  readonly importSecret: Key;
  readonly rules: PatientSettings;
  readonly dayOf: HospitalDay;
}
