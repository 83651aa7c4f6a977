import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@hms/platform/telemetry';

/** One process of a service, as the others reach it. */
interface Instance {
  readonly service: string;
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  /** Whether its certificate is its own, which Consul's check then does not question. */
  readonly selfMade: boolean;
}

/** An agent of Consul on this machine: it is told who is here and asked where the others are. */
export interface Consul extends AsyncDisposable {
  /** Where a service answers: its well instances in turn. Undefined where none is known. */
  urlOf(service: string): string | undefined;
  /** Registers until it is disposed of: with an agent that has forgotten, and one that is away, once it is asked again. */
  register(instance: Instance): Promise<AsyncDisposable>;
}

export interface ConsulOptions {
  readonly url: string;
  readonly token?: string | undefined;
  /** Whose places are followed. */
  readonly services: readonly string[];
  readonly log: Logger;
  /** Milliseconds between looks at whether the agent still knows us. */
  readonly lookMs?: number;
}

interface Entry {
  readonly Node: { readonly Address: string };
  readonly Service: {
    readonly Address: string;
    readonly Port: number;
    readonly Meta: Readonly<Record<string, string>> | null;
  };
}

const WAIT_S = 30;
const ASK_MS = 3_000;
const LOOK_MS = 5_000;
const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 5_000;

/** Begins to follow where the services are, and waits a moment for the first answers. */
export async function reachConsul({ url, token, services, log, lookMs = LOOK_MS }: ConsulOptions): Promise<Consul> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const places = new Map<string, readonly string[]>();
  const registered = new Map<string, Instance>();
  let turn = 0;
  let troubled = false;

  async function ask(method: 'GET' | 'PUT', path: string, { body, ms = ASK_MS }: { body?: unknown; ms?: number } = {}) {
    const response = await fetch(`${url.replace(/\/$/, '')}/v1/${path}`, {
      method,
      headers: token ? { 'x-consul-token': token } : {},
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ms),
    });
    if (!response.ok && response.status !== 404) throw new Error(`Consul answered ${response.status} to ${path}`);
    return response;
  }

  function tell(error: unknown): void {
    if (!troubled && !signal.aborted) log.warn({ err: error }, 'Consul cannot be asked; what it said last stands');
    troubled = true;
  }

  /** Each answer comes when something has changed, or after a while. */
  async function look(service: string, index: string): Promise<string> {
    const query = new URLSearchParams({ passing: '1', index, wait: `${WAIT_S}s` });
    const asked = ask('GET', `health/service/${nameOf(service)}?${query}`, { ms: (WAIT_S + 10) * 1_000 });
    const stopped = Promise.withResolvers<never>();
    const stop = () => stopped.reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const response = await Promise.race([asked, stopped.promise]);
      const next = response.headers.get('x-consul-index');
      if (!response.ok || !next) throw new Error('What answers is no agent of Consul');
      places.set(service, ((await response.json()) as Entry[]).map(urlOfEntry));
      troubled = false;
      // An index that went back, as of an agent that began anew, is not to be waited on.
      return Number(next) < Number(index) ? '0' : next;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  async function follow(service: string, first: () => void): Promise<void> {
    let index = '0';
    let wait = RETRY_FIRST_MS;
    while (!signal.aborted)
      try {
        index = await look(service, index);
        wait = RETRY_FIRST_MS;
        first();
      } catch (error) {
        tell(error);
        first();
        index = '0';
        await delay(wait, undefined, { signal, ref: false }).catch(() => undefined);
        wait = Math.min(wait * 2, RETRY_MOST_MS);
      }
  }

  async function remindAgent(): Promise<void> {
    for (const [id, instance] of registered) {
      const known = await ask('GET', `agent/service/${id}`);
      if (known.status === 404) await ask('PUT', 'agent/service/register', { body: registrationOf(id, instance) });
    }
  }

  const firstAnswers = services.map((service) => new Promise<void>((first) => void follow(service, first)));
  await Promise.race([Promise.all(firstAnswers), delay(ASK_MS, undefined, { ref: false })]);
  const looking = setInterval(() => void remindAgent().catch(tell), lookMs).unref();

  return {
    urlOf(service) {
      const known = places.get(service) ?? [];
      turn = (turn + 1) % Number.MAX_SAFE_INTEGER;
      return known[turn % known.length];
    },
    async register(instance) {
      const id = `${nameOf(instance.service)}-${instance.host}-${instance.port}`;
      registered.set(id, instance);
      await ask('PUT', 'agent/service/register', { body: registrationOf(id, instance) }).catch(tell);
      return {
        async [Symbol.asyncDispose]() {
          registered.delete(id);
          // An agent that is away finds out by its check.
          await ask('PUT', `agent/service/deregister/${id}`).catch(tell);
        },
      };
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      clearInterval(looking);
    },
  };
}

const nameOf = (service: string): string => `hms-${service}`;

function urlOfEntry({ Node, Service: { Address, Port, Meta } }: Entry): string {
  const host = Address || Node.Address;
  return `${Meta?.scheme === 'https' ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${Port}`;
}

function registrationOf(id: string, { service, host, port, secure, selfMade }: Instance) {
  const scheme = secure ? 'https' : 'http';
  return {
    ID: id,
    Name: nameOf(service),
    Address: host,
    Port: port,
    Meta: { scheme },
    Check: {
      HTTP: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}/health`,
      TLSSkipVerify: selfMade,
      Interval: '5s',
      Timeout: '2s',
      // It answers already.
      Status: 'passing',
      DeregisterCriticalServiceAfter: '10m',
    },
  };
}
