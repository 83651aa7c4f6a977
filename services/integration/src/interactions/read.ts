import { Failure, gone, invalid, notFound } from '@hms/platform/contract';
import { isResourceType } from '../definitions/definitions.ts';
import { readAuditEvent } from '../evidence/audit-events.ts';
import { isMadeHere, readProvenance } from '../evidence/provenance.ts';
import { keyOf } from '../index/fingerprint.ts';
import { ID } from '../resource/resource.ts';
import { findVersion, type StoredResource } from '../store/resources-table.ts';
import type { Answer, Exchange, FhirRequest } from './fhir-request.ts';
import { shownAs } from './show.ts';

/** Throws `unknown-type`. */
export function requireType(type: string): void {
  if (!isResourceType(type))
    throw new Failure('notFound', 'unknown-type', `${type.slice(0, 60)} is no type of resource of FHIR R4.`, {
      members: { issue: 'not-supported' },
    });
}

export const noSuchResource = () => notFound('not-found', 'There is no such resource.');

/**
 * The resource as it stands. One that may not be seen is answered like one that does not exist: nothing can be learnt of it.
 *
 * Throws `not-found`, `deleted`.
 */
export async function findVisible(
  { service, access, call }: Exchange,
  type: string,
  id: string,
): Promise<StoredResource> {
  const row = ID.test(id) ? await service.find(keyOf(type, id)) : undefined;
  if (!row || !access.mayShow(row)) throw noSuchResource();
  call.disclose(...row.patients);
  if (row.content === null) throw gone('deleted', 'This resource was deleted.');
  return row;
}

export async function readResource(
  exchange: Exchange,
  type: string,
  id: string,
  request: FhirRequest,
): Promise<Answer> {
  exchange.access.require('r', type);
  if (type === 'AuditEvent') return readAuditEvent(exchange, id, request);
  if (type === 'Provenance' && isMadeHere(id)) return readProvenance(exchange, id, request);
  const { version, updated, content } = await findVisible(exchange, type, id);
  if (isUnchanged(version, updated, request)) return { status: 304, version, updated };
  return { status: 200, text: shownAs(content!, request.query), version, updated };
}

/** If-None-Match counts before If-Modified-Since (RFC 9110). */
function isUnchanged(version: number, updated: Date, { ifNoneMatch, ifModifiedSince }: FhirRequest): boolean {
  if (ifNoneMatch !== undefined)
    return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${version}"`);
  const since = ifModifiedSince === undefined ? Number.NaN : Date.parse(ifModifiedSince);
  // The header has whole seconds.
  return Math.floor(updated.getTime() / 1_000) * 1_000 <= since;
}

export async function readVersion(
  exchange: Exchange,
  type: string,
  id: string,
  version: string,
  request: FhirRequest,
): Promise<Answer> {
  const { service, access, call } = exchange;
  access.require('r', type);
  if (!/^[1-9]\d{0,8}$/.test(version) || !ID.test(id)) throw noSuchResource();
  const row = await service.database.first(findVersion(keyOf(type, id), Number(version)));
  if (!row || !access.mayShow(row)) throw noSuchResource();
  call.disclose(...row.patients);
  if (row.content === null) throw gone('deleted', 'In this version the resource was deleted.');
  return { status: 200, text: shownAs(row.content, request.query), version: row.version, updated: row.updated };
}

/** Throws `invalid-id` unless the text can be a logical id. */
export function requireId(id: string): void {
  if (!ID.test(id)) throw invalid('invalid-id', 'A logical id has 1 to 64 letters, digits, - and dots.');
}
