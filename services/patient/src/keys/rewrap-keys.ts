import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';

const BATCH = 500;

/** After a change of the key-encryption key: once this is done, the older one opens no key of a patient any more. */
export function rewrapKeys(service: PatientService): Handler<PatientOperations['rewrapKeys']> {
  return async () => reply({ rewrapped: await service.keys.rewrap(BATCH) });
}
