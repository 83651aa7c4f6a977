import { readsOwnedResources } from '../integration/owned-resources.ts';

export const resourceOperations = {
  getChartResources: readsOwnedResources('What FHIR is told of an entry of a chart, of an encounter or of a note'),
};
