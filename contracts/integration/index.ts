import { defineContract } from '@hms/platform/contract';
import { integrationEvents } from './events.ts';
import { fhirOperations } from './fhir-operations.ts';
import { integrationPermissions } from './permissions.ts';

export const integrationContract = defineContract({
  service: 'integration',
  path: '/fhir/R4',
  describe: 'What other systems talk to: the FHIR R4 server.',
  permissions: integrationPermissions,
  operations: fhirOperations,
  events: integrationEvents,
  topic: { name: 'integration-events', partitions: 6, retentionDays: 7 },
});

export { FHIR_JSON, operationOutcome } from './operation-outcome.ts';
export { FhirResource, readsOwnedResources } from './owned-resources.ts';
export type { preparedOperations } from './prepared-changes.ts';
