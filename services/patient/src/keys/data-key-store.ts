import { type Database, statement, type Transaction } from '@hms/platform/database';
import type { DataKeys, Key, KeyRing } from '@hms/platform/security';

export interface DataKeyStore extends DataKeys {
  /** Stores the key of a patient who is registered in the same transaction. */
  add(tx: Transaction, patient: string, key: Key): void;
  destroy(tx: Transaction, patients: readonly string[]): void;
}

const insertKey = statement<[string, string]>('insert-key', 'insert into data_keys (patient, wrapped) values ($1, $2)');
const findKey = statement<[string], { wrapped: string }>(
  'find-key',
  'select wrapped from data_keys where patient = $1',
);
const deleteKeys = statement<[readonly string[]]>('delete-keys', 'delete from data_keys where patient = any($1)');

export function createDataKeyStore(database: Database, keyRing: KeyRing): DataKeyStore {
  return {
    async of(patient) {
      const row = await database.first(findKey(patient));
      return row && keyRing.unwrap(row.wrapped, patient);
    },
    add: (tx, patient, key) => tx.send(insertKey(patient, keyRing.wrap(key, patient))),
    destroy: (tx, patients) => tx.send(deleteKeys(patients)),
  };
}
