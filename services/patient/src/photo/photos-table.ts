import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { type Key, open, seal } from '@hms/platform/security';

export interface StoredPhoto {
  readonly id: string;
  /** The record that it was taken for, whose key seals it; another one after a merge. */
  readonly patient: string;
  readonly media_type: string;
  readonly sealed: Buffer;
}

const insert = statement<[string, string, string, Buffer]>(
  'insert-photo',
  'insert into patient_photos (id, patient, media_type, sealed) values ($1, $2, $3, $4)',
);
const find = statement<[string], StoredPhoto>(
  'find-photo',
  'select id, patient, media_type, sealed from patient_photos where id = $1',
);
const removeOthers = statement<[string, string | null]>(
  'remove-other-photos',
  'delete from patient_photos where patient = $1 and id is distinct from $2',
);
const removeAll = statement<[readonly string[]]>('remove-photos', 'delete from patient_photos where patient = any($1)');

const context = (patient: string, id: string): string => `photo:${patient}:${id}`;

/** Stores the photo and removes the earlier ones of the record. */
export function storePhoto(tx: Transaction, key: Key, photo: Omit<StoredPhoto, 'sealed'>, bytes: Uint8Array): void {
  const { id, patient, media_type } = photo;
  const sealed = Buffer.from(seal(key, Buffer.from(bytes), context(patient, id)), 'base64url');
  tx.send(insert(id, patient, media_type, sealed));
  removePhotosBut(tx, patient, id);
}

export const removePhotosBut = (tx: Transaction, patient: string, id: string | null): void =>
  tx.send(removeOthers(patient, id));

export const removePhotos = (tx: Transaction, patients: readonly string[]): void => tx.send(removeAll(patients));

export const findPhoto = (database: Queryable, id: string): Promise<StoredPhoto | undefined> =>
  database.first(find(id));

export const openPhoto = (key: Key, { id, patient, sealed }: StoredPhoto): Buffer =>
  open(key, sealed.toString('base64url'), context(patient, id));
