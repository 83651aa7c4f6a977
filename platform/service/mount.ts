import type { IncomingMessage, ServerResponse } from 'node:http';

/** Routes that a library serves by itself, such as an OpenID provider. The library does its own checks. */
export interface Mount {
  /** Path prefix below which every request goes to the handler, e.g. `/oauth`. */
  readonly path: string;
  handle(request: IncomingMessage, response: ServerResponse, known: KnownToEdge): void;
}

/** What the edge knows of a request. */
export interface KnownToEdge {
  /** Of the caller, also behind proxies. */
  readonly address: string;
  /** Finds the request in the log; the answer's header has it. */
  readonly correlation: string;
}
