import type { Readable } from 'node:stream';

/** What a handler answers. */
export interface Reply<Body = unknown> {
  readonly body?: Body;
  /** The body as JSON text that is ready to leave, instead of `body`. */
  readonly text?: string;
  /** The body where it is not JSON, of an operation with `replyTypes`. */
  readonly bytes?: Uint8Array;
  /** As `bytes`, of which not all is at hand at one time. It is destroyed where the reply does not leave. */
  readonly stream?: Readable;
  /** Bytes of `stream`. */
  readonly size?: number;
  /** The media type of `bytes` or `stream`. */
  readonly type?: string;
  /** Version of the thing shown, sent as ETag. */
  readonly version?: number;
  readonly status?: number;
  /** Path of a thing that was made. */
  readonly location?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Beside = Omit<Reply, 'body' | 'text' | 'bytes' | 'stream' | 'size' | 'type'>;

export const reply = <Body>(body: Body, beside: Beside = {}): Reply<Body> => ({ body, ...beside });

/** A reply whose JSON text is at hand, e.g. from a cache or made by the database. */
export const replyText = <Body>(text: string, beside: Beside = {}): Reply<Body> => ({ text, ...beside });

export const replyBytes = (bytes: Uint8Array, type: string, beside: Beside = {}): Reply<Uint8Array> => ({
  bytes,
  type,
  ...beside,
});

/** @param size bytes */
export const replyStream = (stream: Readable, size: number, type: string, beside: Beside = {}): Reply<Uint8Array> => ({
  stream,
  size,
  type,
  ...beside,
});

export const noReply: Reply<null> = { status: 204 };

/** A reply that may leave: serialised and on the trail. */
export interface FinalReply extends Omit<Reply, 'body'> {
  readonly status: number;
  /** Up to where the caller has seen what was committed, where this process reads from a replica. */
  readonly position?: string;
}

export function serialise(reply: Reply, status: number): FinalReply {
  const { body, ...rest } = reply;
  if (reply.text !== undefined || body === undefined || body === null) return { ...rest, status };
  return { ...rest, status, text: JSON.stringify(body) };
}
