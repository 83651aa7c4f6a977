import { setTimeout as pause } from 'node:timers/promises';
import type { SharedCache } from '../cache/index.ts';
import { type Contract, notFound, unavailable } from '../contract/index.ts';
import type { Connection, Database } from '../database/index.ts';
import type { EventTransport } from '../event-relay/index.ts';
import type { FileStore } from '../files/index.ts';
import type { DataKeys, Key, KeyRing, PolicySource } from '../security/index.ts';
import type { Logger, Metrics, Tracing } from '../telemetry/index.ts';
import type { Call } from './call.ts';
import { type Client, clientOf, type Transport } from './client.ts';
import type { ServiceDefinition } from './definition.ts';
import { follow, type Producer, publish } from './following.ts';
import { type Inspected, inspectedHere } from './inspection.ts';
import { localTransport, type OnBehalfOf } from './local-transport.ts';
import { type PreparedService, prepareService } from './prepare.ts';
import { rememberKeys } from './remembered-keys.ts';
import { type RunningService, runService } from './run.ts';
import { inStartOrder } from './start-order.ts';
import { traceCalls } from './trace-calls.ts';

export type { Producer, RunningService };

export interface HostOptions {
  /** What runs in this process. */
  readonly services: readonly ServiceDefinition[];
  /** What all services of the hospital promise, where not all of them run here. */
  readonly contracts?: readonly Contract[];
  /** A provisioned database for each of them. */
  connectionOf(service: string): Connection;
  /** The way to it through a pooler, for all but notifications and jobs, which need connections of their own. */
  pooledConnectionOf?(service: string): Connection;
  /** A replica of the cluster for what may be stale: the way to a service's database there, by the way to it here. */
  readonly replica?: ReplicaOfCluster | undefined;
  /** Most connections of each service. */
  readonly connections: number;
  readonly keyRing: KeyRing;
  readonly publicUrl: string;
  readonly metrics: Metrics;
  /** Of the hospital's code. */
  readonly version?: string;
  readonly tracing?: Tracing | undefined;
  loggerOf(service: string): Logger;
  settingsOf?(service: string): Readonly<Record<string, unknown>>;
  now?(): Date;
  /** Reaches services of other processes. */
  remote?(contract: Contract, call: Call | undefined): Transport;
  /** Where the service that offers them runs elsewhere. */
  readonly dataKeys?: DataKeys;
  readonly policy?: PolicySource;
  /** Services of other processes whose logs are followed here. */
  readonly elsewhere?: ReadonlyMap<string, Producer>;
  /** Milliseconds between looks of consumers when no bell rings. */
  readonly pollMs?: number;
  /** Opens what processes of one service share as a cache; they remember nothing where it is absent. */
  sharedCache?<Value extends object>(options: SharedCacheOptions): SharedCache<Value>;
  /** Where files lie; services that keep none need none. */
  readonly files?: FileStore | undefined;
  /** What events travel on between services; consumers read the producers' logs where absent. */
  readonly transport?: EventTransport;
  /** Whether other processes use the same databases, so that commits must wake consumers there too. */
  readonly crossProcess?: boolean;
  /** What else this process depends on, each with what is wrong with it, if anything. */
  surroundings?(): Promise<Record<string, string | undefined>>;
  /** Told of each step of the start. */
  onProgress?(text: string): void;
}

export interface ReplicaOfCluster {
  connectionOf(primary: Connection): Connection;
  /** Seconds behind which it is not read from. */
  readonly mostLag: number;
}

/** A cache of one service. */
export interface SharedCacheOptions {
  /** What all keys of this cache begin with. */
  readonly prefix: string;
  /** Values are sealed under it. */
  readonly key: Key;
  /** The database that the values are read from. */
  readonly database: Database;
}

export interface Host {
  readonly services: ReadonlyMap<string, RunningService>;
  readonly policy: PolicySource;
  /**
   * A typed client that acts as the hospital itself.
   *
   * @param account in whose name it acts, of services of this process: what it does is theirs on the trail and in the log
   */
  client<C extends Contract>(contract: C, account?: string): Client<C>;
  /** Applies all events that wait anywhere, until nothing moves. */
  processAll(): Promise<void>;
  /** Each dependency with what is wrong with it, if anything. */
  health(): Promise<Record<string, string | undefined>>;
  stop(): Promise<void>;
}

const LOOK_AGAIN_MS = 2;

