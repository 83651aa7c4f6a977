import { type Queryable, statement } from '@hms/platform/database';
import { rowOfPatient } from '@hms/platform/patients';
import type { RowAttributes } from '@hms/platform/security';
import type { Call } from '@hms/platform/service';
import type { FollowedPatient } from './followed-patients.ts';

const findTreating = statement<[string, string], { treats: boolean }>(
  'find-treatment',
  `select exists (
     select 1 from clinical_encounters e
     where $2 = any(e.participants) and e.status not in ('cancelled', 'entered-in-error')
       and e.patient_id in (select $1::uuid union select id from followed_patients where survivor = $1)
   ) as treats`,
);

/**
 * What grants look at of a patient's chart. Somebody treats a patient as a member of the care team, and as one who has a part in
 * an encounter of theirs, also one that is only planned: that is how an appointment gives access.
 */
export async function chartRowOf(database: Queryable, call: Call, patient: FollowedPatient): Promise<RowAttributes> {
  const row = rowOfPatient(patient);
  const caller = call.caller?.id;
  if (!caller || patient.care_team.includes(caller)) return row;
  const found = await database.first(findTreating(patient.id, caller));
  return found?.treats ? { ...row, care_team: [...patient.care_team, caller] } : row;
}
