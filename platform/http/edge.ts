import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import {
  Failure,
  invalid,
  methodNotAllowed,
  notFound,
  type Operation,
  type ProblemForm,
  unauthenticated,
} from '../contract/index.ts';
import { newId } from '../event-log/index.ts';
import type { Caller, InternalIdentity, TokenVerifier } from '../security/index.ts';
import { type FinalReply, type Invoke, type Mount, type RawRequest, systemCaller } from '../service/index.ts';
import type { Logger, Metrics, Tracing } from '../telemetry/index.ts';
import { answerBrokenRequest, answerExpectation } from './broken-request.ts';
import { DEADLINE_HEADER, readDeadline } from './deadline.ts';
import { POSITION_HEADER, readPosition } from './position.ts';
import { failureOf, problemOf } from './problem.ts';
import { traceRequests } from './trace-requests.ts';

export interface EdgeOptions {
  readonly verifier: TokenVerifier;
  /** Where processes and commands of this hospital may call as the hospital itself. */
  readonly identity?: InternalIdentity;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly tracing?: Tracing | undefined;
  /** Bytes; operations may set their own. */
  readonly bodyLimit: number;
  /** PEM texts; plain HTTP without. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Whether X-Forwarded-For of a proxy in front is believed. */
  readonly trustProxy?: boolean;
  /** Which requests may leave HTTP for another protocol; the others stay ordinary requests. */
  readonly upgrades?: (request: IncomingMessage) => boolean;
  /** How long a slow caller may take. */
  readonly patience?: Partial<Patience>;
}

/** Milliseconds. */
interface Patience {
  /** Until the headers have come. */
  readonly headers: number;
  /** Until the body has come too. */
  readonly request: number;
  /** Between looks at how long connections have taken. */
  readonly check: number;
}

export interface Route {
  readonly id: string;
  /** The contract's path. */
  readonly base: string;
  readonly operation: Operation;
  readonly invoke: Invoke;
}

const PATIENCE: Patience = { headers: 10_000, request: 30_000, check: 5_000 };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const PURPOSE = 'TREAT';
/** Purposes of use that a caller may state (HL7 v3 PurposeOfUse). */
const PURPOSES = new Set([
  'TREAT',
  'ETREAT',
  'HPAYMT',
  'HOPERAT',
  'HRESCH',
  'PATRQT',
  'PUBHLTH',
  'HSYSADMIN',
  'COVERAGE',
]);

/** The HTTP edge: turns requests into calls, and replies and failures into answers. It decides nothing itself. */
export function createEdge(options: EdgeOptions): FastifyInstance {
  const { log, metrics, tls } = options;
  const patience = { ...PATIENCE, ...options.patience };
  const server = {
    headersTimeout: patience.headers,
    connectionsCheckingInterval: patience.check,
    shouldUpgradeCallback: options.upgrades ?? (() => false),
  };
  const app = Fastify({
    logger: false,
    bodyLimit: options.bodyLimit,
    trustProxy: options.trustProxy ?? false,
    requestTimeout: patience.request,
    exposeHeadRoutes: false,
    genReqId: (request) => correlationOf(request.headers['x-correlation-id']),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    ...(tls ? { https: { ...tls, ...server } } : { http: server }),
    frameworkErrors: (error, request, reply) => refuse(log, error, request, reply as FastifyReply),
    clientErrorHandler: answerBrokenRequest,
  }) as unknown as FastifyInstance;
  app.server.on('checkExpectation', answerExpectation);
  takeJson(app);
  const methodsAt = collectMethods(app);
  app.setErrorHandler((error, request, reply) => refuse(log, error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsAt(request.url);
    if (methods.length === 0)
      return refuse(log, notFound('no-such-path', 'There is nothing at this path.'), request, reply);
    reply.header('allow', methods.join(', '));
    return refuse(log, methodNotAllowed('method-not-allowed', 'This path takes other methods.'), request, reply);
  });
  if (options.tracing) traceRequests(app, options.tracing);
  app.addHook('onResponse', (request, reply, done) => {
    metrics.request(request.method, request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
  return app;
}

/** Bodies are JSON in UTF-8 and nothing else. A text whose bytes are no UTF-8 would be kept as something else than was sent. */
function takeJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  // Some clients name a type with every request; where no body follows it is the type of nothing.
  app.addHook('onRequest', ({ method, headers }, _reply, done) => {
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (method === 'DELETE' && !hasBody) delete headers['content-type'];
    done();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (body.length === 0) done(null, undefined);
    else if (isUtf8(body)) parse(request, body.toString(), done);
    else done(invalid('malformed-request', 'The body is not text in UTF-8.'));
  });
}

/** @returns the methods that a path takes, to tell a wrong method from a wrong path */
function collectMethods(app: FastifyInstance): (url: string) => string[] {
  const routes: { readonly method: string; readonly form: RegExp }[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    if (url.includes('*')) return;
    const form = new RegExp(`^${url.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+')}/?$`);
    for (const each of [method].flat()) routes.push({ method: each, form });
  });
  return (url) => {
    const [path = ''] = url.split('?');
    return [...new Set(routes.filter(({ form }) => form.test(path)).map(({ method }) => method))];
  };
}

export function addRoute(app: FastifyInstance, route: Route, doors: Doors): void {
  const { bodyTypes } = route.operation;
  if (bodyTypes)
    app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser([...bodyTypes], { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
      declareRoute(scope, route, doors);
    });
  else declareRoute(app, route, doors);
}

function declareRoute(app: FastifyInstance, { base, operation, invoke }: Route, doors: Doors): void {
  app.route({
    method: operation.method,
    url: operation.path === '/' ? base : `${base}${operation.path}`,
    ...(operation.bodyLimit ? { bodyLimit: operation.bodyLimit } : {}),
    ...(operation.problem
      ? { errorHandler: (error, request, reply) => refuse(doors.log, error, request, reply, operation.problem) }
      : {}),
    async handler(request, reply) {
      const final = await invoke({
        params: request.params,
        query: request.query,
        body: request.body,
        ...(await readHeaders(request, doors)),
        correlation: request.id,
        address: request.ip,
        position: readPosition(request.headers[POSITION_HEADER]),
        deadline: readDeadline(request.headers[DEADLINE_HEADER]),
        headers: request.headers,
      });
      return send(reply, request.id, final, operation.replyType);
    },
  });
}

type FromHeaders = Pick<RawRequest, 'caller' | 'purpose' | 'ifMatch' | 'idempotencyKey' | 'refusal'>;

/** What the headers say; with the first thing wrong in them as refusal. */
async function readHeaders({ headers }: FastifyRequest, doors: Doors): Promise<FromHeaders> {
  let caller: Caller | undefined;
  try {
    caller = await callerOf(headers.authorization, doors);
    return {
      caller,
      purpose: purposeOf(headers['x-purpose-of-use']),
      ifMatch: ifMatchOf(headers['if-match']),
      idempotencyKey: idempotencyKeyOf(headers['idempotency-key']),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { caller, purpose: PURPOSE, ifMatch: undefined, idempotencyKey: undefined, refusal: error };
  }
}

/** Hands all requests below the path to a library that answers them itself. */
export function addMount(app: FastifyInstance, { path, handle }: Mount): void {
  app.register(async (scope) => {
    // The library reads the body from the socket.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${path}/*`, (request, reply) => {
      reply.hijack();
      reply.raw.setHeader('x-correlation-id', request.id);
      handle(request.raw, reply.raw, { address: request.ip, correlation: request.id });
    });
  });
}

