import { LRUCache } from 'lru-cache';
import { type AccessEntry, createAccessLog, createRefusalCounter, openNote, sealNote } from '../audit/index.ts';
import { type Contract, unavailable } from '../contract/index.ts';
import {
  type Connection,
  connectDatabase,
  type Database,
  type Migration,
  migrate,
  migrationsIn,
} from '../database/index.ts';
import { appender, type EventEnvelope, openEvent, projectAll, rebuild } from '../event-log/index.ts';
import {
  type Bell,
  type Consumer,
  createBell,
  type LogSource,
  localAccessLog,
  localEvents,
  startConsumer,
} from '../event-relay/index.ts';
import { type Jobs, startJobs } from '../jobs/index.ts';
import { type DataKeys, type Key, type KeyRing, type PolicySource, serviceSecret } from '../security/index.ts';
import type { Logger, Metrics } from '../telemetry/index.ts';
import type { Call } from './call.ts';
import { clientOf, type Transport } from './client.ts';
import type { ServiceContext, ServiceDefinition, ServiceParts } from './definition.ts';
import { bind, type Invoke } from './invoke.ts';
import { localTransport } from './local-transport.ts';

export interface HostOptions {
  /** What runs in this process. */
  readonly services: readonly ServiceDefinition[];
  /** What all services of the hospital promise, where not all of them run here. */
  readonly contracts?: readonly Contract[];
  /** A provisioned database for each of them. */
  connectionOf(service: string): Connection;
  /** Most connections of each service. */
  readonly connections: number;
  readonly keyRing: KeyRing;
  readonly publicUrl: string;
  readonly metrics: Metrics;
  loggerOf(service: string): Logger;
  settingsOf?(service: string): Readonly<Record<string, unknown>>;
  now?(): Date;
  /** Reaches services of other processes. */
  remote?(contract: Contract, call: Call | undefined): Transport;
  /** Where the service that offers them runs elsewhere. */
  readonly dataKeys?: DataKeys;
  readonly policy?: PolicySource;
  /** Milliseconds between looks of consumers when no bell rings. */
  readonly pollMs?: number;
  /** Told of each step of the start. */
  onProgress?(text: string): void;
}

export interface RunningService {
  readonly definition: ServiceDefinition;
  readonly context: ServiceContext;
  readonly parts: ServiceParts;
  readonly operations: ReadonlyMap<string, Invoke>;
  readonly events: LogSource<EventEnvelope>;
  readonly accessEntries: LogSource<AccessEntry>;
  readonly consumers: readonly Consumer[];
  /** Empties the state and plays the log again. @returns the number of events */
  rebuild(): Promise<number>;
}

export interface Host {
  readonly services: ReadonlyMap<string, RunningService>;
  readonly policy: PolicySource;
  /** Applies all events that wait anywhere, until nothing moves. */
  processAll(): Promise<void>;
  /** Each dependency with what is wrong with it, if anything. */
  health(): Promise<Record<string, string | undefined>>;
  stop(): Promise<void>;
}

const KEY_MEMORY_MS = 60_000;
const REFUSALS_FLUSH_MS = 10_000;
const POLL_MS = 5_000;

/** Migrations of the platform's own tables, which every service's database has. */
function platformMigrations(): Migration[] {
  const room = (name: string) => migrationsIn(new URL(`../${name}/migrations/`, import.meta.url), `platform/${name}`);
  return ['event-log', 'security', 'audit', 'event-relay', 'service'].flatMap(room);
}

interface Prepared {
  readonly definition: ServiceDefinition;
  readonly context: ServiceContext;
  readonly eventsBell: Bell;
  readonly accessBell: Bell;
  readonly project: ReturnType<typeof projectAll>;
  readonly connection: Connection;
}

