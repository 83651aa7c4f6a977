import type { FastifyInstance, FastifyRequest } from 'fastify';
import { invalid, notFound, unauthenticated } from '../contract/index.ts';
import type { Position } from '../event-log/index.ts';
import type { LogSource } from '../event-relay/index.ts';
import type { InternalIdentity } from '../security/index.ts';

const MOST = 1_000;

/** Lets other processes of the hospital read the logs of this one's services. Nobody else gets in. */
export function addInternalRoutes(
  app: FastifyInstance,
  sources: ReadonlyMap<string, LogSource<unknown>>,
  identity: InternalIdentity,
): void {
  const sourceOf = async (request: FastifyRequest) => {
    const { log } = request.params as { log: string };
    const token = /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token || !identity.claims(token))
      throw unauthenticated('token-missing', 'Only processes of this hospital may read its logs.');
    await identity.check(token);
    const source = sources.get(log);
    if (!source) throw notFound('no-such-log', 'This process does not hold that log.');
    return { source, query: request.query as Record<string, string> };
  };
  app.get('/internal/logs/:log/read', async (request) => {
    const { source, query } = await sourceOf(request);
    const limit = Math.min(Number(query.limit) || MOST, MOST);
    return source.read(positionOf(query), limit);
  });
  app.get('/internal/logs/:log/incarnation', async (request) => ({
    id: await (await sourceOf(request)).source.incarnation(),
  }));
  app.get('/internal/logs/:log/find', async (request) => {
    const { source, query } = await sourceOf(request);
    return { position: (await source.find(query.item ?? '')) ?? null };
  });
}

function positionOf({ incarnation, xid, seq }: Record<string, string>): Position | null {
  if (!incarnation) return null;
  if (!xid || !/^\d+$/.test(xid) || !seq || !/^\d+$/.test(seq))
    throw invalid('invalid-position', 'The position is malformed.');
  return { incarnation, xid, seq: Number(seq) };
}
