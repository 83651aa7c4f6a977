import { Failure, STATUS_OF_FAILURE } from '../contract/index.ts';

/** RFC 9457 problem details. `code` is stable for programs, `correlation_id` finds the log. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly correlation_id: string;
  readonly [member: string]: unknown;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be processed',
  428: 'Precondition required',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Unavailable',
};

export function problemOf(failure: Failure, correlation: string): Problem {
  const status = STATUS_OF_FAILURE[failure.kind];
  return {
    ...failure.members,
    type: `urn:hms:problem:${failure.code}`,
    title: TITLES[status] ?? 'Error',
    status,
    code: failure.code,
    detail: failure.message,
    correlation_id: correlation,
  };
}

/** What the HTTP library itself refuses, in our words. Anything unknown becomes `internal` and says nothing. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Failure('tooLarge', 'body-too-large', 'The body is larger than this operation takes.');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new Failure('unsupported', 'media-type', 'This operation does not take a body of this media type.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Failure('invalid', 'malformed-request', 'The request is malformed.', { cause: error });
  return new Failure('internal', 'internal', 'Something went wrong on our side.', { cause: error });
}
