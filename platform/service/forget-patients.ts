import { statement, type Transaction } from '../database/index.ts';

const forgetAnswers = statement<[readonly string[]]>(
  'forget-answers',
  'delete from idempotency_keys where patients && $1::uuid[]',
);
const forgetParked = statement<[readonly string[]]>(
  'forget-parked',
  `delete from dead_letters where stream = any($1) or item ->> 'subject' = any($1)`,
);

/**
 * Removes what the platform's own tables of a service hold of these patients: answers kept by Idempotency-Key and items that
 * could not be applied. The access log stays, as the law asks; its texts are sealed under another key.
 */
export function forgetPatients(tx: Transaction, patients: readonly string[]): void {
  tx.send(forgetAnswers(patients));
  tx.send(forgetParked(patients));
}
