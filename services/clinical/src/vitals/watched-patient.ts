import type { MeasurementRules } from '@hms/contracts/clinical';
import { ageInYears, exactAge } from '@hms/contracts/clinical/measuring/age';
import type { Judged } from '@hms/contracts/clinical/measuring/judge-reading';
import type { Scorable } from '@hms/contracts/clinical/measuring/not-scored';
import type { ClinicalService } from '../clinical-service.ts';
import { readRules } from '../measurement-rules/measurement-rules-table.ts';
import { isPregnant } from '../news2/pregnancy.ts';
import { chosenScale } from '../news2/spo2-scale.ts';
import { type FollowedPatient, familyOf } from '../patients/followed-patients.ts';

/** What measurements of a patient are judged by. */
export interface WatchedPatient {
  readonly patient: FollowedPatient;
  /** The patient and the records that were merged into it. */
  readonly family: readonly string[];
  readonly rules: MeasurementRules;
  judged(at: string): Judged;
  scorable(at: string): Scorable;
}

export async function watch({ database }: ClinicalService, patient: FollowedPatient): Promise<WatchedPatient> {
  const family = await familyOf(database, patient.id);
  const [rules, { scale }, pregnant] = await Promise.all([
    readRules(database),
    chosenScale(database, family),
    isPregnant(database, family),
  ]);
  return {
    patient,
    family,
    rules,
    judged: (at) => ({ age_years: exactAge(patient.birth_date, new Date(at)), sex: patient.sex }),
    scorable: (at) => ({ age: ageInYears(patient.birth_date, new Date(at)), pregnant, scale }),
  };
}
