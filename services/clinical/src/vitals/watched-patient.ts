import type { MeasurementRules } from '@hms/contracts/clinical';
import { ageInYears, exactAge } from '@hms/contracts/clinical/measuring/age';
import type { Judged } from '@hms/contracts/clinical/measuring/judge-reading';
import type { Scorable } from '@hms/contracts/clinical/measuring/not-scored';
import type { News2Scale } from '@hms/contracts/clinical/measuring/score-news2';
import type { Queryable, Transaction } from '@hms/platform/database';
import { readRules } from '../measurement-rules/measurement-rules-table.ts';
import { lockEscalation } from '../news2/last-escalation.ts';
import { isPregnant } from '../news2/pregnancy.ts';
import { chosenScale } from '../news2/spo2-scale.ts';
import { type FollowedPatient, familyOf, identifyPatients } from '../patients/followed-patients.ts';
import type { Reads } from '../reads.ts';

/** What measurements of a patient are judged by. */
export interface WatchedPatient {
  readonly patient: FollowedPatient;
  /** The patient and the records that were merged into it. */
  readonly family: readonly string[];
  readonly rules: MeasurementRules;
  judged(at: string): Judged;
  scorable(at: string): Scorable;
}

export async function watch(database: Queryable, patient: FollowedPatient): Promise<WatchedPatient> {
  const family = await familyOf(database, patient.id);
  const [rules, { scale }, pregnant] = await Promise.all([
    readRules(database),
    chosenScale(database, family),
    isPregnant(database, family),
  ]);
  return watched(patient, family, rules, scale, pregnant);
}

/** As {@link watch}, of what concurrent calls look up together. */
export async function watchBy(reads: Reads, patient: FollowedPatient): Promise<WatchedPatient> {
  const family = await reads.family(patient.id);
  return watched(
    patient,
    family,
    ...(await Promise.all([reads.rules(), reads.spo2Scale(family), reads.isPregnant(family)])),
  );
}

function watched(
  patient: FollowedPatient,
  family: readonly string[],
  rules: MeasurementRules,
  scale: News2Scale,
  pregnant: boolean,
): WatchedPatient {
  return {
    patient,
    family,
    rules,
    judged: (at) => ({ age_years: exactAge(patient.birth_date, new Date(at)), sex: patient.sex }),
    scorable: (at) => ({ age: ageInYears(patient.birth_date, new Date(at)), pregnant, scale }),
  };
}

/**
 * As {@link watch}, and nobody else judges or scores anything of the patient until the transaction ends: what becomes known of the patient
 * meanwhile is seen either here, or by whoever judges anew because of it. Comes before the first write of its transaction.
 */
export async function watchAlone(tx: Transaction, patient: FollowedPatient): Promise<WatchedPatient> {
  await lockEscalation(tx, patient.id);
  const now = (await identifyPatients(tx, [patient.id]))(patient.id);
  return watch(tx, now.arrived && now.id === patient.id ? now : patient);
}
