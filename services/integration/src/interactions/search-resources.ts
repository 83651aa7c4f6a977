import { newId } from '@hms/platform/event-log';
import { definitions } from '../definitions/definitions.ts';
import { compartmentNumber, keyOf } from '../index/fingerprint.ts';
import { expandSets } from '../search/expand-sets.ts';
import { findIncluded } from '../search/find-included.ts';
import { type Asked, queryText, readSearch, unknownParameter } from '../search/read-search.ts';
import type { Include } from '../search/request.ts';
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
  }
  const wanted = readSearch(type, request.query, request.prefer.lenient);
  const searching: Searching = {
    database: service.database,
    access,
    base: service.base,
    sets: await expandSets(service.database, access, wanted.conditions),
    ...(within ? { within: await compartmentOf(exchange, within, type) } : {}),
  };
  const found = await search(searching, wanted);
  const included = await findIncluded(searching, found.matches, within?.everything ? ALL_REFERENCES : wanted.includes);
  call.disclose(...[...found.matches, ...included.resources].flatMap(({ patients }) => patients));
  const entries = [
    ...found.matches.map((row) => entryOf(service.base, row, wanted, 'match')),
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
      total: found.total,
      link: [
        { relation: 'self', url: address(self, wanted.said) },
        ...(found.next ? [{ relation: 'next', url: address(self, [...wanted.said, ['_page', found.next]]) }] : []),
      ],
      entries,
    }),
  };
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
