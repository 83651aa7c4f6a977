import { setTimeout as pause } from 'node:timers/promises';
import websocket from '@fastify/websocket';
import { liveClose } from '@hms/contracts/gateway';
import { type Contract, invalid, unavailable } from '@hms/platform/contract';
import type { TokenVerifier } from '@hms/platform/security';
import type { Producer } from '@hms/platform/service';
import type { Logger, Metrics } from '@hms/platform/telemetry';
import type { FastifyInstance } from 'fastify';
import type { GatewaySettings } from '../settings.ts';
import { deliverer } from './deliver.ts';
import { createFeed } from './feed.ts';
import { LIVE_LIMITS, type LiveLimits } from './live-limits.ts';
import { liveMetrics } from './live-metrics.ts';
import { LIVE_PATH } from './live-path.ts';
import { type LiveSocket, openLiveSocket } from './live-socket.ts';
import { originCheck } from './origins.ts';
import { countSessions } from './sessions.ts';
import type { FollowedService, Subscription } from './subscriptions.ts';
import { collectTopics } from './topics.ts';

export interface LiveOptions {
  /** The services that can be followed through this door. */
  readonly services: readonly { readonly contract: Contract; readonly producer: Pick<Producer, 'events' | 'live'> }[];
  /** For what somebody sends; counts it as a request. */
  readonly verifier: TokenVerifier;
  /** For looking again at what was sent before. */
  readonly quietVerifier: TokenVerifier;
  readonly settings: GatewaySettings;
  readonly publicUrl: string;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Other limits than usual. */
  readonly limits?: Partial<LiveLimits> | undefined;
}

/** One place in so many is for strangers. */
const STRANGERS = 4;

/** Lets people follow live what the contracts declare as topics, over WebSocket. */
export function addLive(app: FastifyInstance, options: LiveOptions): void {
  const { settings, log, quietVerifier } = options;
  const limits = { ...LIVE_LIMITS, ...options.limits };
  const topics = collectTopics(options.services.map(({ contract }) => contract));
  const sockets = new Set<LiveSocket>();
  const sessions = countSessions(settings.liveSocketsOfSession);
  const followed = new Map<string, FollowedService>(
    options.services.map(({ contract, producer: { events, live: gate } }) => {
      const tell = deliverer(contract.service, gate);
      const { lingerMs } = limits;
      return [contract.service, { gate, feed: createFeed({ contract, events, topics, tell, log, lingerMs }) }];
    }),
  );
  const house = {
    topics,
    serviceOf: (name: string) => followed.get(name)!,
    verifier: options.verifier,
    quietVerifier,
    enter: sessions.enter,
    mostTopics: settings.liveTopics,
    limits,
    metrics: liveMetrics(options.metrics.registry, {
      sockets: () => sockets.size,
      followers: () => countByTopic([...sockets].flatMap((each) => each.followed)),
    }),
    log,
    now: () => new Date(),
  };
  /** Strangers have some of the places for the moment until they have said who they are. */
  function checkPlaces(): void {
    const strangers = sockets.size - sessions.size;
    if (sockets.size >= settings.liveSockets || strangers * STRANGERS >= settings.liveSockets)
      throw unavailable('live-full', 'Nobody else can be told live just now.', { retryAfter: 30 });
  }
  const checkOrigin = originCheck(options.publicUrl, settings.corsOrigins);

  const stopWatching = quietVerifier.onChange(inTurn(() => Promise.all([...sockets].map((each) => each.recheck()))));
  const beats = setInterval(() => {
    for (const each of sockets) void each.beat();
  }, limits.beatMs).unref();

  app.register(websocket, {
    options: { maxPayload: limits.mostMessage, perMessageDeflate: false },
    // The library closes a socket that breaks the protocol, with the code of what was wrong.
    errorHandler: (error) => log.debug({ err: error }, 'a live socket broke'),
    async preClose() {
      stopWatching();
      clearInterval(beats);
      const open = [...app.websocketServer.clients];
      const closed = Promise.all(open.map((each) => new Promise((resolve) => each.once('close', resolve))));
      for (const each of sockets) each.close(liveClose.goingAway, 'going-away');
      const waited = new AbortController();
      await Promise.race([
        closed,
        pause(limits.closeWithinMs, undefined, { signal: waited.signal }).catch(() => undefined),
      ]);
      waited.abort();
      for (const each of open) each.terminate();
      await Promise.all([...followed.values()].map(({ feed }) => feed.stop()));
    },
  });
  app.register(async (scope) => {
    scope.route({
      method: 'GET',
      url: LIVE_PATH,
      async onRequest({ headers }) {
        checkOrigin(headers.origin);
        checkPlaces();
      },
      handler: () => {
        throw invalid('websocket-only', 'This path speaks WebSocket.');
      },
      wsHandler(socket, request) {
        const from = { address: request.ip, correlation: request.id };
        const live = openLiveSocket(socket, from, house);
        sockets.add(live);
        socket.once('close', () => sockets.delete(live));
      },
    });
  });
}

function countByTopic(followed: readonly Subscription[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { topic } of followed) counts.set(topic.name, (counts.get(topic.name) ?? 0) + 1);
  return counts;
}

/** Runs the work once more after a change that came while it ran, however many they were. */
function inTurn(work: () => Promise<unknown>): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => {
    again = true;
    if (!running) void run();
  };
}
