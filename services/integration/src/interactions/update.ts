import { conflict, invalid } from '@hms/platform/contract';
import { keyOf } from '../index/fingerprint.ts';
import { asResource } from '../resource/read-body.ts';
import type { Resource } from '../resource/resource.ts';
import type { StoredResource } from '../store/resources-table.ts';
import { type Change, decideWrite, lockCriteria, requireValid, saysTheSame } from './change.ts';
import { commitAll } from './commit-all.ts';
import { answerChange } from './create.ts';
import { criteriaPrint, findByCriteria } from './criteria.ts';
import { type Answer, type Exchange, type FhirRequest, requireMatch } from './fhir-request.ts';
import { newLogicalId } from './new-logical-id.ts';
import { noSuchResource, requireId, requireType } from './read.ts';

/** Update; where there is no such resource it is created under the client's id. */
export async function updateResource(
  exchange: Exchange,
  type: string,
  id: string,
  request: FhirRequest,
): Promise<Answer> {
  requireType(type);
  requireId(id);
  exchange.access.require('u', type);
  const resource = asResource(request.body());
  requireValid(resource, type);
  requireSameId(resource, id);
  const before = await exchange.service.find(keyOf(type, id));
  if (before && !exchange.access.mayShow(before)) throw noSuchResource();
  return writeOver(exchange, resource, id, before, request);
}

/** Conditional update: the criteria find the resource; what they do not find is created. */
export async function updateWhere(exchange: Exchange, type: string, request: FhirRequest): Promise<Answer> {
  requireType(type);
  exchange.access.require('u', type);
  const resource = asResource(request.body());
  requireValid(resource, type);
  const found = await findByCriteria(exchange, type, request.query);
  if (found) {
    if (resource.id !== undefined) requireSameId(resource, found.id);
    return writeOver(exchange, resource, found.id, found, request);
  }
  const id = resource.id ?? newLogicalId(exchange);
  requireId(id);
  if (resource.id !== undefined && (await exchange.service.find(keyOf(type, id))))
    throw invalid('id-taken', 'The criteria find nothing, but the id of the resource is another one’s.');
  return writeOver(exchange, resource, id, undefined, request, criteriaPrint(type, request.query));
}

export function requireSameId({ id }: Resource, expected: string): void {
  if (id !== expected) throw invalid('wrong-id', 'The id in the resource is the one in the address.');
}

async function writeOver(
  exchange: Exchange,
  resource: Resource,
  id: string,
  before: StoredResource | undefined,
  request: FhirRequest,
  criteria?: string,
): Promise<Answer> {
  requireMatch(request, before?.version ?? 0);
  if (!before) exchange.access.require('c', resource.resourceType);
  if (before?.content && saysTheSame(resource, before.content)) return unchanged(exchange, before, request);
  const change = await decideWrite(exchange, resource, id, before);
  const status = before?.content ? 200 : 201;
  const answerOf = ([settled]: readonly Change[]) => answerChange(exchange, settled!, status, request.prefer);
  if (criteria === undefined) return commitAll(exchange, [change], answerOf);
  return commitAll(exchange, [change], answerOf, async (tx) => {
    await lockCriteria(tx, criteria);
    if (await findByCriteria(exchange, resource.resourceType, request.query, tx))
      throw conflict('made-meanwhile', 'Somebody created a match at the same time. Try again.');
  });
}

/** Nothing is new, so there is no new version: a repeated update does no harm. */
export function unchanged(
  { call }: Exchange,
  { type, id, version, updated, content, patients }: StoredResource,
  request: FhirRequest,
): Answer {
  call.disclose(...patients);
  return {
    status: 200,
    version,
    updated,
    location: `${type}/${id}/_history/${version}`,
    ...(request.prefer.return === 'minimal' ? {} : { text: content! }),
  };
}
