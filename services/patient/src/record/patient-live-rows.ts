import type { LiveRows } from '@hms/platform/service';
import type { PatientReader } from './patient-reader.ts';

/** Who may follow a patient live is decided by the same row as who may read the record. */
export function patientLiveRows(patients: PatientReader): LiveRows {
  const row = ({ id }: { readonly id: string }) => patients.find(id);
  return { 'patient.record': row, 'patient.coverages': row, 'patient.consents': row };
}
