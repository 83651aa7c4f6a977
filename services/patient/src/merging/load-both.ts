import type { Call } from '@hms/platform/service';
import type { PatientService } from '../patient-service.ts';
import { loadPatient } from '../record/load-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { type Refusal, refusalsOf } from './refuse-merge.ts';
import { survivorsOf } from './survivors.ts';

interface Both {
  readonly survivor: PatientRecord;
  readonly source: PatientRecord;
  readonly refusals: readonly Refusal[];
}

/** Reads the two records that a merge is about; the caller must be allowed to merge each. */
export async function loadBoth(
  service: PatientService,
  call: Call,
  survivorId: string,
  sourceId: string,
): Promise<Both> {
  const survivor = await loadPatient(service, call, survivorId, 'patient:merge');
  const source = await loadPatient(service, call, sourceId, 'patient:merge');
  const chain = await survivorsOf(service.database, survivor.patient.id);
  return { survivor, source, refusals: refusalsOf(survivor.patient, source.patient, chain) };
}
