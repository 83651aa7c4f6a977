import { LARGEST_ATTACHMENT } from '@hms/contracts/clinical';
import { statement } from '@hms/platform/database';
import { createPatientFiles, type PatientFilesOptions } from '@hms/platform/patients';

export const insertAttachmentFile = statement<[id: string, patient: string]>(
  'insert-attachment-file',
  'insert into attachment_files (id, patient) values ($1, $2)',
);

export const attachmentFiles = (service: Pick<PatientFilesOptions, 'database' | 'files' | 'keys'>) =>
  createPatientFiles({ ...service, table: 'attachment_files', sealedAs: 'attachment', most: LARGEST_ATTACHMENT });
