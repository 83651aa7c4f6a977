import { bytes, operation } from '@hms/platform/contract';
import { Patient } from '../patient.ts';
import { patientPath } from './patient-path.ts';

const TYPES = ['image/jpeg', 'image/png'];
/** Bytes. */
export const LARGEST_PHOTO = 1_048_576;

export const photoOperations = {
  getPhoto: operation({
    method: 'GET',
    path: '/:id/photo',
    summary: 'The patient’s photo',
    permission: 'patient:read',
    audit: { action: 'read', of: 'patient', patientParam: 'id' },
    params: patientPath,
    reply: bytes(),
    replyTypes: TYPES,
  }),
  setPhoto: operation({
    method: 'PUT',
    path: '/:id/photo',
    summary: 'Set the patient’s photo',
    description: 'A JPEG or PNG of at most 1 MiB; its first bytes decide which it is.',
    permission: 'patient:update',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: bytes(),
    bodyTypes: TYPES,
    bodyLimit: LARGEST_PHOTO,
    reply: Patient,
  }),
  removePhoto: operation({
    method: 'DELETE',
    path: '/:id/photo',
    summary: 'Remove the patient’s photo',
    permission: 'patient:update',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    reply: Patient,
  }),
};
