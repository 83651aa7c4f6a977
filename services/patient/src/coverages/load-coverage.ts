import type { Call } from '@hms/platform/service';
import type { PatientService } from '../patient-service.ts';
import { loadPatient, mustBeCurrent } from '../record/load-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { findPatientRecord } from '../record/patients-table.ts';
import type { CoverageRecord } from './evolve-coverage.ts';
import { coveragesOf, pickCoverage } from './show-coverage.ts';

interface LoadedCoverage {
  readonly record: PatientRecord;
  /** The record that the coverage was entered on, whose stream its events are in. */
  readonly owner: PatientRecord;
  readonly existing: readonly CoverageRecord[];
  readonly found: CoverageRecord;
}

/** Reads the coverage that a change names, whichever record of the merged ones it was entered on. */
export async function loadCoverage(
  service: PatientService,
  call: Call,
  { id, coverage }: { id: string; coverage: string },
): Promise<LoadedCoverage> {
  const record = await loadPatient(service, call, id, 'patient:change-coverage');
  mustBeCurrent(record);
  const existing = await coveragesOf(service, call, record.patient.id);
  const found = pickCoverage(existing, coverage);
  const ownerId = found.coverage.patient_id;
  const owner = ownerId === record.patient.id ? record : await findPatientRecord(service.database, ownerId);
  return { record, owner: owner!, existing, found };
}
