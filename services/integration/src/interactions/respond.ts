import { methodNotAllowed, notFound } from '@hms/platform/contract';
import { runBatch } from '../bundle/batch.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import { runTransaction } from '../bundle/transaction.ts';
import { everything } from '../operations/everything.ts';
import { countResources } from '../operations/resource-counts.ts';
import { validateOperation } from '../operations/validate-operation.ts';
import { createResource } from './create.ts';
import type { Answer, Exchange, FhirRequest } from './fhir-request.ts';
import { readHistory } from './history.ts';
import { patchResource, patchWhere } from './patch.ts';
import { readResource, readVersion, requireType } from './read.ts';
import { deleteResource, deleteWhere } from './remove.ts';
import { searchResources } from './search-resources.ts';
import { updateResource, updateWhere } from './update.ts';

/** Answers a request, whether it came by itself or in a bundle. */
export async function respond(exchange: Exchange, request: FhirRequest): Promise<Answer> {
  const { path } = request;
  const operation = path.findIndex((part) => part.startsWith('$'));
  if (operation >= 0) return runOperation(exchange, path.slice(0, operation), path[operation]!, request);
  if (request.method === 'GET' || path.at(-1) === '_search') return readBy(exchange, path, request);
  return writeBy(exchange, path, request);
}

function readBy(exchange: Exchange, path: readonly string[], request: FhirRequest): Promise<Answer> {
  const [type, id, part, version] = path.filter((each) => each !== '_search');
  if (type === undefined) return searchResources(exchange, undefined, request);
  if (type === '_history') return readHistory(exchange, {}, request);
  if (id === undefined) return searchResources(exchange, type, request);
  if (id === '_history') return readHistory(exchange, { type }, request);
  if (part === undefined) return readResource(exchange, type, id, request);
  if (part === '_history')
    return version === undefined
      ? readHistory(exchange, { type, id }, request)
      : readVersion(exchange, type, id, version, request);
  requireType(type);
  return searchResources(exchange, part === '*' ? undefined : part, request, { compartment: type, id });
}

function writeBy(exchange: Exchange, path: readonly string[], request: FhirRequest): Promise<Answer> {
  const [type, id, ...more] = path;
  if (type === undefined || more.length > 0)
    throw methodNotAllowed('method-not-allowed', 'This address does not take this method.');
  switch (request.method) {
    case 'POST':
      if (id !== undefined)
        throw methodNotAllowed('method-not-allowed', 'A resource is created at the address of its type.');
      return createResource(exchange, type, request);
    case 'PUT':
      return id === undefined ? updateWhere(exchange, type, request) : updateResource(exchange, type, id, request);
    case 'PATCH':
      return id === undefined ? patchWhere(exchange, type, request) : patchResource(exchange, type, id, request);
    case 'DELETE':
      return id === undefined ? deleteWhere(exchange, type, request) : deleteResource(exchange, type, id, request);
    default:
      throw methodNotAllowed('method-not-allowed', 'This address does not take this method.');
  }
}

function runOperation(exchange: Exchange, on: readonly string[], name: string, request: FhirRequest): Promise<Answer> {
  const [type, id] = on;
  if (name === '$validate') return validateOperation(exchange, type, id, request);
  if (name === '$everything' && type === 'Patient' && id !== undefined) return everything(exchange, id, request);
  if (name === '$get-resource-counts' && type === undefined && request.method === 'GET')
    return countResources(exchange);
  throw notFound('unknown-operation', `There is no operation ${name.slice(0, 60)} here.`, {
    members: { issue: 'not-supported' },
  });
}

/** A batch or a transaction. */
export async function respondBundle(exchange: Exchange, request: FhirRequest): Promise<Answer> {
  const bundle = readBundle(request.body(), exchange.service.base);
  return (bundle.type === 'batch' ? runBatch : runTransaction)(exchange, bundle, request, respond);
}
