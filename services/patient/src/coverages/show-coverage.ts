import type { Coverage } from '@hms/contracts/patient';
import { notFound } from '@hms/platform/contract';
import type { Call } from '@hms/platform/service';
import type { PatientService } from '../patient-service.ts';
import { familyOf } from '../record/family.ts';
import { type PatientRecord, rowOf } from '../record/patient-record.ts';
import { findCoverages } from './coverages-table.ts';
import type { CoverageRecord } from './evolve-coverage.ts';

/** The coverages of a patient, also of records that were merged into it; the trail names those too. */
export async function coveragesOf(service: PatientService, call: Call, patient: string): Promise<CoverageRecord[]> {
  const family = await familyOf(service.database, patient);
  const coverages = await findCoverages(service.database, family);
  call.disclose(...coverages.map(({ coverage }) => coverage.patient_id));
  return coverages;
}

export function pickCoverage(coverages: readonly CoverageRecord[], id: string): CoverageRecord {
  const found = coverages.find(({ coverage }) => coverage.id === id.toLowerCase());
  if (!found) throw notFound('coverage-not-found', 'There is no such coverage of this patient.');
  return found;
}

/** With the whole number where the caller may see it. */
export async function shownCoverage(
  service: PatientService,
  call: Call,
  record: PatientRecord,
  { coverage, member }: CoverageRecord,
): Promise<Coverage> {
  if (!member || !call.covers('patient:read-member-id', rowOf(record))) return coverage;
  const key = await service.keys.of(coverage.patient_id);
  return key ? { ...coverage, member_id: service.memberIds.open(key, coverage.patient_id, member) } : coverage;
}
