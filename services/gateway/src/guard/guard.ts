import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { GatewaySettings } from '../settings.ts';
import { inspect } from './firewall.ts';
import { createSharedLimit, type SharedRates } from './rate-limit.ts';
import { securityHeaders } from './security-headers.ts';

export interface GuardOptions {
  readonly settings: GatewaySettings;
  /** Whether people reach it by HTTPS. */
  readonly secure: boolean;
  /** Paths below which a library answers on the socket itself, past the reply. */
  readonly mounts: readonly string[];
  /** Where several front doors count together. */
  readonly sharedRates?: SharedRates | undefined;
}

/** Asked by machines that must never be turned away. */
const isProbe = (url: string): boolean =>
  url.length < 9 && (url === '/health' || url === '/ready' || url === '/metrics');

/** Stands before every route of the edge: security headers, firewall, limits for addresses, and which origins may call. */
export function guard(app: FastifyInstance, { settings, secure, mounts, sharedRates }: GuardOptions): void {
  const headers = securityHeaders({ secure });
  const others = Object.entries(headers.other);
  const { addressRate, addressBurst, anonymousRate, anonymousBurst } = settings;
  const addresses = createSharedLimit('address', { perSecond: addressRate, burst: addressBurst }, sharedRates);
  const strangers = createSharedLimit('stranger', { perSecond: anonymousRate, burst: anonymousBurst }, sharedRates);

  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = request;
    const url = raw.url!;
    reply.headers(url.startsWith('/api/') ? headers.data : headers.other);
    // What the library sets itself replaces these.
    if (mounts.some((path) => url.startsWith(path)))
      for (const [name, value] of others) reply.raw.setHeader(name, value);
    inspect(url, raw.rawHeaders.length);
    if (isProbe(url)) return done();
    const asAddress = addresses(request.ip);
    const isStranger = raw.method !== 'GET' && raw.headers.authorization === undefined;
    const asStranger = isStranger ? strangers(request.ip) : undefined;
    if (!asAddress && !asStranger) return done();
    Promise.all([asAddress, asStranger]).then(() => done(), done);
  });

  if (settings.corsOrigins)
    app.register(cors, {
      origin: settings.corsOrigins.split(','),
      methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: ['etag', 'location', 'retry-after', 'x-correlation-id'],
      maxAge: 600,
    });
}
