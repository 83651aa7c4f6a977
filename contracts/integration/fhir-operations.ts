import { bytes, operation, record, Type } from '@hms/platform/contract';
import { FHIR_JSON, operationOutcome } from './operation-outcome.ts';

const name = () => Type.String({ minLength: 1, maxLength: 100 });
/** Search parameters and the like: what they may be is FHIR's matter, and checked by the handlers. */
const query = Type.Object({}, { additionalProperties: true });
const resource = Type.Unsafe<unknown>({ type: 'object', description: 'A FHIR R4 resource' });

const JSON_TYPES = ['application/fhir+json', 'application/json', 'text/json'];
const PATCH_TYPES = [...JSON_TYPES, 'application/json-patch+json'];
const FORM = 'application/x-www-form-urlencoded';
/** Bytes: a resource with a file in it, and a bundle with years of somebody's care. */
const BODY_LIMIT = 8_388_608;
const BUNDLE_LIMIT = 33_554_432;

const fhir = { query, reply: resource, replyType: FHIR_JSON, problem: operationOutcome };
const read = { ...fhir, permission: 'fhir:read', audit: { action: 'read', of: 'patient' } } as const;
const search = { ...fhir, permission: 'fhir:read', audit: { action: 'search', of: 'patient' } } as const;
const write = {
  ...fhir,
  permission: 'fhir:write',
  body: bytes(),
  bodyTypes: JSON_TYPES,
  bodyLimit: BODY_LIMIT,
} as const;
const changing = (action: 'create' | 'update' | 'delete' | 'execute') => ({ action, of: 'patient' }) as const;

/** The interactions of a FHIR R4 server. Those of one path and method share an operation, as `$validate` and `_search` do. */
export const fhirOperations = {
  fhirCapabilities: operation({
    ...fhir,
    method: 'GET',
    path: '/metadata',
    summary: 'What this server can do: its CapabilityStatement',
    permission: 'public',
    audit: 'none',
  }),
  fhirSearchSystem: operation({ ...search, method: 'GET', path: '/', summary: 'Search all types of resources' }),
  fhirBundle: operation({
    ...write,
    method: 'POST',
    path: '/',
    summary: 'A batch or a transaction',
    audit: changing('execute'),
    bodyLimit: BUNDLE_LIMIT,
    bodyTypes: JSON_TYPES,
  }),
  fhirSearchType: operation({
    ...search,
    method: 'GET',
    path: '/:type',
    summary: 'Search a type; also `_history` and operations on the system',
    params: record({ type: name() }),
  }),
  fhirCreate: operation({
    ...write,
    method: 'POST',
    path: '/:type',
    summary: 'Create a resource; also `_search` and operations on the system',
    audit: changing('create'),
    params: record({ type: name() }),
    bodyTypes: [...JSON_TYPES, FORM],
    status: 201,
  }),
  fhirUpdateWhere: operation({
    ...write,
    method: 'PUT',
    path: '/:type',
    summary: 'Update the resource that a search finds',
    audit: changing('update'),
    params: record({ type: name() }),
    ifMatch: 'optional',
  }),
  fhirPatchWhere: operation({
    ...write,
    method: 'PATCH',
    path: '/:type',
    summary: 'Patch the resource that a search finds',
    audit: changing('update'),
    params: record({ type: name() }),
    bodyTypes: PATCH_TYPES,
    ifMatch: 'optional',
  }),
  fhirDeleteWhere: operation({
    ...fhir,
    permission: 'fhir:write',
    method: 'DELETE',
    path: '/:type',
    summary: 'Delete the resource that a search finds',
    audit: changing('delete'),
    params: record({ type: name() }),
  }),
  fhirRead: operation({
    ...read,
    method: 'GET',
    path: '/:type/:id',
    summary: 'Read a resource; also `_history` and operations on the type',
    params: record({ type: name(), id: name() }),
  }),
  fhirUpdate: operation({
    ...write,
    method: 'PUT',
    path: '/:type/:id',
    summary: 'Update a resource, or create it under this id',
    audit: changing('update'),
    params: record({ type: name(), id: name() }),
    ifMatch: 'optional',
  }),
  fhirPatch: operation({
    ...write,
    method: 'PATCH',
    path: '/:type/:id',
    summary: 'Patch a resource by JSON Patch or FHIRPath Patch',
    audit: changing('update'),
    params: record({ type: name(), id: name() }),
    bodyTypes: PATCH_TYPES,
    ifMatch: 'optional',
  }),
  fhirDelete: operation({
    ...fhir,
    permission: 'fhir:write',
    method: 'DELETE',
    path: '/:type/:id',
    summary: 'Delete a resource; its versions stay',
    audit: changing('delete'),
    params: record({ type: name(), id: name() }),
    ifMatch: 'optional',
  }),
  fhirOnType: operation({
    ...search,
    method: 'POST',
    path: '/:type/:id',
    summary: 'Search a type by a form (`_search`), or an operation on the type',
    params: record({ type: name(), id: name() }),
    body: bytes(),
    bodyTypes: [...JSON_TYPES, FORM],
    bodyLimit: BODY_LIMIT,
  }),
  fhirWithin: operation({
    ...search,
    method: 'GET',
    path: '/:type/:id/:part',
    summary: 'The history of a resource, a compartment, or an operation on a resource',
    params: record({ type: name(), id: name(), part: name() }),
  }),
  fhirOnInstance: operation({
    ...search,
    method: 'POST',
    path: '/:type/:id/:part',
    summary: 'An operation on a resource, or a search of a compartment by a form',
    params: record({ type: name(), id: name(), part: name() }),
    body: bytes(),
    bodyTypes: [...JSON_TYPES, FORM],
    bodyLimit: BODY_LIMIT,
  }),
  fhirReadVersion: operation({
    ...read,
    method: 'GET',
    path: '/:type/:id/:part/:version',
    summary: 'Read a version of a resource',
    params: record({ type: name(), id: name(), part: name(), version: name() }),
  }),
};
