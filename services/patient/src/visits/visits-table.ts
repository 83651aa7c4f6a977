import type { Visit } from '@hms/contracts/patient';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';

const write = statement<[string, string, string, string]>(
  'write-visit',
  `insert into patient_visits (encounter_id, patient, started_at, document) values ($1, $2, $3, $4)
   on conflict (encounter_id) do update set started_at = excluded.started_at, document = excluded.document`,
);
const remove = statement<[string]>('remove-visit', 'delete from patient_visits where encounter_id = $1');
const removeAll = statement<[readonly string[]]>('remove-visits', 'delete from patient_visits where patient = any($1)');
const list = statement<[readonly string[], number], { document: Visit }>(
  'list-visits',
  `select document from patient_visits where patient = any($1::uuid[]) order by started_at desc, encounter_id limit $2`,
);

export const writeVisit = (tx: Transaction, patient: string, visit: Visit): void =>
  tx.send(write(visit.encounter_id, patient, visit.started_at, JSON.stringify(visit)));

export const removeVisit = (tx: Transaction, encounter: string): void => tx.send(remove(encounter));

export const removeVisits = (tx: Transaction, patients: readonly string[]): void => tx.send(removeAll(patients));

/** The latest visits of these records, the newest first. */
export const visitsOf = async (database: Queryable, patients: readonly string[], most: number): Promise<Visit[]> =>
  (await database.all(list(patients, most))).map(({ document }) => document);
