import type { Socket } from 'node:net';
import { invalid } from '../contract/index.ts';
import { newId } from '../event-log/index.ts';
import { problemOf } from './problem.ts';

/** Answers what is not even HTTP, or came too slowly, and closes the connection. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const tooBig = error.code === 'HPE_HEADER_OVERFLOW';
  const status = tooSlow ? '408 Request Timeout' : tooBig ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const code = tooSlow ? 'too-slow' : tooBig ? 'headers-too-large' : 'malformed-request';
  const problem = {
    ...problemOf(invalid(code, 'The request is malformed or came too slowly.'), newId()),
    status: Number(status.slice(0, 3)),
  };
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
