import { Failure, type FailureKind, type Operation, STATUS_OF_FAILURE, unavailable } from '../contract/index.ts';
import type { Line } from '../lines/index.ts';
import type { Transport } from '../service/index.ts';
import type { Tracing } from '../telemetry/index.ts';
import { DEADLINE_HEADER, deadlinePassed, timeLeft } from './deadline.ts';

export interface HttpTransportOptions {
  /** Where the service or the gateway listens, without a slash at the end; looked at for each call. */
  readonly url: string;
  /** The contract's path. */
  readonly base: string;
  token(): Promise<string | undefined>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly tracing?: Tracing | undefined;
  /** Milliseconds. */
  readonly timeout?: number;
  /** Until when an answer is of use, by this process's clock; passed on. */
  readonly deadline?: number | undefined;
  /** The way there, where it is one to another process. */
  readonly line?: Line | undefined;
}

const TIMEOUT_MS = 30_000;
const kindOf = new Map(Object.entries(STATUS_OF_FAILURE).map(([kind, status]) => [status, kind as FailureKind]));

/** Calls operations over HTTP; problems come back as the failures that they were. */
export function httpTransport(options: HttpTransportOptions): Transport {
  const { tracing } = options;
  if (!tracing) return overHttp(options);
  return (id, operation, request) => {
    const name = `${operation.method} ${options.base}${operation.path}`;
    const attributes = { 'http.request.method': operation.method, 'server.address': new URL(options.url).host };
    return tracing.part({ kind: 'client', name, attributes }, () => overHttp(options)(id, operation, request));
  };
}

function overHttp(options: HttpTransportOptions): Transport {
  const send = sending(options);
  return (id, operation, request) => {
    // What has a key of its own counts once, however often it is sent.
    const safe = operation.method === 'GET' || request.idempotencyKey !== undefined;
    const work = () => send(id, operation, request);
    return options.line ? options.line.ask(safe ? 'safe' : 'unsent', work) : work();
  };
}

function sending(options: HttpTransportOptions): Transport {
  return async (_id, operation, { params = {}, query = {}, body, ifMatch, idempotencyKey }) => {
    const path = operation.path.replace(/:([a-z_]+)/g, (_match, name: string) =>
      encodeURIComponent(String((params as Record<string, unknown>)[name])),
    );
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query as Record<string, unknown>))
      if (value !== undefined) search.set(name, String(value));
    const sent = bodyOf(operation, body);
    const left = timeLeft(options.deadline, options.timeout ?? TIMEOUT_MS);
    const token = await options.token();
    const traceparent = options.tracing?.onward();
    const headers: Record<string, string> = {
      ...options.headers,
      ...(options.line ? { [DEADLINE_HEADER]: String(left) } : {}),
      ...(traceparent ? { traceparent } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(sent === undefined ? {} : { 'content-type': operation.bodyTypes?.[0] ?? 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    };
    const url = `${options.url}${options.base}${path === '/' ? '' : path}${search.size > 0 ? `?${search}` : ''}`;
    const response = await fetch(url, {
      method: operation.method,
      headers,
      ...(sent === undefined ? {} : { body: sent }),
      signal: AbortSignal.timeout(left),
    }).catch((error) => {
      if ((error as Error).name === 'TimeoutError' && left < (options.timeout ?? TIMEOUT_MS))
        throw deadlinePassed(error);
      throw unavailable('service-unreachable', 'The service cannot be reached.', { cause: error, retryAfter: 2 });
    });
    if (response.ok && operation.replyTypes) return response.bytes();
    const text = await response.text();
    if (!response.ok) throw failureFrom(response, text);
    if (text === '') return null;
    return operation.replyType ? text : JSON.parse(text);
  };
}

function bodyOf(operation: Operation, body: unknown): string | Uint8Array<ArrayBuffer> | undefined {
  if (body === undefined || body === null) return undefined;
  return operation.bodyTypes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body);
}

/** The failure that an answer with problem details tells of. */
export function failureFrom({ status, headers }: Pick<Response, 'status' | 'headers'>, text: string): Failure {
  const seconds = Number(headers.get('retry-after'));
  const later = seconds > 0 ? { retryAfter: seconds } : {};
  const kind = kindOf.get(status) ?? (status >= 500 ? 'unavailable' : 'invalid');
  try {
    const {
      code,
      detail,
      type: _type,
      title: _title,
      status: _status,
      correlation_id: _id,
      ...members
    } = JSON.parse(text);
    return new Failure(kind, String(code), String(detail), { members, ...later });
  } catch {
    return new Failure(kind, 'unexpected-answer', `The service answered ${status}.`, later);
  }
}
