import type { Answer, Exchange, FhirRequest } from '../interactions/fhir-request.ts';
import { searchResources } from '../interactions/search-resources.ts';
import { badValue } from '../search/read-search.ts';

const TAKES = new Set(['_since', '_type', '_count', '_page', '_format']);

/** `Patient/$everything`: the compartment of a patient with what its resources refer to, in pages. */
export function everything(exchange: Exchange, id: string, request: FhirRequest): Promise<Answer> {
  for (const [name] of request.query)
    if (!TAKES.has(name)) throw badValue(`$everything takes ${[...TAKES].join(', ')}.`);
  const query = request.query.flatMap(([name, value]): [string, string][] =>
    name === '_since' ? [['_lastUpdated', `ge${value}`]] : [[name, value]],
  );
  return searchResources(exchange, undefined, { ...request, query }, { compartment: 'Patient', id, everything: true });
}
