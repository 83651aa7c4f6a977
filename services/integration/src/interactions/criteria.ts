import { conflict, Failure, preconditionFailed } from '@hms/platform/contract';
import type { Queryable } from '@hms/platform/database';
import { streamMoved } from '@hms/platform/event-log';
import { fingerprint } from '../index/fingerprint.ts';
import { expandSets } from '../search/expand-sets.ts';
import { type Asked, badValue, readSearch } from '../search/read-search.ts';
import { search } from '../search/search.ts';
import type { StoredResource } from '../store/resources-table.ts';
import type { Exchange } from './fhir-request.ts';

export const askedIn = (text: string): Asked => [...new URLSearchParams(text.replace(/^\?/, ''))];

/**
 * The one resource that the criteria of a conditional interaction find.
 *
 * Throws `several-matches` (412).
 *
 * @param within a transaction that the search is part of
 */
export async function findByCriteria(
  { service, access }: Exchange,
  type: string,
  asked: Asked,
  within?: Queryable,
): Promise<StoredResource | undefined> {
  const request = readSearch(type, asked, false);
  if (request.conditions.length === 0) throw badValue('A conditional interaction needs criteria to search by.');
  const database = within ?? service.database;
  const sets = await expandSets(database, access, request.conditions);
  const found = await search(
    { database, access, base: service.base, sets },
    { ...request, includes: [], sort: [], count: 2, total: 'none', summary: 'false' },
  );
  if (found.matches.length > 1)
    throw preconditionFailed('several-matches', `The criteria find more than one ${type}.`, {
      members: { issue: 'multiple-matches' },
    });
  return found.matches[0];
}

/** What others who act on the same criteria wait for. */
export const criteriaPrint = (type: string, asked: Asked): string =>
  fingerprint(
    `criteria:${type}?${asked
      .map(([name, value]) => `${name}=${value}`)
      .toSorted()
      .join('&')}`,
  );

export const madeMeanwhile = (type: string) =>
  conflict('made-meanwhile', `Somebody created a ${type} that the criteria find, at the same time. Try again.`);

/** Whether a refusal may come of what somebody else made at the same time: then the criteria are to be asked again. */
export const mayBeMadeMeanwhile = (error: unknown): boolean =>
  streamMoved(error) || (error instanceof Failure && error.kind === 'conflict');
