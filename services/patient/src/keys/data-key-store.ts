import { type Database, statement, type Transaction } from '@hms/platform/database';
import { type Key, type KeyRing, newKey, type OwnedDataKeys } from '@hms/platform/security';

export interface DataKeyStore extends OwnedDataKeys {
  /** Stores the key of a patient who is registered in the same transaction. */
  add(tx: Transaction, patient: string, key: Key): void;
  /** The key of a patient whose registration is not decided yet, stored at once; the same each time it is asked for. */
  ahead(patient: string): Promise<Key>;
  /** Forgets the persons: nothing that was sealed under these keys can ever be opened again. */
  destroy(tx: Transaction, patients: readonly string[]): void;
  /** Wraps all keys anew that stand under an older key-encryption key, `most` in one statement. @returns how many */
  rewrap(most: number): Promise<number>;
}

const insertKey = statement<[string, string]>('insert-key', 'insert into data_keys (patient, wrapped) values ($1, $2)');
const insertAhead = statement<[string, string]>(
  'insert-key-ahead',
  'insert into data_keys (patient, wrapped) values ($1, $2) on conflict (patient) do nothing',
);
const findKey = statement<[string], { wrapped: string }>(
  'find-key',
  'select wrapped from data_keys where patient = $1',
);
const deleteKeys = statement<[readonly string[]]>('delete-keys', 'delete from data_keys where patient = any($1)');
const findStale = statement<[string, string, number], { patient: string; wrapped: string }>(
  'find-stale-keys',
  `select patient, wrapped from data_keys where patient > $2 and not starts_with(wrapped, $1) order by patient limit $3`,
);
// A key that was destroyed meanwhile stays destroyed.
const replaceKeys = statement<[string]>(
  'replace-keys',
  `update data_keys k set wrapped = n.wrapped from jsonb_to_recordset($1::jsonb) as n(patient uuid, old text, wrapped text)
   where k.patient = n.patient and k.wrapped = n.old`,
);

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export function createDataKeyStore(database: Database, keyRing: KeyRing): DataKeyStore {
  const listeners: ((patients: readonly string[]) => void)[] = [];
  return {
    async of(patient) {
      const row = await database.first(findKey(patient));
      return row && keyRing.unwrap(row.wrapped, patient);
    },
    add: (tx, patient, key) => tx.send(insertKey(patient, keyRing.wrap(key, patient))),
    async ahead(patient) {
      await database.all(insertAhead(patient, keyRing.wrap(newKey(), patient)));
      const row = await database.first(findKey(patient));
      return keyRing.unwrap(row!.wrapped, patient);
    },
    destroy(tx, patients) {
      tx.send(deleteKeys(patients));
      tx.afterCommit(() => {
        for (const listener of listeners) listener(patients);
      });
    },
    onDestroyed: (listener) => void listeners.push(listener),
    async rewrap(most) {
      let count = 0;
      for (let after = BEFORE_ALL; ; ) {
        const stale = await database.all(findStale(keyRing.currentPrefix, after, most));
        if (stale.length === 0) return count;
        const renewed = stale.map(({ patient, wrapped }) => ({
          patient,
          old: wrapped,
          wrapped: keyRing.wrap(keyRing.unwrap(wrapped, patient), patient),
        }));
        await database.all(replaceKeys(JSON.stringify(renewed)));
        count += stale.length;
        after = stale.at(-1)!.patient;
      }
    },
  };
}
