import type { patientContract } from '@hms/contracts/patient';
import type { ServiceContext } from '@hms/platform/service';
import type { DataKeyStore } from './keys/data-key-store.ts';
import type { PatientReader } from './record/patient-reader.ts';
import type { SsnVault } from './ssn.ts';

export type PatientOperations = (typeof patientContract)['operations'];

/** What the handlers of this service share. */
export interface PatientService extends ServiceContext<typeof patientContract> {
  readonly keys: DataKeyStore;
  readonly patients: PatientReader;
  readonly ssn: SsnVault;
}
