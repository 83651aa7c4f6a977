import { line, operation, record, Type, uuid } from '@hms/platform/contract';
import { FhirResource, readsOwnedResources } from '../integration/owned-resources.ts';
import { ofPatientPath } from './entry.ts';

export const resourceOperations = {
  getChartResources: readsOwnedResources('What FHIR is told of an entry of a chart, of an encounter or of a note'),
  putChartResources: operation({
    method: 'PUT',
    path: '/patients/:patient/resources',
    summary: 'Record or change what FHIR R4 resources say of a chart, all or none',
    description:
      'Of what is in the chart only what a resource says otherwise than before is changed. What is no part of a chart is left to the FHIR server. Who may record what is as for the operations of their own.',
    permission: 'clinical:record',
    audit: { action: 'update', of: 'patient', patientParam: 'patient' },
    params: ofPatientPath,
    bodyLimit: 33_554_432,
    body: record({
      check: Type.Boolean({ description: 'Says only whether it would be taken' }),
      names: Type.Optional(
        Type.Boolean({
          description: 'Says with `check` only what would be known by which id, whether or not it would be taken',
        }),
      ),
      resources: Type.Array(FhirResource),
      ids: Type.Record(line(200), uuid(), {
        description: 'What is known here by which id, of the resources and of what they refer to, by `Type/id`',
      }),
    }),
    reply: record({
      taken: Type.Array(
        record({
          type: line(60),
          id: line(64),
          own: Type.Array(uuid(), { description: 'By which ids `resources` names what became of it' }),
        }),
      ),
      resources: Type.Array(FhirResource, { description: 'What FHIR is told of it then; none where it was checked' }),
    }),
  }),
};
