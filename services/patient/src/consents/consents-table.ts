import type { Consent } from '@hms/contracts/patient';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';

const put = statement<[string, string, string]>(
  'put-consent',
  `insert into patient_consents (id, patient, document) values ($1, $2, $3)
   on conflict (id) do update set document = excluded.document`,
);
const find = statement<[string], { document: Consent }>(
  'find-consent',
  'select document from patient_consents where id = $1',
);
const findAll = statement<[readonly string[]], { document: Consent }>(
  'find-consents',
  'select document from patient_consents where patient = any($1) order by id desc',
);
const remove = statement<[string]>('remove-consents', 'delete from patient_consents where patient = $1');

export const putConsent = (tx: Transaction, consent: Consent): void =>
  tx.send(put(consent.id, consent.patient_id, JSON.stringify(consent)));

export const removeConsents = (tx: Transaction, patient: string): void => tx.send(remove(patient));

export const findConsent = async (database: Queryable, id: string): Promise<Consent | undefined> =>
  (await database.first(find(id)))?.document;

/** The newest first. */
export const findConsents = async (database: Queryable, patients: readonly string[]): Promise<Consent[]> =>
  (await database.all(findAll(patients))).map(({ document }) => document);
