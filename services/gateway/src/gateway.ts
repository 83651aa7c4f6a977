import { addOpenApi, type EdgeOptions, serveHost } from '@hms/platform/http';
import type { Host } from '@hms/platform/service';
import type { FastifyInstance } from 'fastify';
import { guard } from './guard/guard.ts';
import { limitCallers } from './guard/limit-callers.ts';
import { createRateLimit } from './guard/rate-limit.ts';
import { addLive } from './live/add-live.ts';
import type { LiveLimits } from './live/live-limits.ts';
import { wantsLive } from './live/live-path.ts';
import type { GatewaySettings } from './settings.ts';
import { serveWeb } from './web/serve-web.ts';

export type { SharedRates } from './guard/rate-limit.ts';
export { type ProxyOptions, serveProxy } from './proxy/serve-proxy.ts';

export interface GatewayOptions extends EdgeOptions {
  readonly settings: GatewaySettings;
  /** Where people reach the hospital, without a slash at the end. */
  readonly publicUrl: string;
  /** Folder of the built web application; no pages without. */
  readonly web?: string | undefined;
  /** Other limits of live sockets than usual. */
  readonly live?: Partial<LiveLimits>;
}

/** The front door of a process that runs services itself: no extra hop. Not listening yet. */
export function serveGateway(host: Host, options: GatewayOptions): FastifyInstance {
  const { settings, publicUrl } = options;
  const verifier = withLimits(options);
  const app = serveHost(host, { ...options, verifier, upgrades: wantsLive });
  const running = [...host.services.values()];
  const mounts = running.flatMap(({ parts }) => parts.mounts ?? []).map(({ path }) => path);
  guard(app, { settings, secure: publicUrl.startsWith('https:'), mounts });
  addLive(app, {
    ...options,
    services: running.map((service) => ({ contract: service.definition.contract, producer: service })),
    verifier,
    quietVerifier: options.verifier,
    limits: options.live,
  });
  // The document is of the whole hospital, also where some of it runs elsewhere.
  addOpenApi(app, running[0]?.context.contracts ?? [], publicUrl);
  if (options.web) serveWeb(app, options.web, publicUrl);
  return app;
}

function withLimits({ verifier, settings }: Pick<GatewayOptions, 'verifier' | 'settings'>) {
  return limitCallers(verifier, createRateLimit({ perSecond: settings.callerRate, burst: settings.callerBurst }));
}
