import { patientContract } from '@hms/contracts/patient';
import { defineService } from '@hms/platform/service';
import { createDataKeyStore } from './keys/data-key-store.ts';
import type { PatientService } from './patient-service.ts';
import { getPatient } from './record/get-patient.ts';
import { createPatientReader } from './record/patient-reader.ts';
import { patientsProjection } from './record/patients.projection.ts';
import { createPatient } from './registration/create-patient.ts';
import { createSsnVault } from './ssn.ts';

export const patientService = defineService({
  contract: patientContract,
  needs: [],
  migrations: new URL('./migrations/', import.meta.url),
  stateTables: ['patients', 'patient_search_keys'],
  projections: [patientsProjection],
  async start(context) {
    const service: PatientService = {
      ...context,
      keys: createDataKeyStore(context.database, context.keyRing),
      patients: createPatientReader(context.database),
      ssn: createSsnVault(await context.secret('ssn-index')),
    };
    return {
      dataKeys: service.keys,
      handlers: {
        createPatient: createPatient(service),
        getPatient: getPatient(service),
      },
    };
  },
});
