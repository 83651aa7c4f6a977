import { LARGEST_PHOTO } from '@hms/contracts/patient';
import { type Queryable, statement } from '@hms/platform/database';
import { createPatientFiles, type PatientFilesOptions } from '@hms/platform/patients';

export const insertPhoto = statement<[id: string, patient: string, mediaType: string]>(
  'insert-photo',
  'insert into patient_photos (id, patient, media_type) values ($1, $2, $3)',
);

/** The record that a photo was taken for, whose key seals it: another one than shows it after a merge. */
interface PhotoRow {
  readonly patient: string;
  readonly media_type: string;
}

const find = statement<[string], PhotoRow>(
  'find-photo',
  'select patient, media_type from patient_photos where id = $1',
);

export const findPhoto = (database: Queryable, id: string): Promise<PhotoRow | undefined> => database.first(find(id));

export const patientPhotos = (service: Pick<PatientFilesOptions, 'database' | 'files' | 'keys'>) =>
  createPatientFiles({ ...service, table: 'patient_photos', sealedAs: 'photo', most: LARGEST_PHOTO });
