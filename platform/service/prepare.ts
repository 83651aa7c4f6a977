import { noCache, processCache } from '../cache/index.ts';
import {
  type Connection,
  connectDatabase,
  connectReplica,
  type Database,
  type Migration,
  migrate,
  migrationsIn,
  type Replica,
} from '../database/index.ts';
import { appender, projectAll } from '../event-log/index.ts';
import { connectLogBells, createLogBells, type LogBells } from '../event-relay/index.ts';
import { createFiles, type FileKeeping } from '../files/index.ts';
import { JOB_CONNECTIONS } from '../jobs/index.ts';
import { type DataKeys, serviceSecret } from '../security/index.ts';
import type { ServiceContext, ServiceDefinition } from './definition.ts';
import type { HostOptions } from './host.ts';

/** A service whose database is ready, before it runs. */
export interface PreparedService {
  readonly definition: ServiceDefinition;
  readonly context: ServiceContext;
  readonly bells: LogBells;
  readonly keeping: FileKeeping;
  readonly replica: Replica | undefined;
  readonly project: ReturnType<typeof projectAll>;
  close(): Promise<void>;
}

/** Migrations of the platform's own tables, which every service's database has. */
export function platformMigrations(): Migration[] {
  const room = (name: string) => migrationsIn(new URL(`../${name}/migrations/`, import.meta.url), `platform/${name}`);
  return ['event-log', 'security', 'audit', 'event-relay', 'service', 'cache', 'files'].flatMap(room);
}

/** Most connections to PostgreSQL itself that a service may open beside its pool: its jobs', its bell, and the one that settles. */
export const connectionsBeside = ({ crossProcess, pooled }: { crossProcess: boolean; pooled: boolean }): number =>
  JOB_CONNECTIONS + (crossProcess ? 1 : 0) + (pooled ? 0 : 1);

/** Connects and migrates the service's database, and makes what the service will be given. */
export async function prepareService(
  definition: ServiceDefinition,
  options: HostOptions,
  keys: DataKeys,
  others: Pick<ServiceContext, 'client' | 'inspected'>,
): Promise<PreparedService> {
  const { contract } = definition;
  const name = contract.service;
  const log = options.loggerOf(name);
  const connection = options.connectionOf(name);
  const database = connectDatabase({
    connection: options.pooledConnectionOf?.(name) ?? connection,
    connections: options.connections,
    name: `hms-${name}`,
    tracing: options.tracing,
    onError: (error) => log.warn({ err: error }, 'an idle database connection broke'),
  });
  options.metrics.watchPool(connection.database, () => database.pool);
  try {
    const own = definition.migrations ? migrationsIn(definition.migrations, name) : [];
    const applied = await migrate(database, [...platformMigrations(), ...own]);
    if (applied.length > 0) options.onProgress?.(`${name}: ${applied.length} migrations applied`);
  } catch (error) {
    await database.close();
    throw error;
  }
  const replica = openReplica(connection, database);
  const bells = options.crossProcess ? connectLogBells(connection, `hms-${name}-notify`, log) : createLogBells();
  const project = projectAll(definition.projections);
  const append = appender(contract, project, options.tracing);
  // Who hears the bell is no part of the request that rings it.
  const ring = options.tracing ? () => options.tracing?.apart(bells.events.ring) : bells.events.ring;
  const now = options.now ?? (() => new Date());
  const { metrics } = options;
  const secret = (secretName: string) => serviceSecret(database, options.keyRing, secretName);
  const keeping = createFiles({
    service: name,
    owner: async () => (await secret('files-owner')).toString('hex').slice(0, 32),
    store: options.files,
    database,
    log,
    metrics,
    now,
  });
  const context: ServiceContext = {
    contract,
    contracts: options.contracts ?? options.services.map((service) => service.contract),
    database,
    append: (tx, what) => {
      tx.afterCommit(() => {
        ring();
        for (const { type } of what.events) options.metrics.committed(type);
      });
      return append(tx, what);
    },
    keys,
    keyRing: options.keyRing,
    files: keeping.files,
    log,
    metrics,
    tracing: options.tracing,
    publicUrl: options.publicUrl,
    settings: options.settingsOf?.(name) ?? {},
    now,
    secret,
    async sharedCache(cache, most) {
      const { crossProcess, sharedCache } = options;
      if (!crossProcess) return processCache(most);
      if (!sharedCache) return noCache;
      return sharedCache({ prefix: `hms:${name}:${cache}:`, key: await secret(`cache-${cache}`), database });
    },
    ...others,
  };
  return {
    definition,
    context,
    bells,
    keeping,
    replica,
    project,
    async close() {
      await bells.stop();
      await replica?.close();
      await database.close();
    },
  };

  function openReplica(own: Connection, primary: Database): Replica | undefined {
    if (!options.replica) return undefined;
    const { mostLag, connectionOf } = options.replica;
    const opened = connectReplica({
      connection: connectionOf(own),
      primary,
      mostLag,
      connections: options.connections,
      name: `hms-${name}-reads`,
      tracing: options.tracing,
      onError: (error) => log.warn({ err: error }, 'a connection to the replica broke'),
    });
    options.metrics.watchReplica(name, opened);
    return opened;
  }
}
