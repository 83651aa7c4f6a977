import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { type Key, open, seal } from '@hms/platform/security';

const insert = statement<[string, string, Buffer]>(
  'insert-attachment-file',
  'insert into attachment_files (id, patient, sealed) values ($1, $2, $3)',
);
const find = statement<[string], { patient: string; sealed: Buffer }>(
  'find-attachment-file',
  'select patient, sealed from attachment_files where id = $1',
);
const removeAll = statement<[string]>('remove-attachment-files', 'delete from attachment_files where patient = $1');

const context = (patient: string, id: string): string => `attachment:${patient}:${id}`;

/** Keeps a file sealed under the patient's key. */
export function storeFile(tx: Transaction, key: Key, patient: string, id: string, bytes: Uint8Array): void {
  const sealed = Buffer.from(seal(key, Buffer.from(bytes), context(patient, id)), 'base64url');
  tx.send(insert(id, patient, sealed));
}

/** The file in clear; undefined where there is none. */
export async function readFile(database: Queryable, key: Key, id: string): Promise<Buffer | undefined> {
  const row = await database.first(find(id));
  return row && open(key, row.sealed.toString('base64url'), context(row.patient, id));
}

export const removeFiles = (tx: Transaction, patient: string): void => tx.send(removeAll(patient));
