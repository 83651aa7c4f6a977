import type { AccessLog } from '../audit/index.ts';
import {
  compileCheck,
  Failure,
  notAllowed,
  type Operation,
  preconditionRequired,
  unauthenticated,
} from '../contract/index.ts';
import type { Database, Reads, Replica } from '../database/index.ts';
import { streamMoved } from '../event-log/index.ts';
import { type Caller, type Key, splitPermission } from '../security/index.ts';
import type { Call, Handler } from './call.ts';
import { type IdempotentRequest, recall, stillUnknown, wasTakenMeanwhile } from './idempotency.ts';
import { type FinalReply, type Reply, serialise } from './reply.ts';
import type { Transact } from './share-commits.ts';
import { startCall } from './start-call.ts';
import { startTrail, type Trail } from './trail.ts';

/** A request as any edge brings it: unchecked. */
export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** Verified by the edge; undefined without a token. */
  readonly caller: Caller | undefined;
  /** Why the edge refuses the request; it is brought here all the same, so that refusals are on the trail. */
  readonly refusal?: Failure | undefined;
  readonly correlation: string;
  readonly purpose: string;
  readonly address: string | null;
  readonly ifMatch: number | undefined;
  readonly idempotencyKey: string | undefined;
  /** Until when an answer is of use, by this process's clock in milliseconds. */
  readonly deadline?: number | undefined;
  /** Up to where the caller has seen what was committed. */
  readonly position?: string | undefined;
  readonly headers: Call['headers'];
}

/** What the calls of one service share. */
export interface InvokeContext {
  readonly service: string;
  readonly database: Database;
  /** Where what may be stale is read, if there is one. */
  readonly replica: Replica | undefined;
  /** Counts where what may be stale was read. */
  readFrom(which: 'replica' | 'primary'): void;
  readonly shareCommit: Transact;
  readonly accessLog: AccessLog;
  now(): Date;
  /** Seals what a call notes for the trail. */
  sealNote(text: string, entryId: string): string;
  /** Seals the answers that are kept by Idempotency-Key. */
  readonly answerKey: Key;
  /** The intent that a ticket of this hospital names. Throws `not-allowed`. */
  intentIn(ticket: string): string;
  /** Counts a refusal of somebody unknown; such refusals reach the trail as sums. */
  refusedAnonymously(operation: string, address: string | null): void;
}

export type Invoke = (request: RawRequest) => Promise<FinalReply>;

/** Binds an operation to its handler: authorise, check, handle, audit, and only then let the reply leave. */
export function bind(context: InvokeContext, id: string, operation: Operation, handler: Handler<Operation>): Invoke {
  const name = `${context.service}.${id}`;
  const check = {
    params: compileCheck(operation.params, 'path', true),
    query: compileCheck(operation.query, 'query', true),
    body: compileCheck(operation.body, 'body'),
  };
  const permission = splitPermission(operation.permission);

  return async (request) => {
    const trail = startTrail(context, name, operation, request);
    let reply: Reply | undefined;
    try {
      if (request.refusal) throw request.refusal;
      authorise(request);
      const input = {
        params: check.params(request.params),
        query: check.query(request.query),
        body: check.body(request.body ?? null),
      };
      if (operation.ifMatch === 'required' && request.ifMatch === undefined)
        throw preconditionRequired('if-match-required', 'Send the ETag that you have seen as If-Match.');
      const idempotent = idempotentRequest(request, input);
      const { reads, seen } = await readingFor(request);
      const call = startCall(context, operation, request, trail, idempotent, reads);
      reply = idempotent ? await handleOnce(call, input, idempotent, trail) : await handler(call, input as never);
      const status = reply.status ?? operation.status;
      const final = serialise(reply, status);
      if (!trail.isCommitted()) {
        trail.mustKnowPatients();
        await trail.record('granted', status);
      }
      const position = seen ?? (await positionAfter());
      return position === undefined ? final : { ...final, position };
    } catch (error) {
      reply?.stream?.destroy();
      const failure = toFailure(error, request);
      await trail.recordFailure(failure);
      throw failure;
    }
  };

  /** Who does not say what they have seen is answered by the database itself, and told up to where that is. */
  async function readingFor({ position }: RawRequest): Promise<{ readonly reads: Reads; readonly seen?: string }> {
    const { replica, database } = context;
    if (!replica || !operation.mayBeStale) return { reads: database };
    if (position === undefined) {
      context.readFrom('primary');
      return { reads: database, seen: await replica.position() };
    }
    const { reads, from } = await replica.readingFrom(position);
    context.readFrom(from);
    return { reads, seen: position };
  }

  /** Where a change has just been committed; a caller who is not told starts anew. */
  async function positionAfter(): Promise<string | undefined> {
    return operation.method === 'GET' ? undefined : context.replica?.position().catch(() => undefined);
  }

  function authorise({ caller, purpose }: RawRequest): void {
    if (operation.permission === 'public') return;
    if (!caller) throw unauthenticated('token-missing', 'Sign in first: this needs an access token.');
    if (operation.permission === 'signed-in') return;
    const may =
      operation.permission === 'internal'
        ? caller.id === 'system'
        : caller.id === 'system' || caller.ability(purpose).can(permission.action, permission.subject);
    if (!may) throw notAllowed('not-allowed', `This needs the permission ${operation.permission}.`);
  }

  async function handleOnce(call: Call, input: unknown, request: IdempotentRequest, trail: Trail): Promise<Reply> {
    const answerBefore = async () => {
      const kept = await recall(context.database, context.answerKey, request);
      if (kept) trail.disclose(kept.patients);
      return kept?.reply;
    };
    const before = await answerBefore();
    if (before) return before;
    try {
      return await handler(call, input as never);
    } catch (error) {
      // The same request may have been served meanwhile by another call, into whose result this one ran in some way.
      const passing = error instanceof Failure && error.kind === 'unavailable';
      const meanwhile = passing ? undefined : await answerBefore();
      if (meanwhile) return meanwhile;
      throw wasTakenMeanwhile(error) ? stillUnknown() : error;
    }
  }

  function idempotentRequest(request: RawRequest, input: unknown): IdempotentRequest | undefined {
    const { caller, idempotencyKey: key } = request;
    // A key is somebody's: among callers whom nobody knows one could fetch the answer of another.
    if (!key || !caller || operation.method === 'GET') return undefined;
    return { actor: caller.id, operation: name, key, input };
  }
}

function toFailure(error: unknown, request: RawRequest): Failure {
  if (streamMoved(error)) {
    const text = 'Somebody changed this at the same time. Load it again and repeat your change.';
    return new Failure(request.ifMatch === undefined ? 'conflict' : 'preconditionFailed', 'changed-meanwhile', text, {
      cause: error,
    });
  }
  if (error instanceof Failure) return error;
  return new Failure('internal', 'internal', 'Something went wrong on our side.', { cause: error });
}
