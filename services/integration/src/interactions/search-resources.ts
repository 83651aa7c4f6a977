import { newId } from '@hms/platform/event-log';
import { definitions } from '../definitions/definitions.ts';
import { searchAuditEvents } from '../evidence/audit-events.ts';
import { provenanceOfTarget } from '../evidence/provenance.ts';
import { compartmentNumber, keyOf } from '../index/fingerprint.ts';
import { expandSets } from '../search/expand-sets.ts';
import { findIncluded } from '../search/find-included.ts';
import { type Asked, queryText, readSearch, unknownParameter } from '../search/read-search.ts';
import type { Include, SearchRequest } from '../search/request.ts';
import { type Searching, search } from '../search/search.ts';
import type { StoredResource } from '../store/resources-table.ts';
import { bundleText, type EntryText, urlOf } from './bundle-text.ts';
import type { Answer, Exchange, FhirRequest } from './fhir-request.ts';
import { findVisible, requireType } from './read.ts';
import { type Shown, subset } from './show.ts';

/** Whose compartment a search is within. */
export interface Within {
  readonly compartment: string;
  readonly id: string;
  /** With all that its resources refer to. */
  readonly everything?: true;
}

const ALL_REFERENCES: readonly Include[] = Object.keys(definitions.search).map((type) => ({
  type,
  iterate: false,
  reverse: false,
}));

/** A search of a type, of the whole system, or of somebody's compartment. */
export async function searchResources(
  exchange: Exchange,
  type: string | undefined,
  request: FhirRequest,
  within?: Within,
): Promise<Answer> {
  const { service, access, call } = exchange;
  if (type !== undefined) {
    requireType(type);
    access.require('s', type);
    if (type === 'AuditEvent' && !within) return searchAuditEvents(exchange, request);
    if (type === 'AuditEvent' && within?.compartment === 'Patient') {
      await compartmentOf(exchange, within, type);
      return searchAuditEvents(exchange, request, within.id);
    }
  }
  const wanted = readSearch(type, request.query, request.prefer.lenient);
  const searching: Searching = {
    database: service.database,
    access,
    base: service.base,
    few: { keys: service.findKeys, resources: service.findAll },
    sets: await expandSets(service.database, access, wanted.conditions),
    ...(within ? { within: await compartmentOf(exchange, within, type) } : {}),
  };
  const found = await search(searching, wanted);
  const made = type === 'Provenance' && !within ? await madeHere(exchange, wanted) : [];
  const included = await findIncluded(searching, found.matches, within?.everything ? ALL_REFERENCES : wanted.includes);
  call.disclose(...[...found.matches, ...made, ...included.resources].flatMap(({ patients }) => patients));
  const entries = [
    ...found.matches.map((row) => entryOf(service.base, row, wanted, 'match')),
    ...made.map((row) => entryOf(service.base, row, wanted, 'match')),
    ...included.resources.map((row) => entryOf(service.base, row, wanted, 'include')),
    ...(included.cut ? [TOO_MANY] : []),
  ];
  const tail = within?.everything ? ['$everything'] : type ? [type] : within ? ['*'] : [];
  const path = [...(within ? [within.compartment, within.id] : []), ...tail].join('/');
  const self = `${service.base}${path ? `/${path}` : ''}`;
  return {
    status: 200,
    text: bundleText({
      id: newId(call.now),
      type: 'searchset',
      updated: call.now,
      total: found.total === undefined ? undefined : found.total + made.length,
      link: [
        { relation: 'self', url: address(self, wanted.said) },
        ...(found.next ? [{ relation: 'next', url: address(self, [...wanted.said, ['_page', found.next]]) }] : []),
      ],
      entries,
    }),
  };
}

/** The Provenance of every version of what a search names as the target; a page that follows has had it. */
async function madeHere(
  exchange: Exchange,
  { conditions, cursor, count, summary }: SearchRequest,
): Promise<StoredResource[]> {
  const [only, ...more] = conditions;
  if (!only || more.length > 0 || cursor !== undefined || only.kind !== 'clause' || only.parameter.code !== 'target')
    return [];
  if (only.modifier !== undefined || summary === 'count') return [];
  const all = await Promise.all(only.values.map((target) => provenanceOfTarget(exchange, target, count)));
  return all.flat();
}

const address = (self: string, said: Asked): string => {
  const query = queryText(said);
  return query ? `${self}?${query}` : self;
};

const entryOf = (base: string, row: StoredResource, shown: Shown, mode: 'match' | 'include'): EntryText => ({
  fullUrl: urlOf(base, row),
  text: subset(row.content!, shown),
  search: { mode },
});

const TOO_MANY: EntryText = {
  text: JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'warning', code: 'too-costly', diagnostics: 'More would be included than a page takes.' }],
  }),
  search: { mode: 'outcome' },
};

/** Throws `not-found` where whoever asks may not see whose compartment it is. */
async function compartmentOf(exchange: Exchange, { compartment, id }: Within, type: string | undefined) {
  const members = definitions.compartments[compartment];
  if (!members) throw unknownParameter(`${compartment} has no compartment.`);
  if (type !== undefined && type !== compartment && !members[type])
    throw unknownParameter(`${type} is never in the compartment of a ${compartment}.`);
  exchange.access.require('r', compartment);
  await findVisible(exchange, compartment, id);
  return { parameter: compartmentNumber(compartment), key: keyOf(compartment, id) };
}
