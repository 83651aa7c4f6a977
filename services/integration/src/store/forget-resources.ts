import { statement, type Transaction } from '@hms/platform/database';

const TABLES = ['fhir_tokens', 'fhir_links', 'fhir_strings', 'fhir_dates', 'fhir_quantities', 'fhir_versions'];
const forgetRows = TABLES.map((table) =>
  statement<[string]>(
    `forget-${table}`,
    `delete from ${table} where key in (select key from fhir_resources where subject = $1)`,
  ),
);
const forgetBegun = statement<[string]>('forget-begun-of', 'delete from fhir_begun where subject = $1');
const forgetThem = statement<[string]>('forget-resources', 'delete from fhir_resources where subject = $1');

/** Removes what is sealed under a patient's key. A rebuild finds the same: with the key it is gone from the log. */
export function forgetResources(tx: Transaction, patient: string): void {
  for (const forget of forgetRows) tx.send(forget(patient));
  tx.send(forgetBegun(patient));
  tx.send(forgetThem(patient));
}
