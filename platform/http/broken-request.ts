import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '../event-log/index.ts';

const REASONS: Readonly<Record<string, { status: string; code: string; detail: string }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    code: 'too-slow',
    detail: 'The request came too slowly.',
  },
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    code: 'headers-too-large',
    detail: 'The headers are too large.',
  },
};
const MALFORMED = { status: '400 Bad Request', code: 'malformed-request', detail: 'The request is malformed.' };

/** Answers what is not even HTTP, or came too slowly, and closes the connection. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  // Behind the beginning of another answer ours would be taken for a part of it.
  const { _httpMessage: answering } = socket as Socket & { readonly _httpMessage?: ServerResponse | null };
  if (error.code === 'ECONNRESET' || !socket.writable || answering?.headersSent) {
    socket.destroy();
    return;
  }
  const { status, code, detail } = REASONS[error.code ?? ''] ?? MALFORMED;
  const body = problemText(Number(status.slice(0, 3)), status.slice(4), code, detail);
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Answers `Expect:` with anything but 100-continue. */
export function answerExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const body = problemText(417, 'Expectation failed', 'expectation-failed', 'Only 100-continue can be expected.');
  response
    .writeHead(417, {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    })
    .end(body);
}

const problemText = (status: number, title: string, code: string, detail: string): string =>
  JSON.stringify({ type: `urn:hms:problem:${code}`, title, status, code, detail, correlation_id: newId() });
