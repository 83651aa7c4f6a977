import { line, operation, record, Type, uuid } from '@hms/platform/contract';
import { Patient, partialDemographics, Ssn } from './patient.ts';

const patientPath = record({ id: uuid({ description: 'The patient’s UUID' }) });

export const patientOperations = {
  createPatient: operation({
    method: 'POST',
    path: '/',
    summary: 'Register a patient',
    description:
      'Answers 409 `likely-duplicate` with the candidates when the person seems to be registered already, unless `duplicate_override_reason` says why a second record is right.',
    permission: 'patient:create',
    audit: { action: 'create', of: 'patient' },
    body: record({
      ...partialDemographics,
      ssn: Type.Optional(Ssn),
      duplicate_override_reason: Type.Optional(line(500, { minLength: 3 })),
    }),
    reply: Patient,
    status: 201,
  }),
  getPatient: operation({
    method: 'GET',
    path: '/:id',
    summary: 'Read a patient',
    permission: 'patient:read',
    audit: { action: 'read', of: 'patient', patientParam: 'id' },
    params: patientPath,
    reply: Patient,
  }),
};
