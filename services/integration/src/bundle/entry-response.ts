import { operationOutcome } from '@hms/contracts/integration';
import { conflict, Failure, internal, STATUS_OF_FAILURE } from '@hms/platform/contract';
import { streamMoved } from '@hms/platform/event-log';
import type { EntryText } from '../interactions/bundle-text.ts';
import type { Answer } from '../interactions/fhir-request.ts';

const REASONS: Readonly<Record<number, string>> = { 200: 'OK', 201: 'Created', 204: 'No Content', 304: 'Not Modified' };

/** How an entry was answered, as an entry of the response. */
export function entryResponse(
  base: string,
  { status, text, version, updated, location }: Answer,
  withResource: boolean,
): EntryText {
  const [type, id] = location?.split('/') ?? [];
  return {
    ...(type && id ? { fullUrl: `${base}/${type}/${id}` } : {}),
    ...(text !== undefined && withResource ? { text } : {}),
    response: {
      status: `${status} ${REASONS[status] ?? ''}`.trim(),
      ...(location ? { location: `${base}/${location}` } : {}),
      ...(version === undefined ? {} : { etag: `W/"${version}"` }),
      ...(updated ? { lastModified: updated.toISOString() } : {}),
    },
  };
}

/** What went wrong with an entry of a batch; the others are not concerned. */
export function failedEntry(error: unknown, correlation: string): EntryText {
  const failure = asFailure(error);
  const status = STATUS_OF_FAILURE[failure.kind];
  const outcome = operationOutcome.of({
    ...failure.members,
    status,
    code: failure.code,
    detail: failure.message,
    correlation_id: correlation,
  });
  return { response: { status: String(status), outcome } };
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (streamMoved(error))
    return conflict('changed-meanwhile', 'Somebody changed this at the same time.', { cause: error });
  return internal('internal', 'Something went wrong on our side.', { cause: error });
}
