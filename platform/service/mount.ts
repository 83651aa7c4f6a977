import type { IncomingMessage, ServerResponse } from 'node:http';

/** Routes that a library serves by itself, such as an OpenID provider. The library does its own checks. */
export interface Mount {
  /** Path prefix below which every request goes to the handler, e.g. `/oauth`. */
  readonly path: string;
  /** @param address of the caller, as the edge knows it behind proxies */
  handle(request: IncomingMessage, response: ServerResponse, address: string): void;
}
