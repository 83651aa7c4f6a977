import { conflict, gone, notFound } from '@hms/platform/contract';
import type { Call } from '@hms/platform/service';
import type { PatientService } from '../patient-service.ts';
import { type PatientRecord, rowOf } from './patient-record.ts';
import { findPatientRecord } from './patients-table.ts';

export const noSuchPatient = () => notFound('patient-not-found', 'There is no such patient.');
export const patientErased = () => gone('patient-erased', 'This person was forgotten: nothing is kept of them.');

/**
 * Reads the patient whom a call is about, once the caller may do this to this record. The patient is on the trail either way.
 *
 * @throws Failure `patient-not-found`, `patient-erased`, `not-allowed`
 */
export async function loadPatient(
  service: PatientService,
  call: Call,
  id: string,
  permission: string,
): Promise<PatientRecord> {
  const record = await findPatientRecord(service.database, id);
  call.disclose(id.toLowerCase());
  if (!record) throw noSuchPatient();
  if (record.erasedAt) throw patientErased();
  call.require(permission, rowOf(record));
  return record;
}

/** A record that was merged away is changed no more: its survivor is. */
export function mustBeCurrent({ patient }: PatientRecord): void {
  if (patient.merged_into)
    throw conflict('patient-merged', 'This record was merged into another: use that one.', {
      members: { merged_into: patient.merged_into },
    });
}
