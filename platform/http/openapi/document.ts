import type { Contract } from '../../contract/index.ts';
import { type OperationObject, operationObject } from './operation-object.ts';
import { Problem, problemResponses } from './problem-responses.ts';
import { capitalised, shareSchemas } from './shared-schemas.ts';

export interface OpenApiOptions {
  /** Where the hospital is reached from outside, without a slash at the end. */
  readonly publicUrl: string;
  readonly version?: string;
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Readonly<Record<string, Record<string, unknown>>>;
  readonly [part: string]: unknown;
}

const DESCRIPTION = `The interface of the hospital. It is made from the same contracts that check every request.

- Sign in with OAuth 2.0 (authorization code with PKCE, or client credentials), or with \`POST /auth/login\`, and send the
  access token as \`Authorization: Bearer …\`.
- \`x-permission\` names what an operation needs, \`x-audit\` what it leaves on the trail. Fields with \`x-personal\` tell who
  somebody is; those with \`x-masked-unless\` are masked unless the caller holds the permission.
- A version is sent as ETag; send it back as If-Match, and a change that somebody else made meanwhile is not overwritten.
- A POST with an Idempotency-Key is done once and answered the same again.
- Failures are RFC 9457 problem details with a stable \`code\`.`;

/** One document of all operations of the contracts. */
export function openApiDocument(contracts: readonly Contract[], options: OpenApiOptions): OpenApiDocument {
  const schemas = shareSchemas(contracts);
  const uses = Map.groupBy(
    contracts.flatMap((contract) => Object.keys(contract.operations)),
    (id) => id,
  );
  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const { service, path: base, operations } of contracts)
    for (const [id, operation] of Object.entries(operations)) {
      const path = pathOf(base, operation.path);
      // An id that two services use has the service before it, so that each names one operation.
      const operationId = uses.get(id)!.length > 1 ? service + capitalised(id) : id;
      paths[path] ??= {};
      paths[path][operation.method.toLowerCase()] = operationObject(service, operationId, operation, schemas);
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'HMS',
      version: options.version ?? '1',
      description: DESCRIPTION,
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: options.publicUrl }],
    tags: contracts.map(({ service, describe, topic }) => ({
      name: service,
      description: describe,
      ...(topic ? { 'x-topic': topic.name } : {}),
    })),
    paths,
    components: {
      schemas: { Problem, ...schemas.components() },
      responses: problemResponses,
      parameters,
      headers,
      securitySchemes: {
        accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A JWT access token.' },
        openId: {
          type: 'openIdConnect',
          openIdConnectUrl: `${options.publicUrl}/oauth/.well-known/openid-configuration`,
        },
      },
    },
  };
}

const pathOf = (base: string, path: string): string =>
  (path === '/' ? base : base + path).replaceAll(/:(\w+)/g, '{$1}') || '/';

const etag = { type: 'string', pattern: '^(W/)?"\\d+"$', examples: ['"3"'] };
const ifMatch = (required: boolean) => ({
  name: 'If-Match',
  in: 'header',
  required,
  description: 'The ETag that the caller has seen; 412 when it is another by now.',
  schema: etag,
});

const parameters = {
  IfMatch: ifMatch(true),
  IfMatchOptional: ifMatch(false),
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Chosen by the caller. The same request with the same key is done once.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
  },
  PurposeOfUse: {
    name: 'X-Purpose-Of-Use',
    in: 'header',
    description: 'Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail.',
    schema: { type: 'string', default: 'TREAT', examples: ['TREAT', 'HPAYMT', 'HOPERAT', 'PATRQT', 'PUBHLTH'] },
  },
  CorrelationId: {
    name: 'X-Correlation-Id',
    in: 'header',
    description: 'Under which log, trail and events know the request; made where absent.',
    schema: { type: 'string', format: 'uuid' },
  },
};

const headers = {
  ETag: { description: 'The version of what is shown.', schema: etag },
  Location: { description: 'The path of what was made.', schema: { type: 'string', format: 'uri-reference' } },
  RetryAfter: { description: 'Seconds after which to come again.', schema: { type: 'integer' } },
  CorrelationId: {
    description: 'Under which log and trail know the request.',
    schema: { type: 'string', format: 'uuid' },
  },
};
