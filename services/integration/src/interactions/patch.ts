import { invalid, unprocessable } from '@hms/platform/contract';
import { applyPatch, type Operation } from 'rfc6902';
import { parseExactly } from '../resource/exact-number.ts';
import { isObject, type Resource } from '../resource/resource.ts';
import type { StoredResource } from '../store/resources-table.ts';
import { decideWrite, requireValid, saysTheSame } from './change.ts';
import { commitAll } from './commit-all.ts';
import { answerChange } from './create.ts';
import { findByCriteria } from './criteria.ts';
import { type Answer, type Exchange, type FhirRequest, requireMatch } from './fhir-request.ts';
import { applyFhirPathPatch } from './fhirpath-patch.ts';
import { findVisible, noSuchResource, requireType } from './read.ts';
import { requireSameId, unchanged } from './update.ts';

export async function patchResource(
  exchange: Exchange,
  type: string,
  id: string,
  request: FhirRequest,
): Promise<Answer> {
  requireType(type);
  exchange.access.require('u', type);
  return patch(exchange, await findVisible(exchange, type, id), request);
}

export async function patchWhere(exchange: Exchange, type: string, request: FhirRequest): Promise<Answer> {
  requireType(type);
  exchange.access.require('u', type);
  const found = await findByCriteria(exchange, type, request.query);
  if (!found) throw noSuchResource();
  return patch(exchange, found, request);
}

async function patch(exchange: Exchange, before: StoredResource, request: FhirRequest): Promise<Answer> {
  requireMatch(request, before.version);
  const resource = patched(parseExactly(before.content!) as Resource, request.body(), request.contentType);
  requireValid(resource, before.type);
  requireSameId(resource, before.id);
  if (saysTheSame(resource, before.content!)) return unchanged(exchange, before, request);
  const change = await decideWrite(exchange, resource, before.id, before);
  return commitAll(exchange, [change], ([settled]) => answerChange(exchange, settled!, 200, request.prefer));
}

const MOST_STEPS = 200;

/** The resource after a patch; `resource` itself is changed. Throws `malformed-patch`, `patch-failed`. */
export function patched(resource: Resource, body: unknown, contentType: string): Resource {
  if (contentType.startsWith('application/json-patch+json')) return jsonPatched(resource, body);
  if (isObject(body) && body.resourceType === 'Parameters') return applyFhirPathPatch(resource, body);
  // In a bundle a JSON Patch travels as a Binary.
  if (isObject(body) && body.resourceType === 'Binary' && typeof body.data === 'string')
    return jsonPatched(resource, parseExactly(Buffer.from(body.data, 'base64').toString('utf8')));
  throw invalid('malformed-patch', 'A patch is a JSON Patch (application/json-patch+json) or a Parameters resource.');
}

const STEPS = new Set(['add', 'remove', 'replace', 'move', 'copy', 'test']);

/** RFC 6902 */
function jsonPatched(resource: Resource, body: unknown): Resource {
  const isStep = (step: unknown) => isObject(step) && STEPS.has(String(step.op)) && typeof step.path === 'string';
  if (!Array.isArray(body) || body.length > MOST_STEPS || !body.every(isStep))
    throw invalid('malformed-patch', `A JSON Patch is an array of at most ${MOST_STEPS} operations.`);
  const failed = applyPatch(resource, body as Operation[]).find((error) => error !== null);
  if (failed)
    throw unprocessable('patch-failed', `The patch does not fit the resource: ${failed.message.slice(0, 200)}`);
  return resource;
}
