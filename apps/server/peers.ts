import { setTimeout as delay } from 'node:timers/promises';
import { authContract } from '@hms/contracts/auth';
import { patientContract } from '@hms/contracts/patient';
import type { AccessEntry } from '@hms/platform/audit';
import { type Contract, Failure, unavailable } from '@hms/platform/contract';
import { remoteSource, type TailableSource } from '@hms/platform/event-relay';
import { failureFrom, httpTransport, POSITION_HEADER } from '@hms/platform/http';
import { type Line, openLine } from '@hms/platform/lines';
import type { AccessPolicy, DataKeys, InternalIdentity, PolicySource, RowAttributes } from '@hms/platform/security';
import {
  type Call,
  clientOf,
  type Inspection,
  type ParkedItem,
  type Producer,
  type Transport,
} from '@hms/platform/service';
import type { Metrics, Tracing } from '@hms/platform/telemetry';

/** The services of other processes, as this one reaches them. */
export interface Peers {
  transport(contract: Contract, call: Call | undefined): Transport;
  /** What can be followed of a service of another process. */
  producer(service: string): Producer;
  readonly dataKeys: DataKeys;
  readonly policy: PolicySource;
  /** What keeps each service that was asked from being asked, if anything. */
  troubles(): Record<string, string | undefined>;
}

export interface PeersOptions {
  /** Where a service answers; asked for each call, as processes come and go. */
  urlOf(service: string): string;
  readonly identity: InternalIdentity;
  readonly tracing: Tracing | undefined;
  readonly metrics: Metrics;
  /** Told in one line that a peer is waited for. */
  note(line: string): void;
  /** Gives up the waiting. */
  readonly signal: AbortSignal;
}

const POLICY_LOOK_MS = 1_000;
const LOG_LOOK_MS = 1_000;
const INSIDE_MS = 30_000;

export function reachPeers({ urlOf, identity, tracing, metrics, note, signal }: PeersOptions): Peers {
  const lines = new Map<string, Line>();
  const lineTo = (service: string): Line => {
    const line = lines.get(service) ?? openLine({ service, metrics });
    lines.set(service, line);
    return line;
  };
  const asHospital = ({ service, path }: Contract) =>
    httpTransport({
      get url() {
        return urlOf(service);
      },
      base: path,
      token: identity.token,
      tracing,
      line: lineTo(service),
    });
  const auth = clientOf(authContract, asHospital(authContract));
  const patients = clientOf(patientContract, asHospital(patientContract));
  const inside = (service: string, path: string, body?: unknown): Promise<Response> =>
    lineTo(service).ask(body === undefined ? 'safe' : 'unsent', () => askInside(service, path, body));
  const askInside = async (service: string, path: string, body: unknown): Promise<Response> => {
    const response = await fetch(`${urlOf(service)}/internal/services/${service}/${path}`, {
      headers: {
        authorization: `Bearer ${await identity.token()}`,
        ...(tracing ? { traceparent: tracing.onward() } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(INSIDE_MS),
    }).catch((cause) => {
      throw unavailable('service-unreachable', `The ${service} service cannot be reached.`, { cause, retryAfter: 2 });
    });
    if (!response.ok) throw failureFrom(response, await response.text());
    return response;
  };
  const source = <Item>(service: string, log: 'events' | 'access-log'): TailableSource<Item> =>
    remoteSource(
      `${service}.${log}`,
      async (question, query) => (await inside(service, `${log}/${question}?${new URLSearchParams(query)}`)).json(),
      every(LOG_LOOK_MS),
    );
  return {
    transport(contract, call) {
      if (!call) return asHospital(contract);
      // The caller's own token travels on, and the other service checks it again.
      const own = /^bearer (.+)$/i.exec(String(call.headers.authorization ?? ''))?.[1];
      return httpTransport({
        get url() {
          return urlOf(contract.service);
        },
        base: contract.path,
        token: async () => own,
        tracing,
        deadline: call.deadline,
        line: lineTo(contract.service),
        headers: {
          'x-correlation-id': call.correlation,
          'x-purpose-of-use': call.purpose,
          ...(call.position === undefined ? {} : { [POSITION_HEADER]: call.position }),
        },
      });
    },
    producer: (service) => ({
      events: source(service, 'events'),
      accessEntries: source(service, 'access-log'),
      openNote: (entry) => (entry as AccessEntry & { note?: string | null }).note ?? null,
      live: {
        async rowOf(topic, key) {
          const { row } = (await (await inside(service, 'live/row', { topic, key })).json()) as {
            row: RowAttributes | null;
          };
          return row ?? undefined;
        },
        refused: async (refusal) => void (await inside(service, 'live/refused', refusal)),
      },
      inspected: {
        inspect: () => answerOf<Inspection>(inside(service, 'inspection')),
        parked: async ({ source }) => {
          const path = `parked?${new URLSearchParams({ source })}`;
          return (await answerOf<{ items: ParkedItem[] }>(inside(service, path))).items;
        },
        replay: async (key) => (await answerOf<{ replayed: number }>(inside(service, 'replay-parked', key))).replayed,
        runJob: async (name) => void (await inside(service, 'run-job', { name })),
      },
    }),
    troubles: () => Object.fromEntries([...lines].map(([service, line]) => [`${service} service`, line.trouble()])),
    dataKeys: {
      async of(patient) {
        const { key } = await patients.getDataKey({ params: { id: patient } });
        return key === null ? undefined : Buffer.from(key, 'base64url');
      },
    },
    policy: remotePolicy(
      async (known) => {
        const { version, policy } = await auth.accessPolicy({ query: known === undefined ? {} : { known } });
        return { version, policy: policy as AccessPolicy | null };
      },
      (ask) => untilReached(ask, () => note(`waiting for the auth service at ${urlOf('auth')} …`), signal),
    ),
  };
}

const answerOf = async <Answer>(asked: Promise<Response>): Promise<Answer> => (await (await asked).json()) as Answer;

/** Processes start in any order. @param waits told once when the peer is not there yet */
async function untilReached(ask: () => Promise<unknown>, waits: () => void, signal: AbortSignal): Promise<void> {
  for (let told = false; ; told = true)
    try {
      await ask();
      return;
    } catch (error) {
      if (!(error instanceof Failure && error.kind === 'unavailable')) throw error;
      if (!told) waits();
      await delay(POLICY_LOOK_MS, undefined, { signal });
    }
}

/** Asks again and again for what is newer than the version at hand; the question is small and so is the usual answer. */
function remotePolicy(
  ask: (known?: string) => Promise<{ version: string; policy: AccessPolicy | null }>,
  patiently: (ask: () => Promise<unknown>) => Promise<void>,
): PolicySource {
  let current: { version: string; policy: AccessPolicy } | undefined;
  const refresh = async (): Promise<boolean> => {
    const { version, policy } = await ask(current?.version);
    if (policy) current = { version, policy };
    return policy !== null;
  };
  return {
    async read() {
      if (!current) await patiently(refresh);
      return current!.policy;
    },
    watch: (changed) =>
      every(POLICY_LOOK_MS)(() => {
        refresh().then(
          (isNew) => isNew && changed(),
          () => undefined,
        );
      }),
  };
}

const every =
  (milliseconds: number) =>
  (listener: () => void): (() => void) => {
    const timer = setInterval(listener, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  };
