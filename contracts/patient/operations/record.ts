import { instant, nullable, operation, record, Type, uuid } from '@hms/platform/contract';
import { demographicChanges, Ssn } from '../demographics.ts';
import { PatientHistory } from '../history.ts';
import { Flags, Patient, TimeOfDeath } from '../patient.ts';
import { patientPath, Reason } from './patient-path.ts';

const update = {
  path: '/:id',
  permission: 'patient:update',
  audit: { action: 'update', of: 'patient', patientParam: 'id' },
  params: patientPath,
  body: record({ ...demographicChanges, ssn: Type.Optional(nullable(Ssn)) }),
  reply: Patient,
  ifMatch: 'optional',
} as const;

export const recordOperations = {
  getPatient: operation({
    method: 'GET',
    path: '/:id',
    summary: 'Read a patient',
    description:
      'A record that was merged stays readable; `merged_into` and the Link header (`rel="canonical"`) say which one to use instead.',
    permission: 'patient:read',
    audit: { action: 'read', of: 'patient', patientParam: 'id' },
    params: patientPath,
    reply: Patient,
  }),
  updatePatient: operation({
    ...update,
    method: 'PATCH',
    summary: 'Change a patient',
    description:
      'Fields that are absent stay, null clears a field, an address or a list is replaced as a whole. Nothing is recorded where nothing changes.',
  }),
  putPatient: operation({
    ...update,
    method: 'PUT',
    summary: 'Change a patient',
    description: 'The same as PATCH: absent fields stay.',
  }),
  getPatientHistory: operation({
    method: 'GET',
    path: '/:id/history',
    summary: 'Every change of a patient, the newest first',
    permission: 'patient:read-history',
    audit: { action: 'read', of: 'patient', patientParam: 'id' },
    params: patientPath,
    reply: PatientHistory,
  }),
  getPatientAsOf: operation({
    method: 'GET',
    path: '/:id/as-of',
    summary: 'Read a patient as of a past moment',
    permission: 'patient:read-history',
    audit: { action: 'read', of: 'patient', patientParam: 'id' },
    params: patientPath,
    query: record({ at: instant() }),
    reply: Patient,
  }),
  recordDeath: operation({
    method: 'POST',
    path: '/:id/death',
    summary: 'Record that a patient died',
    permission: 'patient:record-death',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({ deceased_at: Type.Optional(nullable(TimeOfDeath)) }),
    reply: Patient,
    ifMatch: 'optional',
  }),
  correctDeath: operation({
    method: 'PATCH',
    path: '/:id/death',
    summary: 'Correct or take back what was recorded of a death',
    permission: 'patient:record-death',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({
      deceased: Type.Boolean(),
      deceased_at: Type.Optional(nullable(TimeOfDeath)),
      reason: Reason,
    }),
    reply: Patient,
    ifMatch: 'optional',
  }),
  setSensitivity: operation({
    method: 'PUT',
    path: '/:id/sensitivity',
    summary: 'Say who may look at a record, and how carefully it is to be handled',
    permission: 'patient:set-sensitivity',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({ restricted: Type.Boolean(), flags: Flags, reason: Type.Optional(Reason) }),
    reply: Patient,
    ifMatch: 'optional',
  }),
  assignCareTeam: operation({
    method: 'PUT',
    path: '/:id/care-team/:member',
    summary: 'Say that somebody treats the patient',
    permission: 'patient:assign-care-team',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: record({ id: uuid(), member: uuid({ description: 'User id' }) }),
    reply: Patient,
    ifMatch: 'optional',
  }),
  removeFromCareTeam: operation({
    method: 'DELETE',
    path: '/:id/care-team/:member',
    summary: 'Say that somebody treats the patient no longer',
    permission: 'patient:assign-care-team',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: record({ id: uuid(), member: uuid({ description: 'User id' }) }),
    reply: Patient,
    ifMatch: 'optional',
  }),
};
