import type { Complaint } from '@hms/platform/contract';

/** What went wrong, as the hospital says it (RFC 9457), or as the browser does when the hospital was not reached. */
export interface Problem {
  readonly status: number;
  /** Stable, e.g. `changed-since`. */
  readonly code: string;
  /** One sentence for people. */
  readonly detail: string;
  readonly correlation_id?: string;
  /** What is wrong with which field. */
  readonly errors?: readonly Complaint[];
  /** Seconds after which it may work. */
  readonly retryAfter?: number;
  readonly [member: string]: unknown;
}

export const UNREACHED: Problem = { status: 0, code: 'unreached', detail: '' };

export const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'status' in error;

/** Any error as a problem, so that pages have one thing to show. */
export function problemOf(error: unknown): Problem {
  if (isProblem(error)) return error;
  return { status: 0, code: 'unexpected', detail: error instanceof Error ? error.message : '' };
}

interface Outcome {
  readonly resourceType: 'OperationOutcome';
  readonly id?: string;
  readonly issue: readonly {
    readonly diagnostics?: string;
    readonly details?: { readonly text?: string; readonly coding?: readonly { readonly code?: string }[] };
  }[];
}

const isOutcome = (body: object): body is Outcome =>
  'resourceType' in body && body.resourceType === 'OperationOutcome' && 'issue' in body && Array.isArray(body.issue);

/** What an answer that refuses says: a problem as it is, or FHIR's OperationOutcome, whose id is that of the request. */
export function membersOf(body: unknown): Partial<Problem> {
  if (typeof body !== 'object' || body === null) return {};
  if (!isOutcome(body)) return body;
  const [first] = body.issue;
  return {
    code: first?.details?.coding?.[0]?.code ?? 'unexpected',
    detail: body.issue.map(({ diagnostics, details }) => diagnostics ?? details?.text ?? '').join(' '),
    ...(body.id ? { correlation_id: body.id } : {}),
  };
}
