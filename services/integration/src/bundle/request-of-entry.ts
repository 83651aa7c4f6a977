import type { FhirRequest, Preference } from '../interactions/fhir-request.ts';
import { addressOf, type Entry, malformedBundle } from './read-bundle.ts';

/** An entry as a request of its own. */
export function requestOfEntry(entry: Entry, prefer: Preference): FhirRequest {
  const { path, query } = addressOf(entry);
  return {
    method: entry.method,
    path,
    query: [...new URLSearchParams(query)],
    body() {
      if (entry.resource === undefined) throw malformedBundle(`Bundle.entry[${entry.index}] has no resource.`);
      return entry.resource;
    },
    contentType: 'application/fhir+json',
    ifMatch: entry.ifMatch,
    ifNoneMatch: entry.ifNoneMatch,
    ifModifiedSince: entry.ifModifiedSince,
    ifNoneExist: entry.ifNoneExist,
    prefer,
  };
}
