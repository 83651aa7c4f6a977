import { line, operation, record, Type, uuid } from '@hms/platform/contract';
import { FhirResource, readsOwnedResources } from '../integration/owned-resources.ts';
import { intentTicket, preparedOperations } from '../integration/prepared-changes.ts';
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
      only_ids: Type.Boolean({
        description: 'Says only what would be known by which id, whether or not it would be taken',
      }),
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
      resources: Type.Array(FhirResource, {
        description: 'What FHIR is told of it then; none where only ids were asked for',
      }),
    }),
  }),
  prepareChartResources: operation({
    method: 'PUT',
    path: '/resources/prepared',
    summary: 'Record or change what FHIR R4 resources say of charts, all or none',
    description:
      'It is prepared: nobody sees it until it is confirmed. Of what is in the chart only what a resource says otherwise than before is changed. What is no part of a chart is left to the FHIR server. Who may record what is as for the operations of their own.',
    permission: 'clinical:record',
    audit: { action: 'update', of: 'patient' },
    bodyLimit: 33_554_432,
    body: record({
      ticket: intentTicket,
      charts: Type.Array(
        record({
          patient: uuid(),
          registering: Type.Boolean({ description: 'Whether the patient is registered by the same decision' }),
          resources: Type.Array(FhirResource),
        }),
        { minItems: 1 },
      ),
      beside: Type.Array(FhirResource, {
        description: 'Practitioners and organizations that the resources refer to: how those are called',
      }),
      ids: Type.Record(line(200), uuid(), {
        description: 'What is known here by which id, of the resources and of what they refer to, by `Type/id`',
      }),
    }),
    reply: record({
      taken: Type.Array(
        record({
          type: line(60),
          id: line(64),
          own: Type.Array(uuid(), { description: 'By which ids `resources` names what becomes of it' }),
        }),
      ),
      resources: Type.Array(FhirResource, { description: 'What FHIR is told of it once it is confirmed' }),
      prepared: Type.Boolean({ description: 'False where nothing changes' }),
    }),
  }),
  ...preparedOperations,
};
