import type { Operation, TObject } from '../../contract/index.ts';
import { responsesTo } from './problem-responses.ts';
import type { SharedSchemas } from './shared-schemas.ts';

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });
const header = (name: string) => ({ $ref: `#/components/headers/${name}` });
const bytes = { type: 'string', format: 'binary' };

/** What the document says of one operation. */
export interface OperationObject {
  readonly operationId: string;
  readonly parameters: readonly { readonly name?: string; readonly $ref?: string }[];
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly headers?: object; readonly content?: object }>>;
  readonly [part: string]: unknown;
}

/** Describes one operation. */
export function operationObject(
  service: string,
  operationId: string,
  operation: Operation,
  schemas: SharedSchemas,
): OperationObject {
  const { summary, description, permission, audit } = operation;
  const internal = permission === 'internal';
  return {
    operationId,
    tags: [service],
    summary,
    ...(description ? { description } : {}),
    security: permission === 'public' ? [] : [{ accessToken: [] }, { openId: [] }],
    'x-permission': permission,
    'x-audit': audit,
    ...(internal ? { 'x-internal': true } : {}),
    parameters: parametersOf(service, operation, schemas),
    ...requestBody(service, operation, schemas),
    responses: { [operation.status]: success(service, operation, schemas), ...responsesTo(operation) },
  };
}

function parametersOf(service: string, operation: Operation, schemas: SharedSchemas) {
  const of = (place: 'path' | 'query', { properties, required }: TObject) =>
    Object.entries(properties).map(([name, schema]) => {
      const { description, ...rest } = schema as { description?: string };
      return {
        name,
        in: place,
        required: place === 'path' || ((required as readonly string[] | undefined) ?? []).includes(name),
        ...(description ? { description } : {}),
        schema: schemas.refer(service, rest),
      };
    });
  return [
    ...of('path', operation.params),
    ...of('query', operation.query),
    ...(operation.ifMatch ? [parameter(operation.ifMatch === 'required' ? 'IfMatch' : 'IfMatchOptional')] : []),
    ...(operation.method === 'GET' ? [] : [parameter('IdempotencyKey')]),
    ...(operation.permission === 'public' ? [] : [parameter('PurposeOfUse')]),
    parameter('CorrelationId'),
  ];
}

function requestBody(service: string, { body, bodyTypes }: Operation, schemas: SharedSchemas) {
  if (bodyTypes)
    return {
      requestBody: { required: true, content: Object.fromEntries(bodyTypes.map((type) => [type, { schema: bytes }])) },
    };
  if ((body as { type?: string }).type === 'null') return {};
  const content = { 'application/json': { schema: schemas.refer(service, body) } };
  return { requestBody: { required: !takesNull(body), content } };
}

const takesNull = (schema: object): boolean =>
  ((schema as { anyOf?: readonly { type?: string }[] }).anyOf ?? []).some(({ type }) => type === 'null');

function success(service: string, operation: Operation, schemas: SharedSchemas) {
  const { reply, replyType, replyTypes, status } = operation;
  const versioned = operation.ifMatch !== undefined || 'version' in ((reply as Partial<TObject>).properties ?? {});
  const headers = {
    'X-Correlation-Id': header('CorrelationId'),
    ...(versioned ? { ETag: header('ETag') } : {}),
    ...(status === 201 ? { Location: header('Location') } : {}),
  };
  const empty = (reply as { type?: string }).type === 'null';
  const types = replyTypes ?? [replyType ?? 'application/json'];
  const schema = replyTypes ? bytes : schemas.refer(service, reply);
  const content = Object.fromEntries(types.map((type) => [type, { schema }]));
  return { description: SUCCESS[status], headers, ...(empty ? {} : { content }) };
}

const SUCCESS = {
  200: 'Done.',
  201: 'Made.',
  202: 'Taken in; it will be done.',
  204: 'Done; there is nothing to say.',
};
