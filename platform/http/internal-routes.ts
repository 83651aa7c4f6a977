import type { FastifyInstance, FastifyRequest } from 'fastify';
import { invalid, notFound, unauthenticated } from '../contract/index.ts';
import type { Position } from '../event-log/index.ts';
import type { InternalIdentity } from '../security/index.ts';
import type { ConsumerKey, Host, LiveKey, LiveRefusal } from '../service/index.ts';

const MOST = 1_000;
/** PostgreSQL reads a transaction id with a leading zero as octal. */
const NUMBER = /^(0|[1-9]\d{0,17})$/;

/** Routes that only processes and commands of this hospital may use. */
export function insideOnly(
  app: FastifyInstance,
  identity: InternalIdentity,
  routes: (scope: FastifyInstance) => void,
): void {
  app.register(async (scope) => {
    scope.addHook('onRequest', async (request) => {
      const token = /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
      if (!token || !identity.claims(token))
        throw unauthenticated('token-missing', 'Only processes of this hospital may ask this.');
      await identity.check(token);
    });
    routes(scope);
  });
}

/** For other processes and for commands: reading the logs, rebuilding a state. */
export function addInternalRoutes(app: FastifyInstance, host: Host, identity: InternalIdentity): void {
  const serviceOf = (request: FastifyRequest) => {
    const service = host.services.get((request.params as { service: string }).service);
    if (!service) throw notFound('no-such-service', 'This process does not run that service.');
    return service;
  };
  const logOf = (request: FastifyRequest) => {
    const { log } = request.params as { log: string };
    const { events, accessEntries } = serviceOf(request);
    const source = { events, 'access-log': accessEntries }[log];
    if (!source) throw notFound('no-such-log', 'A service has the logs events and access-log.');
    return { source, query: request.query as Record<string, string> };
  };
  insideOnly(app, identity, (scope) => {
    scope.get('/internal/services/:service/events/read', (request) => {
      const { after, limit } = readingOf(request);
      return serviceOf(request).events.read(after, limit);
    });
    scope.get('/internal/services/:service/events/latest', (request) =>
      serviceOf(request).events.latest(readingOf(request).limit),
    );
    scope.get('/internal/services/:service/access-log/read', async (request) => {
      const { after, limit } = readingOf(request);
      const { accessEntries, openNote } = serviceOf(request);
      const page = await accessEntries.read(after, limit);
      // Only the service itself can open its notes; they travel between processes of the hospital.
      const items = page.items.map(({ position, item }) => ({ position, item: { ...item, note: openNote(item) } }));
      return { ...page, items };
    });
    scope.get('/internal/services/:service/:log/incarnation', async (request) => ({
      id: await logOf(request).source.incarnation(),
    }));
    scope.get('/internal/services/:service/:log/find', async (request) => {
      const { source, query } = logOf(request);
      return { position: (await source.find(query.item ?? '')) ?? null };
    });
    scope.post('/internal/services/:service/live/row', async (request) => {
      const { topic, key } = request.body as { topic: string; key: LiveKey };
      return { row: (await serviceOf(request).live.rowOf(topic, key)) ?? null };
    });
    scope.post('/internal/services/:service/live/refused', async (request, reply) => {
      await serviceOf(request).live.refused(request.body as LiveRefusal);
      return reply.code(204).send();
    });
    scope.post('/internal/services/:service/replay', async (request, reply) => {
      const { from, ...to } = request.body as { from: string } & ({ after: Position | null } | { since: string });
      const consumers = serviceOf(request).consumers.filter(({ source }) => source === `${from}.events`);
      if (consumers.length === 0) throw notFound('no-such-consumer', `The service does not follow ${from}.`);
      for (const consumer of consumers) await consumer.rewind('since' in to ? { since: new Date(to.since) } : to);
      return reply.code(204).send();
    });
    scope.get('/internal/services/:service/inspection', (request) => serviceOf(request).inspected.inspect());
    scope.get('/internal/services/:service/parked', async (request) => ({
      items: await serviceOf(request).inspected.parked(request.query as ConsumerKey),
    }));
    scope.post('/internal/services/:service/replay-parked', async (request) => ({
      replayed: await serviceOf(request).inspected.replay(request.body as ConsumerKey),
    }));
    scope.post('/internal/services/:service/run-job', async (request, reply) => {
      await serviceOf(request).inspected.runJob((request.body as { name: string }).name);
      return reply.code(204).send();
    });
    scope.post('/internal/services/:service/rebuild', async (request) => ({
      events: await serviceOf(request).rebuild(),
    }));
  });
}

function readingOf(request: FastifyRequest): { after: Position | null; limit: number } {
  const query = request.query as Record<string, string>;
  return { after: positionOf(query), limit: Math.min(Number(query.limit) || MOST, MOST) };
}

function positionOf({ incarnation, xid, seq }: Record<string, string>): Position | null {
  if (!incarnation) return null;
  if (!NUMBER.test(xid ?? '') || !NUMBER.test(seq ?? ''))
    throw invalid('invalid-position', 'The position is malformed.');
  return { incarnation, xid: xid!, seq: Number(seq) };
}