/** Who is let in as whom, and where it is written down what went wrong. */
type Doors = Pick<EdgeOptions, 'verifier' | 'identity' | 'log'>;

async function callerOf(authorization: string | undefined, { verifier, identity }: Doors): Promise<Caller | undefined> {
  if (authorization === undefined) return undefined;
  if (!/^bearer /i.test(authorization))
    throw unauthenticated('token-missing', 'Send the access token as a bearer token.');
  const token = authorization.slice(7).trim();
  if (!identity?.claims(token)) return verifier.verify(token);
  await identity.check(token);
  return systemCaller;
}

function correlationOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && UUID.test(header) ? header.toLowerCase() : newId();
}

function purposeOf(header: string | string[] | undefined): string {
  if (header === undefined) return PURPOSE;
  if (typeof header === 'string' && PURPOSES.has(header)) return header;
  throw invalid('invalid-purpose', `X-Purpose-Of-Use is one of ${[...PURPOSES].join(', ')}.`);
}

function ifMatchOf(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw invalid('invalid-if-match', 'If-Match is an ETag as it was sent, such as "3".');
  return Number(version);
}

function idempotencyKeyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw invalid('invalid-idempotency-key', 'Idempotency-Key is 1 to 200 visible ASCII characters.');
}

const JSON_TYPE = 'application/json; charset=utf-8';

function send(reply: FastifyReply, correlation: string, final: FinalReply, type = JSON_TYPE) {
  reply.code(final.status).header('x-correlation-id', correlation).header('cache-control', 'no-store');
  reply.header('x-content-type-options', 'nosniff');
  if (final.version !== undefined) reply.header('etag', `"${final.version}"`);
  if (final.position !== undefined) reply.header(POSITION_HEADER, final.position);
  if (final.location !== undefined) reply.header('location', final.location);
  for (const [name, value] of Object.entries(final.headers ?? {})) reply.header(name, value);
  if (final.bytes) return reply.header('content-type', final.type ?? 'application/octet-stream').send(final.bytes);
  if (final.stream) {
    // With its length, an answer that breaks off is not taken for a whole one.
    reply.header('content-type', final.type ?? 'application/octet-stream').header('content-length', final.size);
    return reply.send(final.stream);
  }
  if (final.text === undefined) return reply.send();
  return reply.header('content-type', type).send(final.text);
}

const PROBLEM: ProblemForm = { type: 'application/problem+json; charset=utf-8', of: (problem) => problem };

function refuse(log: Logger, error: unknown, request: FastifyRequest, reply: FastifyReply, form = PROBLEM) {
  const failure = failureOf(error);
  const correlation = request.id;
  const trouble = { err: failure.cause ?? failure, correlation_id: correlation };
  if (failure.kind === 'internal') log.error(trouble, 'a request failed');
  if (failure.kind === 'unavailable') log.warn(trouble, 'a request could not be served');
  if (failure.retryAfter !== undefined) reply.header('retry-after', failure.retryAfter);
  if (failure.kind === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
  const problem = problemOf(failure, correlation);
  return send(reply, correlation, { status: problem.status, text: JSON.stringify(form.of(problem)) }, form.type);
}
