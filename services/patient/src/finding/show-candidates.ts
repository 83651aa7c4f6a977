import type { DuplicateCandidates, PatientSummary } from '@hms/contracts/patient';
import type { Call } from '@hms/platform/service';
import type { DuplicateCandidate } from '../matching/find-duplicates.ts';
import type { PatientService } from '../patient-service.ts';
import { visibleRows } from './visible-rows.ts';

/**
 * Candidates as the caller may see them. Of a restricted patient only the id and the score are shown: enough to ask
 * somebody who may look before a second record is made.
 */
export async function showCandidates(
  service: PatientService,
  call: Call,
  candidates: readonly DuplicateCandidate[],
): Promise<DuplicateCandidates> {
  const ids = candidates.map(({ id }) => id);
  const visible = await visibleRows(service, call, { ids, items: candidates.map(({ item }) => item) });
  call.disclose(...ids);
  return candidates.map(({ id, item, score, weight, grade, reasons }, index) => ({
    id,
    score,
    weight,
    grade: grade as 'certain' | 'probable' | 'possible',
    reasons: visible[index] ? reasons.map((reason) => ({ ...reason })) : [],
    patient: visible[index] ? (JSON.parse(item) as PatientSummary) : null,
  }));
}
