import { readsOwnedResources } from '../integration/owned-resources.ts';

export const resourceOperations = {
  getOrganizationResources: readsOwnedResources('What FHIR is told of a place or of somebody who works here'),
};
