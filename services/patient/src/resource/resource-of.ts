import type { Patient } from '@hms/contracts/patient';
import { toFhir } from '../fhir/to-fhir.ts';

/** Where the record keeps the logical id that a FHIR client has chosen. */
const LOGICAL_ID = 'fhir_id';

/** The patient as a FHIR Patient, under the id by which FHIR knows them. */
export function resourceOf(patient: Patient): Record<string, unknown> {
  const chosen = patient.metadata[LOGICAL_ID];
  return { ...toFhir(patient), ...(typeof chosen === 'string' ? { id: chosen } : {}) };
}

/** What the record keeps of a chosen id; nothing where it is the hospital's own. */
export const chosenId = (id: string, logicalId: string): Patient['metadata'] =>
  logicalId === id ? {} : { [LOGICAL_ID]: logicalId };
