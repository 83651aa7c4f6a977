import { statement, type Transaction } from '@hms/platform/database';
import { forgetReasons } from '../appointments/followed-appointments.ts';
import { rewriteSections } from '../chart/charts-table.ts';
import { sections } from '../chart/sections.ts';
import type { ClinicalService } from '../clinical-service.ts';

const forgetEncounters = statement<[string]>(
  'forget-encounter-words',
  `update clinical_encounters set words = '{}' where patient_id = $1`,
);
const forgetEntries = statement<[string]>(
  'forget-entry-words',
  `update chart_entries set words = '{}' where patient_id = $1`,
);

const forgetNotes = statement<[string]>('forget-note-words', `update notes set words = '{}' where patient_id = $1`);

/** Empties what was said of a patient in words. A rebuild finds the same: with the patient's key they are gone from the log. */
export function forgetWords(
  { attachments }: Pick<ClinicalService, 'attachments'>,
  tx: Transaction,
  patient: string,
): void {
  tx.send(forgetEncounters(patient));
  tx.send(forgetEntries(patient));
  tx.send(forgetNotes(patient));
  forgetReasons(tx, patient);
  attachments.removeAll(tx, [patient]);
  rewriteSections(tx, patient, sections);
}
