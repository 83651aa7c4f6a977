import { readsOwnedResources } from '../integration/owned-resources.ts';

export const fhirResourceOperations = {
  getBookingResources: readsOwnedResources('What FHIR is told of a visit, of what can be booked, or of a blocked time'),
};