/** Starts services in the order of their needs and connects them with each other. */
export async function startServices(options: HostOptions): Promise<Host> {
  const now = options.now ?? (() => new Date());
  const prepared = new Map<string, PreparedService>();
  const services = new Map<string, RunningService>();
  const offered = <Part extends 'dataKeys' | 'policy'>(part: Part) =>
    [...services.values()].find((service) => service.parts[part])?.parts[part] ?? options[part];

  const keys = rememberKeys({
    of(patient) {
      const owner = offered('dataKeys');
      if (!owner) throw unavailable('keys-unavailable', 'The patients’ keys cannot be reached.', { retryAfter: 2 });
      return owner.of(patient);
    },
  });

  const { files } = options;
  if (files)
    options.metrics.watchFiles(() =>
      files.check().then(
        () => true,
        () => false,
      ),
    );

  const allConsumers = () => [...services.values()].flatMap((service) => service.consumers);

  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }

  async function start(): Promise<void> {
    const definitions = inStartOrder(options.services);
    const outcomes = await Promise.allSettled(
      definitions.map(async (definition) => {
        const service = await prepareService(definition, options, keys, {
          client: (contract, call) => clientOf(contract, transportTo(contract, { call })),
          inspected,
        });
        prepared.set(definition.contract.service, service);
      }),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    for (const { contract } of definitions) {
      const service = await runService(prepared.get(contract.service)!, options, keys);
      const { service: name } = contract;
      const inspected = inspectedHere(() => services.get(name)!, options.version ?? 'unknown');
      services.set(name, { ...service, consumers: [], inspected });
    }
    for (const service of services.values()) await service.parts.ready?.();
    await Promise.all([...services.values()].map((service) => service.startJobs()));
    const producers = new Map<string, Producer>([...(options.elsewhere ?? []), ...services]);
    for (const [name, service] of services)
      services.set(name, {
        ...service,
        consumers: [
          ...publish(service.context, service.events, options),
          ...follow(service.context, service.parts, producers, keys, options),
        ],
      });
  }

  function transportTo(contract: Contract, of: OnBehalfOf): Transport {
    const local = services.get(contract.service);
    if (local) return traceCalls(contract, localTransport(local.operations, now, of), options.tracing);
    if (options.remote && of.account === undefined) return options.remote(contract, of.call);
    throw unavailable('service-unavailable', `The ${contract.service} service is not running.`, { retryAfter: 5 });
  }

  function inspected(service: string): Inspected {
    const elsewhere = options.elsewhere?.get(service);
    if (elsewhere) return elsewhere.inspected;
    const running = services.get(service);
    if (!running) throw notFound('no-such-service', 'This hospital has no service of that name.');
    return running.inspected;
  }

  /** Whatever fails to stop, the rest is stopped all the same. */
  async function stop(): Promise<void> {
    const steps = [
      allConsumers().map((consumer) => consumer.stop),
      [async () => options.transport?.stop()],
      ...[...services.values()].reverse().map((service) => [service.stop]),
      [...prepared.values()].map((service) => service.close),
    ];
    const failures: unknown[] = [];
    for (const step of steps)
      for (const outcome of await Promise.allSettled(step.map((stopOne) => stopOne())))
        if (outcome.status === 'rejected') failures.push(outcome.reason);
    if (failures.length > 0) throw failures[0];
  }

  return {
    services,
    get policy() {
      const policy = offered('policy');
      if (!policy) throw new Error('no service of this process offers the access policy, and none was given');
      return policy;
    },
    client: (contract, account) => clientOf(contract, transportTo(contract, { account })),
    async processAll() {
      for (;;) {
        // Asked before the reading: what comes into sight after it must not be taken for read.
        const hidden = await anythingHidden(services.values());
        let moved = 0;
        for (const consumer of allConsumers()) moved += await consumer.drain();
        if (moved > 0) continue;
        if (!hidden) return;
        await pause(LOOK_AGAIN_MS);
      }
    },
    async health() {
      const databases = [...services].map(async ([name, { context }]) => [
        `${name} database`,
        await reach(context.database),
      ]);
      const replicas = [...services].flatMap(([name, { replica }]) =>
        replica ? [[`${name} replica`, replica.trouble()]] : [],
      );
      const consumers = allConsumers().map((each) => [`${each.name} ← ${each.source}`, each.trouble()]);
      return {
        ...Object.fromEntries([...(await Promise.all(databases)), ...replicas, ...consumers]),
        ...(options.files && { files: await troubleOf(options.files) }),
        ...(await options.surroundings?.()),
      };
    },
    stop,
  };
}

async function troubleOf(files: FileStore): Promise<string | undefined> {
  try {
    await files.check();
    return undefined;
  } catch {
    return 'cannot be stored or read';
  }
}

async function reach(database: Database): Promise<string | undefined> {
  try {
    await database.first({ sql: 'select 1', parameters: [] });
    return undefined;
  } catch {
    return 'cannot be reached';
  }
}

/** Whether a log has rows that a still running transaction keeps out of sight. */
async function anythingHidden(services: Iterable<RunningService>): Promise<boolean> {
  for (const { context } of services) {
    const hidden = await context.database.first({
      sql: `select 1 from events where xid >= pg_snapshot_xmin(pg_current_snapshot())
            union all select 1 from access_batches where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`,
      parameters: [],
    });
    if (hidden) return true;
  }
  return false;
}
