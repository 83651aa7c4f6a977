import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An agent of Consul, as far as the hospital asks one. */
export interface ConsulStandIn extends AsyncDisposable {
  readonly url: string;
  /** Forgets all, as an agent in memory that was started again. */
  beginAnew(): Promise<void>;
}

interface Registration {
  readonly ID: string;
  readonly Name: string;
  readonly Address: string;
  readonly Port: number;
  readonly Meta: Readonly<Record<string, string>>;
  readonly Check: { readonly HTTP: string; readonly Status: string };
}

const CHECK_MS = 50;

/**
 * Answers as Consul does to what `consul.ts` asks: registrations with a check of their health, and blocking queries.
 *
 * @param port any that is free where absent
 */
export async function startConsulStandIn(port = 0): Promise<ConsulStandIn> {
  const known = new Map<string, { readonly registration: Registration; passing: boolean }>();
  let index = 1;
  let changed = Promise.withResolvers<void>();
  const change = () => {
    index++;
    changed.resolve();
    changed = Promise.withResolvers();
  };
  const server = createServer((request, response) => void answer(request, response));
  const checking = setInterval(() => void check(), CHECK_MS);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  async function check(): Promise<void> {
    for (const each of known.values()) {
      // Of TLS that nobody vouches for it asks nothing.
      if (each.registration.Check.HTTP.startsWith('https:')) continue;
      const passing = await fetch(each.registration.Check.HTTP).then(
        ({ ok }) => ok,
        () => false,
      );
      if (passing === each.passing) continue;
      each.passing = passing;
      change();
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, 'http://consul');
    const [, what, name = ''] =
      /^\/v1\/(agent\/service\/register|agent\/service\/deregister|agent\/service|health\/service)(?:\/([^/]+))?$/.exec(
        pathname,
      ) ?? [];
    if (what === 'agent/service/register') {
      const registration = JSON.parse(Buffer.concat(await request.toArray()).toString()) as Registration;
      known.set(registration.ID, { registration, passing: registration.Check.Status === 'passing' });
      change();
      response.end();
    } else if (what === 'agent/service/deregister') {
      known.delete(name);
      change();
      response.end();
    } else if (what === 'agent/service') response.writeHead(known.has(name) ? 200 : 404).end('{}');
    else if (what === 'health/service') {
      if (Number(searchParams.get('index')) === index) await changed.promise;
      const passing = [...known.values()].filter((each) => each.registration.Name === name && each.passing);
      const entries = passing.map(({ registration }) => ({
        Node: { Address: '127.0.0.1' },
        Service: { Address: registration.Address, Port: registration.Port, Meta: registration.Meta },
      }));
      response.setHeader('x-consul-index', index).end(JSON.stringify(entries));
    } else response.writeHead(400).end();
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async beginAnew() {
      known.clear();
      index = 0;
      change();
    },
    async [Symbol.asyncDispose]() {
      clearInterval(checking);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
