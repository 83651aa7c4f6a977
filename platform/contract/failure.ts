/** What can go wrong, said without any transport: each edge maps the kind to its own form (problem+json, OperationOutcome, HL7 ACK). */
export type FailureKind =
  | 'invalid'
  | 'unauthenticated'
  | 'notAllowed'
  | 'notFound'
  | 'methodNotAllowed'
  | 'gone'
  | 'conflict'
  | 'preconditionFailed'
  | 'preconditionRequired'
  | 'unprocessable'
  | 'tooLarge'
  | 'unsupported'
  | 'tooMany'
  | 'unavailable'
  | 'internal';

export interface FailureDetail {
  /** Members that the caller may see beside the text, e.g. `candidates` or `errors`. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Seconds after which a retry makes sense. */
  readonly retryAfter?: number;
  /** For our own log only; never leaves the process. */
  readonly cause?: unknown;
}

/** A failure with a stable `code` for programs, a public text for people and private detail for the log. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly retryAfter: number | undefined;

  constructor(kind: FailureKind, code: string, text: string, detail: FailureDetail = {}) {
    super(text, { cause: detail.cause });
    this.name = 'Failure';
    this.kind = kind;
    this.code = code;
    this.members = detail.members ?? {};
    this.retryAfter = detail.retryAfter;
  }
}

type Make = (code: string, text: string, detail?: FailureDetail) => Failure;
const of =
  (kind: FailureKind): Make =>
  (code, text, detail) =>
    new Failure(kind, code, text, detail);

export const invalid = of('invalid');
export const unauthenticated = of('unauthenticated');
export const notAllowed = of('notAllowed');
export const notFound = of('notFound');
export const methodNotAllowed = of('methodNotAllowed');
export const gone = of('gone');
export const conflict = of('conflict');
export const preconditionFailed = of('preconditionFailed');
export const preconditionRequired = of('preconditionRequired');
export const unprocessable = of('unprocessable');
export const tooLarge = of('tooLarge');
export const unsupported = of('unsupported');
export const tooMany = of('tooMany');
export const unavailable = of('unavailable');
export const internal = of('internal');

/** HTTP's numbers for the kinds of failure; the trail speaks them too. */
export const STATUS_OF_FAILURE: Readonly<Record<FailureKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  notAllowed: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  gone: 410,
  preconditionFailed: 412,
  tooLarge: 413,
  unsupported: 415,
  unprocessable: 422,
  preconditionRequired: 428,
  tooMany: 429,
  internal: 500,
  unavailable: 503,
};
