import { freeObject, line, operation, record, Type, uuid } from '@hms/platform/contract';
import { intentTicket, preparedOperations } from '../../integration/prepared-changes.ts';
import { patientPath } from './patient-path.ts';

const resource = freeObject({ description: 'A FHIR R4 Patient' });

/** How the FHIR server takes patients to the service that owns them. */
export const resourceOperations = {
  getPatientResource: operation({
    method: 'GET',
    path: '/:id/resource',
    summary: 'The patient as a FHIR R4 Patient, the social security number masked',
    permission: 'internal',
    audit: 'none',
    params: patientPath,
    reply: record({ resource, version: Type.Integer() }),
  }),
  putPatientResource: operation({
    method: 'PUT',
    path: '/:id/resource',
    summary: 'Register or change a patient by a whole FHIR R4 Patient',
    description:
      'What the domain has no place for is kept with the record, so that the same facts come out again. Whoever registers holds `patient:create` too. Numbers that the hospital gives, and masked ones, stay as they are. Duplicates are not looked for.',
    permission: 'patient:update',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({
      resource,
      logical_id: Type.Optional(
        line(64, { description: 'The id by which FHIR clients know the patient; ours where absent' }),
      ),
    }),
    reply: record({ resource, version: Type.Integer(), created: Type.Boolean() }),
  }),
  preparePatientResources: operation({
    method: 'PUT',
    path: '/resources/prepared',
    summary: 'Register or change patients by whole FHIR R4 Patients, all or none',
    description:
      'It is prepared: nobody sees it until it is confirmed. What the domain has no place for is kept with the record, so that the same facts come out again. Whoever registers holds `patient:create` too. Numbers that the hospital gives, and masked ones, stay as they are. Duplicates are not looked for.',
    permission: 'patient:update',
    audit: { action: 'update', of: 'patient' },
    bodyLimit: 33_554_432,
    body: record({
      ticket: intentTicket,
      patients: Type.Array(
        record({
          id: uuid(),
          resource,
          logical_id: Type.Optional(
            line(64, { description: 'The id by which FHIR clients know the patient; ours where absent' }),
          ),
        }),
        { minItems: 1 },
      ),
    }),
    reply: record({
      resources: Type.Array(resource, { description: 'The patients as they will be, in the order of the request' }),
      prepared: Type.Boolean({ description: 'False where nothing changes' }),
    }),
  }),
  ...preparedOperations,
};
