import { isDeepStrictEqual } from 'node:util';
import { type Readings, SIGN_NAMES, type VitalSigns } from '@hms/contracts/clinical';
import { judge } from '@hms/contracts/clinical/measuring/judge-reading';
import type { Transaction } from '@hms/platform/database';
import type { ClinicalService, Decision, Occasion } from '../clinical-service.ts';
import { appendToEntry } from '../entries/change-entry.ts';
import { type EntryRecord, saidBy } from '../entries/entry-kind.ts';
import { entriesOf } from '../entries/only-once.ts';
import { identifyPatients } from '../patients/followed-patients.ts';
import { vitalsKind } from '../vitals/vitals-kind.ts';
import { type WatchedPatient, watch } from '../vitals/watched-patient.ts';
import { news2OfSet } from './news2-of-set.ts';
import { respond, standingBefore } from './respond.ts';

/**
 * Judges and scores anew what was measured of a patient, after the birth date or the sex became known or was corrected: NEWS2 is for 16
 * years and over, and reference ranges go by age and sex. Whoever the newest set calls for now is called; who was called because of a
 * wrong age is called off. The patient's escalation is locked already.
 */
export async function judgeAnew(
  service: ClinicalService,
  tx: Transaction,
  occasion: Occasion,
  patient: string,
): Promise<void> {
  const followed = (await identifyPatients(tx, [patient]))(patient);
  if (followed.erased) return;
  const watched = await watch(tx, followed);
  const changed: EntryRecord[] = [];
  for (const record of await entriesOf(tx, vitalsKind, followed.id)) {
    const event = judgedAnew(saidBy(vitalsKind, record) as unknown as VitalSigns, watched);
    // Whose key is gone is forgotten, however many records were merged.
    if (!event || !(await service.keys.of(record.patient))) continue;
    changed.push(await appendToEntry(service, tx, occasion, vitalsKind, record, [event]));
  }
  // All stand in the table by now, so that only the newest calls for somebody.
  for (const record of changed) {
    const before = await standingBefore(tx, watched, record.id, String(record.fields.observed_at));
    await respond(service, tx, occasion, watched, record, before, true);
  }
}

/** Undefined where all stays as it is. */
function judgedAnew(said: VitalSigns, watched: WatchedPatient): Decision | undefined {
  const of = watched.judged(said.observed_at);
  const readings: Readings = Object.fromEntries(
    SIGN_NAMES.flatMap((sign) => {
      const reading = said.readings[sign];
      return reading ? [[sign, { ...reading, ...judge(watched.rules, sign, reading.value, of) }]] : [];
    }),
  );
  const news2 =
    said.news2 && news2OfSet({ ...said, readings }, { ...watched.scorable(said.observed_at), ...asThen(said.news2) });
  if (isDeepStrictEqual({ readings, news2 }, { readings: said.readings, news2: said.news2 })) return undefined;
  return { type: 'clinical.vitals.rejudged', data: { readings, news2 } };
}

/** The scale that was decided on, and what was known of a pregnancy, when it was measured. */
function asThen({ scale, not_scored }: NonNullable<VitalSigns['news2']>) {
  if (not_scored === null) return { scale, pregnant: false };
  return not_scored === 'pregnancy' ? { scale, pregnant: true } : { scale };
}
