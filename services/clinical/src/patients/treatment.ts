import { rowOfPatient } from '@hms/platform/patients';
import type { RowAttributes } from '@hms/platform/security';
import type { Call } from '@hms/platform/service';
import type { ClinicalService } from '../clinical-service.ts';
import type { FollowedPatient } from './followed-patients.ts';

/**
 * What grants look at of a patient's chart. Somebody treats a patient as a member of the care team, and as one who has a part in
 * an encounter of theirs, also one that is only planned: that is how an appointment gives access.
 */
export async function chartRowOf(
  { reads }: Pick<ClinicalService, 'reads'>,
  call: Call,
  patient: FollowedPatient,
): Promise<RowAttributes> {
  const row = rowOfPatient(patient);
  const caller = call.caller?.id;
  if (!caller || patient.care_team.includes(caller)) return row;
  return (await reads.treats(patient.id, caller)) ? { ...row, care_team: [...patient.care_team, caller] } : row;
}
