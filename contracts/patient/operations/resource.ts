import { freeObject, line, operation, record, Type } from '@hms/platform/contract';
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
    query: record({ check: Type.Optional(Type.Boolean({ description: 'Says only whether it would be taken' })) }),
    body: record({
      resource,
      logical_id: Type.Optional(
        line(64, { description: 'The id by which FHIR clients know the patient; ours where absent' }),
      ),
    }),
    reply: record({ resource, version: Type.Integer(), created: Type.Boolean() }),
  }),
};
