import type { Readable } from 'node:stream';
import type {} from '@fastify/reply-from';
import { type RouteEntry, routeTable } from '@hms/contracts/gateway';
import { type Contract, unavailable } from '@hms/platform/contract';
import { addHealth, addOpenApi, createEdge, DEADLINE_HEADER, type EdgeOptions } from '@hms/platform/http';
import type { Producer } from '@hms/platform/service';
import type { Tracing } from '@hms/platform/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { guard } from '../guard/guard.ts';
import { limitCallers } from '../guard/limit-callers.ts';
import { createSharedLimit, type SharedRates } from '../guard/rate-limit.ts';
import { addLive } from '../live/add-live.ts';
import type { LiveLimits } from '../live/live-limits.ts';
import { wantsLive } from '../live/live-path.ts';
import type { GatewaySettings } from '../settings.ts';
import { serveWeb } from '../web/serve-web.ts';

export interface ProxyOptions extends EdgeOptions {
  readonly settings: GatewaySettings;
  /** Where people reach the hospital, without a slash at the end. */
  readonly publicUrl: string;
  /** Folder of the built web application; no pages without. */
  readonly web?: string | undefined;
  /** Of all services of the hospital. */
  readonly contracts: readonly Contract[];
  /** Where a service answers, without a slash at the end. */
  urlOf(service: string): string;
  /** What can be followed of a service. */
  producerOf(service: string): Pick<Producer, 'events' | 'live'>;
  /** Other limits of live sockets than usual. */
  readonly live?: Partial<LiveLimits>;
  /** Where several front doors count the requests of a caller together. */
  readonly sharedRates?: SharedRates | undefined;
  /** Milliseconds that a service may take to answer. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 30_000;
const CONNECT_MS = 3_000;
const HEALTH_MS = 2_000;
const RETRY_AFTER_S = 2;
const CONNECTIONS = 128;
/** Requests that wait for one of them. */
const WAITING = 512;

/** The front door of a hospital whose services run in processes of their own. Not listening yet. */
export function serveProxy(options: ProxyOptions): FastifyInstance {
  const { settings, publicUrl, contracts } = options;
  const { sharedRates } = options;
  const rate = { perSecond: settings.callerRate, burst: settings.callerBurst };
  const callers = createSharedLimit('caller', rate, sharedRates);
  const verifier = limitCallers(options.verifier, callers);
  const app = createEdge({ ...options, upgrades: wantsLive });
  guard(app, { settings, secure: publicUrl.startsWith('https:'), mounts: [], sharedRates });
  addLive(app, {
    ...options,
    services: contracts.map((contract) => ({ contract, producer: options.producerOf(contract.service) })),
    verifier,
    quietVerifier: options.verifier,
    limits: options.live,
  });
  for (const entry of routeTable(contracts))
    app.register(async (scope) => addProxy(scope, entry, { ...options, verifier }));
  addOpenApi(app, contracts, publicUrl);
  if (options.web) serveWeb(app, options.web, publicUrl);
  addHealth(app, { health: () => askServices(options) }, options.metrics);
  return app;
}

async function addProxy(scope: FastifyInstance, { path, service }: RouteEntry, options: ProxyOptions): Promise<void> {
  // As is the next one, these are loaded by a front door of its own alone.
  const { openLine } = await import('@hms/platform/lines');
  const line = openLine({ service, metrics: options.metrics, most: CONNECTIONS, waiting: WAITING });
  const deadline = options.deadlineMs ?? DEADLINE_MS;
  // Only a front door of its own passes requests on: the whole hospital in one process starts without the client for it.
  scope.register(import('@fastify/reply-from'), {
    disableRequestLogging: true,
    undici: {
      connections: CONNECTIONS,
      pipelining: 1,
      connect: { timeout: CONNECT_MS },
      headersTimeout: deadline,
      bodyTimeout: deadline,
    },
  });
  // Bodies pass through as they come; the service parses and limits them.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  for (const url of [path, `${path}/*`])
    scope.route({
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url,
      async handler(request, reply) {
        await checkToken(request, options);
        // The body passes through as it comes, so nothing is sent twice.
        await line.ask('never', () => {
          const { promise, resolve, reject } = Promise.withResolvers<void>();
          reply.raw.once('close', resolve);
          reply.from(undefined, {
            timeout: deadline,
            // Where a service answers may change.
            getUpstream: () => options.urlOf(service),
            rewriteRequestHeaders: (_raw, headers) => ({
              ...headers,
              ...forwarded(request, options.tracing),
              [DEADLINE_HEADER]: String(deadline),
            }),
            onResponse(_request, answer, response) {
              resolve();
              answer.send((response as unknown as { stream: Readable }).stream);
            },
            onError: (_answer, { error }) => reject(unreachable(service, error)),
          });
          return promise;
        });
        return reply;
      },
    });
}

const unreachable = (service: string, cause: unknown) =>
  unavailable('service-unreachable', `The ${service} service cannot be reached now.`, {
    cause,
    retryAfter: RETRY_AFTER_S,
  });

/** A token is checked here and again by the service; whether one is needed, the service knows. */
async function checkToken({ headers }: FastifyRequest, { verifier, identity }: ProxyOptions): Promise<void> {
  const token = /^bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]?.trim();
  if (!token) return;
  if (identity?.claims(token)) await identity.check(token);
  else await verifier.verify(token);
}

/** What the service is told of the request; whatever the caller said of these itself does not count. */
const forwarded = (request: FastifyRequest, tracing: Tracing | undefined) => ({
  ...(tracing ? { traceparent: tracing.onward() } : {}),
  'x-correlation-id': request.id,
  'x-forwarded-for': request.ip,
  'x-forwarded-proto': request.protocol,
  'x-forwarded-host': request.host,
});

async function askServices({ contracts, urlOf }: ProxyOptions): Promise<Record<string, string | undefined>> {
  const answers = contracts.map(async ({ service }) => {
    const reached = await fetch(`${urlOf(service)}/health`, { signal: AbortSignal.timeout(HEALTH_MS) }).then(
      ({ ok }) => ok,
      () => false,
    );
    return [service, reached ? undefined : 'cannot be reached'] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}
