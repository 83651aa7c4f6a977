import { hostname } from 'node:os';
import type { Logger } from '@hms/platform/telemetry';
import { isLoopback } from './address.ts';
import { parsePeers } from './named-peers.ts';
import { services } from './services.ts';
import type { ServerSettings } from './settings.ts';
import type { Tls } from './tls.ts';

/** Where the services of other processes are, and how the others learn of these. */
export interface Discovery extends AsyncDisposable {
  urlOf(service: string): string;
  /** Tells that these services answer here, until it is disposed of. */
  announce(services: readonly string[], port: number, tls: Tls | undefined): Promise<AsyncDisposable>;
}

/** What the settings name counts before what Consul says, where one is named, and that before names of DNS. */
export async function discover(settings: ServerSettings, log: Logger): Promise<Discovery> {
  const named = parsePeers(settings.peers);
  const { consulUrl, consulToken } = settings;
  if (!consulUrl)
    return {
      urlOf: named.urlOf,
      announce: async () => new AsyncDisposableStack(),
      [Symbol.asyncDispose]: async () => undefined,
    };
  const { reachConsul } = await import('./consul.ts');
  const followed = services.map(({ contract }) => contract.service).filter((service) => !named.has(service));
  const consul = await reachConsul({ url: consulUrl, token: consulToken, services: followed, log });
  return {
    urlOf: (service) => consul.urlOf(service) ?? named.urlOf(service),
    async announce(present, port, tls) {
      const { host } = settings;
      const everywhere = host === '0.0.0.0' || host === '::';
      const place = { host: everywhere ? hostname() : isLoopback(host) ? '127.0.0.1' : host, port };
      const seal = { secure: tls !== undefined, selfMade: tls?.selfMade ?? false };
      await using begun = new AsyncDisposableStack();
      for (const service of present) begun.use(await consul.register({ service, ...place, ...seal }));
      return begun.move();
    },
    [Symbol.asyncDispose]: () => consul[Symbol.asyncDispose](),
  };
}
