import type { Input, Operation, ReplyOf } from '../contract/index.ts';
import type { Reads, Transaction } from '../database/index.ts';
import type { Cause } from '../event-log/index.ts';
import type { Caller, RowAttributes } from '../security/index.ts';
import type { Reply } from './reply.ts';

/** One call of an operation, as its handler sees it. */
export interface Call {
  /** Undefined only for public operations called without a token. */
  readonly caller: Caller | undefined;
  readonly now: Date;
  readonly correlation: string;
  readonly purpose: string;
  readonly address: string | null;
  /** The version in If-Match. */
  readonly ifMatch: number | undefined;
  /** Until when an answer is of use, by this process's clock in milliseconds; undefined where nobody says. */
  readonly deadline: number | undefined;
  /** Where an operation that may be stale reads: a replica that has all that the caller has seen, or the database itself. */
  readonly reads: Reads;
  /** Up to where the caller has seen what was committed; undefined where that is not known. */
  readonly position: string | undefined;
  /** Headers of the request that a few handlers need, such as cookies; empty for calls in process. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** For the events of this call. */
  readonly cause: Cause;
  /** Names patients whose data the reply shows or the call changes; they are on the trail before the reply leaves. */
  disclose(...patients: string[]): void;
  /** Says on the trail who the caller turned out to be, where that is what the call finds out: signing in. */
  identify(actor: string): void;
  /** Says on the trail what was asked or why; kept encrypted. */
  note(text: string): void;
  /** Whether the caller's grant covers this row. */
  covers(permission: string, row: RowAttributes): boolean;
  /** Throws `not-allowed` unless {@link covers}. */
  require(permission: string, row: RowAttributes): void;
  /** Throws `changed-since` when If-Match names another version than the one at hand. */
  matches(version: number): void;
  /**
   * Runs a change: events, state, the access log's row and the Idempotency-Key's answer commit together. The aggregate is
   * read before, since the log's order rests on a transaction's first write coming after its reads.
   */
  commit<R extends Reply>(work: (tx: Transaction) => Promise<R>): Promise<R>;
  /**
   * As {@link commit}, in one transaction with the changes of concurrent calls. The work may run again, by itself, where one of them fails;
   * it waits for nothing that another call holds.
   */
  commitShared<R extends Reply>(work: (tx: Transaction) => Promise<R>): Promise<R>;
  /**
   * As {@link commit}, of a change that several services make together: it is ready and holds its rows, and whoever decides confirms or
   * releases it. Nothing is kept for an Idempotency-Key.
   *
   * Throws `not-allowed` where nobody of the hospital issued the ticket.
   *
   * @param ticket names the intent, which is decided for all of them together
   * @param work is given the cause of its events, which names the intent
   */
  prepare<R extends Reply>(ticket: string, work: (tx: Transaction, cause: Cause) => Promise<R>): Promise<R>;
}

export type Handler<O extends Operation> = (call: Call, input: Input<O>) => Promise<Reply<ReplyOf<O>>>;

export type Handlers<Ops extends Record<string, Operation>> = { readonly [Id in keyof Ops]: Handler<Ops[Id]> };
