import { record, type Static, type TObject, type TSchema, Type } from './schema.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What the access log says of a call, and whose data it touches. */
export interface AuditRule {
  readonly action: 'read' | 'search' | 'create' | 'update' | 'delete' | 'execute' | 'export' | 'print' | 'login';
  /** The kind of thing touched. For `patient` the handler must name every patient whose data it shows or changes. */
  readonly of: string;
  /** The path parameter that names the patient, so that denials are on that patient's trail too. */
  readonly patientParam?: string;
}

/** How a standard of its own says what went wrong, instead of RFC 9457. */
export interface ProblemForm {
  readonly type: string;
  of(problem: {
    readonly status: number;
    readonly code: string;
    readonly detail: string;
    readonly correlation_id: string;
    readonly [member: string]: unknown;
  }): unknown;
}

/** Who may call: everyone, everyone who is signed in, the hospital's own processes, or holders of a permission. */
export type Permission = 'public' | 'signed-in' | 'internal' | `${string}:${string}`;

export interface Operation<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> {
  readonly method: Method;
  /** Relative to the contract's path; parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly permission: Permission;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: R;
  /** Status of success. */
  readonly status: 200 | 201 | 202 | 204;
  /** `none` only where no data of anyone is shown, e.g. public keys. */
  readonly audit: AuditRule | 'none';
  /**
   * Whether what it reads may be as old as a replica: searches, lists and reports that decide nothing. Its handler reads from `call.reads`.
   * Whoever asks is shown their own changes all the same.
   */
  readonly mayBeStale?: true;
  /** Whether If-Match may (or must) carry the version that the caller has seen. */
  readonly ifMatch?: 'optional' | 'required';
  /** Bytes; the edge's default where absent. */
  readonly bodyLimit?: number;
  /** Media types of a body that is not JSON: the handler is given its bytes and, in the headers, its type. */
  readonly bodyTypes?: readonly string[];
  /** Media types of a reply that is not JSON but bytes; each reply names its own. */
  readonly replyTypes?: readonly string[];
  /** Media type of the reply where it is not JSON; the reply's value is then the text itself. */
  readonly replyType?: string;
  /** problem+json where absent. */
  readonly problem?: ProblemForm;
}

const nothing = record({});
const noBody = Type.Null();

type Given<S, Base extends TSchema, Default extends Base> = S extends Base ? S : Default;

/** Declares an operation; parts that it leaves out are empty. */
export function operation<
  const P extends TObject | undefined = undefined,
  const Q extends TObject | undefined = undefined,
  const B extends TSchema | undefined = undefined,
  const R extends TSchema | undefined = undefined,
>(
  spec: Omit<Operation, 'params' | 'query' | 'body' | 'reply' | 'status'> & {
    params?: P;
    query?: Q;
    body?: B;
    reply?: R;
    status?: Operation['status'];
  },
): Operation<
  Given<P, TObject, typeof nothing>,
  Given<Q, TObject, typeof nothing>,
  Given<B, TSchema, typeof noBody>,
  Given<R, TSchema, typeof noBody>
> {
  return {
    ...spec,
    params: spec.params ?? nothing,
    query: spec.query ?? nothing,
    body: spec.body ?? noBody,
    reply: spec.reply ?? noBody,
    status: spec.status ?? (spec.reply ? 200 : 204),
  } as never;
}

/** What a handler is given, already checked. */
export interface Input<O extends Operation> {
  readonly params: Static<O['params']>;
  readonly query: Static<O['query']>;
  readonly body: Static<O['body']>;
}

type Part<Name extends string, T> = T extends null
  ? { [K in Name]?: never }
  : Record<string, never> extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T };

/** What a caller of the typed client gives: empty parts may be left out. */
export type Request<O extends Operation> = Part<'params', Static<O['params']>> &
  Part<'query', Static<O['query']>> &
  Part<'body', Static<O['body']>> & { ifMatch?: number; idempotencyKey?: string };

export type ReplyOf<O extends Operation> = Static<O['reply']>;
