import { statement } from '@hms/platform/database';
import { rowOfPatient } from '@hms/platform/patients';
import type { LiveRows } from '@hms/platform/service';
import type { ClinicalService } from './clinical-service.ts';
import { identifyPatients } from './patients/followed-patients.ts';

const findAllTreating = statement<[string], { member: string }>(
  'find-all-treating',
  `select distinct unnest(e.participants)::text as member from clinical_encounters e
   where e.status not in ('cancelled', 'entered-in-error')
     and e.patient_id in (select $1::uuid union select id from followed_patients where survivor = $1)`,
);

/** Who may follow a chart is decided by the same row as who may read it: all who treat the patient count as the care team. */
export function clinicalLiveRows({ database }: ClinicalService): LiveRows {
  return {
    async 'clinical.chart'({ patient: asked }: { readonly patient: string }) {
      const patient = (await identifyPatients(database, [asked]))(asked);
      const treating = await database.all(findAllTreating(patient.id));
      const row = rowOfPatient(patient);
      return { ...row, care_team: [...patient.care_team, ...treating.map(({ member }) => member)] };
    },
  };
}
