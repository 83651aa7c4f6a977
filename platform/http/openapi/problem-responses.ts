import { type FailureKind, type Operation, STATUS_OF_FAILURE } from '../../contract/index.ts';

/** The failures that operations answer; those of the edge itself (no such path or method) belong to none. */
const WHEN: Readonly<Partial<Record<FailureKind, string>>> = {
  invalid: 'The request is not as the contract says; `errors` lists where.',
  unauthenticated: 'The access token is missing, expired or revoked.',
  notAllowed: 'The caller may not do this, or not with this record.',
  notFound: 'There is no such thing.',
  conflict: 'It contradicts what is there already; `code` says how.',
  preconditionFailed: 'Somebody changed it since it was loaded.',
  tooLarge: 'The body is larger than the operation takes.',
  unsupported: 'The body is of a type that the operation does not take.',
  unprocessable: 'The request is well formed but breaks a rule; `code` says which.',
  preconditionRequired: 'If-Match is missing.',
  tooMany: 'Too many requests; Retry-After says when to come again.',
  internal: 'Something went wrong on the server; `correlation_id` finds it in the log.',
  unavailable: 'A part that is needed cannot be reached now; Retry-After says when to come again.',
};

const problem = (status: number) =>
  [429, 503].includes(status) ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } } : {};

/** One response for each kind of failure, as RFC 9457 problem details. */
export const problemResponses = Object.fromEntries(
  Object.entries(WHEN).map(([kind, description]) => [
    kind,
    {
      description,
      ...problem(STATUS_OF_FAILURE[kind as FailureKind]),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]),
);

/** The failures that an operation can answer, by status. */
export function responsesTo(operation: Operation): Record<string, { $ref: string }> {
  const changes = operation.method !== 'GET';
  const takesBody = (operation.body as { type?: string }).type !== 'null';
  const open = operation.permission === 'public';
  const kinds: (FailureKind | false)[] = [
    'invalid',
    !open && 'unauthenticated',
    !open && operation.permission !== 'signed-in' && 'notAllowed',
    Object.keys(operation.params.properties).length > 0 && 'notFound',
    changes && 'conflict',
    operation.ifMatch !== undefined && 'preconditionFailed',
    operation.ifMatch === 'required' && 'preconditionRequired',
    takesBody && 'tooLarge',
    takesBody && 'unsupported',
    changes && 'unprocessable',
    'tooMany',
    'internal',
    'unavailable',
  ];
  const listed = kinds.filter((kind) => kind !== false).map((kind) => [STATUS_OF_FAILURE[kind], kind] as const);
  return Object.fromEntries(
    listed.map(([status, kind]) => [String(status), { $ref: `#/components/responses/${kind}` }]),
  );
}

/** RFC 9457, with a stable `code` for programs and the id under which the log and the trail know the request. */
export const Problem = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'code', 'detail', 'correlation_id'],
  properties: {
    type: { type: 'string', format: 'uri', examples: ['urn:hms:problem:changed-since'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; programs decide by it.', examples: ['changed-since'] },
    detail: { type: 'string', description: 'For people.' },
    correlation_id: { type: 'string', format: 'uuid' },
    errors: {
      type: 'array',
      description: 'Where a request is not as the contract says.',
      items: {
        type: 'object',
        required: ['path', 'rule', 'message'],
        properties: {
          path: { type: 'string', description: 'JSON pointer' },
          rule: { type: 'string', description: 'Stable: the keyword of JSON Schema.', examples: ['maxLength'] },
          expected: { type: ['number', 'string'], description: 'What the rule asks for, where it asks for something.' },
          message: { type: 'string', description: 'For people, in English.' },
        },
      },
    },
  },
  additionalProperties: true,
};