/** Starts services in the order of their needs and connects them with each other. */
export async function startServices(options: HostOptions): Promise<Host> {
  const now = options.now ?? (() => new Date());
  const services = new Map<string, RunningService>();
  const prepared = new Map<string, Prepared>();
  const noteKeys = new Map<string, Key>();
  const stops: (() => Promise<unknown> | unknown)[] = [];
  const dataKeys = rememberKeys({
    of(patient) {
      const owner =
        [...services.values()].find((service) => service.parts.dataKeys)?.parts.dataKeys ?? options.dataKeys;
      if (!owner) throw unavailable('keys-unavailable', 'The patients’ keys cannot be reached.', { retryAfter: 2 });
      return owner.of(patient);
    },
  });

  try {
    await Promise.all(inOrder(options.services).map(prepare));
    for (const definition of inOrder(options.services)) await start(prepared.get(definition.contract.service)!);
    for (const service of services.values()) await service.parts.ready?.();
    for (const service of services.values()) startFollowing(service);
  } catch (error) {
    await stop();
    throw error;
  }

  async function prepare(definition: ServiceDefinition): Promise<void> {
    const { contract } = definition;
    const name = contract.service;
    const log = options.loggerOf(name);
    const connection = options.connectionOf(name);
    const database = connectDatabase({
      connection,
      connections: options.connections,
      name: `hms-${name}`,
      onError: (error) => log.warn({ err: error }, 'an idle database connection broke'),
    });
    stops.push(() => database.close());
    const own = definition.migrations ? migrationsIn(definition.migrations, name) : [];
    const applied = await migrate(database, [...platformMigrations(), ...own]);
    if (applied.length > 0) options.onProgress?.(`${name}: ${applied.length} migrations applied`);
    const eventsBell = createBell();
    const project = projectAll(definition.projections);
    const append = appender(contract, project);
    const context: ServiceContext = {
      contract,
      contracts: options.contracts ?? options.services.map((service) => service.contract),
      database,
      append: (tx, what) => {
        tx.afterCommit(eventsBell.ring);
        return append(tx, what);
      },
      keys: dataKeys,
      keyRing: options.keyRing,
      log,
      metrics: options.metrics,
      publicUrl: options.publicUrl,
      settings: options.settingsOf?.(name) ?? {},
      now,
      secret: (secretName) => serviceSecret(database, options.keyRing, secretName),
      client: (other, call) => clientOf(other, transportTo(other, call)),
    };
    prepared.set(name, { definition, context, eventsBell, accessBell: createBell(), project, connection });
  }

  function transportTo(contract: Contract, call: Call | undefined): Transport {
    const local = services.get(contract.service);
    if (local) return localTransport(local.operations, now, call);
    if (options.remote) return options.remote(contract, call);
    throw unavailable('service-unavailable', `The ${contract.service} service is not running.`, { retryAfter: 5 });
  }

  async function start({ definition, context, eventsBell, accessBell, project, connection }: Prepared): Promise<void> {
    const { contract } = definition;
    const { database, log } = context;
    const accessLog = createAccessLog(database, accessBell.ring);
    const noteKey = await context.secret('access-log-notes');
    noteKeys.set(contract.service, noteKey);
    const sealNoteOf = (text: string, entryId: string) => sealNote(noteKey, text, entryId);
    const refusals = createRefusalCounter(accessLog, now, sealNoteOf);
    const flusher = setInterval(
      () => void refusals.flush().catch((error) => log.warn({ err: error }, 'refusals wait')),
      REFUSALS_FLUSH_MS,
    );
    flusher.unref();
    stops.push(async () => {
      clearInterval(flusher);
      await refusals.flush().catch(() => undefined);
    });
    const parts = await definition.start(context);
    parts.dataKeys?.onDestroyed(dataKeys.forget);
    const invokeContext = {
      service: contract.service,
      database,
      accessLog,
      now,
      sealNote: sealNoteOf,
      refusedAnonymously: refusals.count,
    };
    const operations = new Map<string, Invoke>();
    for (const [id, operation] of Object.entries(contract.operations)) {
      const handler = parts.handlers[id];
      if (!handler) throw new Error(`${contract.service}.${id} has no handler`);
      operations.set(id, bind(invokeContext, id, operation, handler));
    }
    let jobs: Jobs | undefined;
    if (parts.jobs?.length) jobs = await startJobs(connection, parts.jobs, log);
    stops.push(async () => {
      await jobs?.stop();
      await parts.stop?.();
    });
    services.set(contract.service, {
      definition,
      context,
      parts,
      operations,
      events: parts.events ?? localEvents(contract.service, database, eventsBell),
      accessEntries: localAccessLog(contract.service, database, accessBell),
      consumers: [],
      rebuild: () => rebuild({ contract, database, keys: dataKeys, project, stateTables: definition.stateTables }),
    });
    options.onProgress?.(`${contract.service} is up`);
  }

  function startFollowing(service: RunningService): void {
    const { context, parts, definition } = service;
    const consumers = service.consumers as Consumer[];
    const base = {
      database: context.database,
      pollMs: options.pollMs ?? POLL_MS,
      log: context.log,
      metrics: options.metrics,
    };
    const name = definition.contract.service;
    for (const { from, events, batch = 1, handle } of parts.subscriptions ?? []) {
      const producer = services.get(from.service);
      if (!producer) continue;
      const wanted = new Set<string>(events);
      consumers.push(
        startConsumer({
          ...base,
          name,
          batch,
          source: producer.events,
          idOf: (event) => event.event_id,
          streamOf: (event) => event.stream_id,
          async apply(tx, items) {
            for (const item of items) {
              if (!wanted.has(item.event_type)) continue;
              const key = item.subject ? await dataKeys.of(item.subject) : undefined;
              await handle(tx, openEvent(from, item, key));
            }
          },
        }),
      );
    }
    if (!parts.collector) return;
    const { collect, batch, gatherMs = 0 } = parts.collector;
    for (const [producer, { accessEntries }] of services) {
      const noteKey = noteKeys.get(producer)!;
      const collected = { service: producer, openNote: (entry: AccessEntry) => openNote(noteKey, entry) };
      consumers.push(
        startConsumer({
          ...base,
          name,
          batch,
          gatherMs,
          source: accessEntries,
          idOf: (entry) => entry.id,
          streamOf: () => producer,
          apply: (tx, items) => collect(tx, collected, items),
        }),
      );
    }
  }

  async function stop(): Promise<void> {
    await Promise.all(
      [...services.values()].flatMap((service) => service.consumers.map((consumer) => consumer.stop())),
    );
    for (const stopOne of stops.reverse()) await stopOne();
  }

  const allConsumers = () => [...services.values()].flatMap((service) => [...service.consumers]);

  return {
    services,
    get policy() {
      const offered = [...services.values()].find((service) => service.parts.policy)?.parts.policy ?? options.policy;
      if (!offered) throw new Error('no service of this process offers the access policy, and none was given');
      return offered;
    },
    async processAll() {
      for (;;) {
        let moved = 0;
        for (const consumer of allConsumers()) moved += await consumer.drain();
        if (moved === 0 && !(await anythingHidden(services.values()))) return;
      }
    },
    async health() {
      const databases = [...services].map(async ([name, { context }]) => [
        `${name} database`,
        await reach(context.database),
      ]);
      const consumers = allConsumers().map((each) => [`${each.name} ← ${each.source}`, each.trouble()]);
      return Object.fromEntries([...(await Promise.all(databases)), ...consumers]);
    },
    stop,
  };
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
            union all select 1 from access_log where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`,
      parameters: [],
    });
    if (hidden) return true;
  }
  return false;
}

/** Services after those that they need. */
function inOrder(definitions: readonly ServiceDefinition[]): ServiceDefinition[] {
  const ordered: ServiceDefinition[] = [];
  const byName = new Map(definitions.map((definition) => [definition.contract.service, definition]));
  const visit = (definition: ServiceDefinition, path: readonly string[]) => {
    const name = definition.contract.service;
    if (ordered.includes(definition)) return;
    if (path.includes(name)) throw new Error(`services need each other in a circle: ${[...path, name].join(' → ')}`);
    for (const need of definition.needs) {
      const needed = byName.get(need);
      if (needed) visit(needed, [...path, name]);
    }
    ordered.push(definition);
  };
  for (const definition of definitions) visit(definition, []);
  return ordered;
}

interface RememberedKeys extends DataKeys {
  readonly forget: (patients: readonly string[]) => void;
}

/** Keys are remembered briefly; a destroyed key is gone everywhere within that time, in its owner's process at once. */
function rememberKeys(owner: DataKeys): RememberedKeys {
  const known = new LRUCache<string, Buffer>({ max: 10_000, ttl: KEY_MEMORY_MS });
  return {
    async of(patient) {
      const key = known.get(patient) ?? (await owner.of(patient));
      if (key) known.set(patient, key);
      return key;
    },
    forget(patients) {
      for (const patient of patients) known.delete(patient);
    },
  };
}
