import { keyOf } from '../index/fingerprint.ts';
import { decideDelete, versionAfter } from './change.ts';
import { commitAll } from './commit-all.ts';
import { findByCriteria } from './criteria.ts';
import { type Answer, type Exchange, type FhirRequest, requireMatch } from './fhir-request.ts';
import { noSuchResource, requireId, requireType } from './read.ts';

/** Delete. What is gone already is answered alike, so that it may be asked again. */
export async function deleteResource(
  exchange: Exchange,
  type: string,
  id: string,
  request: FhirRequest,
): Promise<Answer> {
  requireType(type);
  requireId(id);
  exchange.access.require('d', type);
  const before = await exchange.service.find(keyOf(type, id));
  if (before && !exchange.access.mayShow(before)) throw noSuchResource();
  requireMatch(request, before?.version ?? 0);
  if (!before?.content) {
    exchange.call.disclose(...(before?.patients ?? []));
    return { status: 204 };
  }
  const change = await decideDelete(exchange, before);
  return commitAll(exchange, [change], () => ({
    status: 204,
    version: versionAfter(change),
    updated: exchange.call.now,
  }));
}

export async function deleteWhere(exchange: Exchange, type: string, request: FhirRequest): Promise<Answer> {
  requireType(type);
  exchange.access.require('d', type);
  const found = await findByCriteria(exchange, type, request.query);
  exchange.call.disclose();
  return found ? deleteResource(exchange, type, found.id, request) : { status: 204 };
}
