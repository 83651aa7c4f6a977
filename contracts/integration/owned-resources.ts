import { freeObject, line, operation, record, Type, uuid } from '@hms/platform/contract';

export const FhirResource = freeObject({ description: 'A FHIR R4 resource' });

/** What a service says in FHIR of one thing that it owns. The FHIR server asks whenever that thing has changed. */
export const readsOwnedResources = (summary: string) =>
  operation({
    method: 'GET',
    path: '/resources/:kind/:id',
    summary,
    description: 'None where the thing is nothing that FHIR is told of.',
    permission: 'internal',
    audit: 'none',
    params: record({ kind: line(40, { description: 'As event types name it' }), id: uuid() }),
    reply: record({ resources: Type.Array(FhirResource) }),
  });
