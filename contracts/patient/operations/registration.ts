import { date, line, nullable, oneOf, operation, record, Type, uuid } from '@hms/platform/contract';
import { demographicChanges, demographics, ForeignSsn, partialDemographics, Ssn } from '../demographics.ts';
import { Patient, TimeOfDeath } from '../patient.ts';
import { patientPath, Reason } from './patient-path.ts';

export const registration = {
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
  registerNewborn: operation({
    method: 'POST',
    path: '/:id/newborns',
    summary: 'Register a newborn of this mother',
    description:
      'What the body does not say is the mother’s: family name, address, telephone, language, facility. Until there is a given name the child is “Baby Girl of …”; its record is restricted when hers is.',
    permission: 'patient:create',
    audit: { action: 'create', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({
      ...partialDemographics,
      date_of_birth: date(),
      gender: demographics.gender,
      multiple_birth: Type.Optional(demographics.multiple_birth),
    }),
    reply: Patient,
    status: 201,
  }),
  registerUnknownPatient: operation({
    method: 'POST',
    path: '/unknown',
    summary: 'Register somebody whom nobody can name yet',
    description:
      'Without a name, with an alias such as “Unknown Male Foxtrot” that no other unknown patient has had, and a birth date guessed from the apparent age.',
    permission: 'patient:create',
    audit: { action: 'create', of: 'patient' },
    body: record({
      gender: Type.Optional(nullable(oneOf(['M', 'F', 'O']))),
      apparent_age: Type.Optional(Type.Integer({ minimum: 0, maximum: 120, description: 'Years' })),
      circumstances: Type.Optional(line(200, { description: 'e.g. trauma, found unconscious' })),
      facility_id: Type.Optional(nullable(uuid())),
    }),
    reply: Patient,
    status: 201,
  }),
  identifyPatient: operation({
    method: 'POST',
    path: '/:id/identify',
    summary: 'Say who an unknown patient is',
    description:
      'The alias stays as a former name, because labels carry it. Where the person has a record already, merge the two instead.',
    permission: 'patient:update',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({ ...demographicChanges, ssn: Type.Optional(nullable(Ssn)) }),
    reply: Patient,
    ifMatch: 'optional',
  }),
  importPatient: operation({
    method: 'PUT',
    path: '/imported',
    summary: 'Register or update a patient of another system',
    description:
      'The same source id is the same patient; nothing happens when the content is what was imported before. Of changed content only what the other system changed is taken, so local changes stay. Duplicates are not looked for.',
    permission: 'patient:import',
    audit: { action: 'update', of: 'patient' },
    body: record({
      source: record({
        system: line(300, { minLength: 1, description: 'URI of the other system' }),
        id: line(200, { minLength: 1, description: 'The patient’s id there' }),
      }),
      ...partialDemographics,
      ssn: Type.Optional(nullable(ForeignSsn)),
      is_active: Type.Optional(Type.Boolean()),
      deceased: Type.Optional(Type.Boolean()),
      deceased_at: Type.Optional(nullable(TimeOfDeath)),
    }),
    reply: record({
      id: uuid(),
      patient_id: line(20),
      version: Type.Integer(),
      outcome: oneOf(['created', 'updated', 'unchanged']),
    }),
  }),
  deactivatePatient: operation({
    method: 'DELETE',
    path: '/:id',
    summary: 'Put a record out of use',
    description: 'It stays readable and can be put in use again.',
    permission: 'patient:deactivate',
    audit: { action: 'delete', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: nullable(record({ reason: Type.Optional(Reason) })),
    reply: Patient,
    ifMatch: 'optional',
  }),
  reactivatePatient: operation({
    method: 'POST',
    path: '/:id/reactivate',
    summary: 'Put a record in use again',
    permission: 'patient:deactivate',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: nullable(record({ reason: Type.Optional(Reason) })),
    reply: Patient,
    ifMatch: 'optional',
  }),
};
