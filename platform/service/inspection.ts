import { hostname } from 'node:os';
import { notFound } from '../contract/index.ts';
import type { SlowStatement } from '../database/index.ts';
import { type Consumer, countDeadLetters, deadLetters } from '../event-relay/index.ts';
import type { FileStore } from '../files/index.ts';
import { type JobState, jobStates } from '../jobs/index.ts';
import type { RunningService } from './run.ts';

/** How a service runs, as the process that runs it sees it. */
export interface Inspection {
  readonly service: string;
  readonly version: string;
  readonly process: ProcessState;
  readonly database: {
    readonly reachable: boolean;
    /** Connections of this process. */
    readonly busy: number;
    readonly idle: number;
    readonly waiting: number;
    /** Bytes on disk; null where the database cannot be reached. */
    readonly size: number | null;
  };
  /** Null where the service keeps none. */
  readonly files: { readonly store: 'folder' | 's3'; readonly reachable: boolean } | null;
  readonly consumers: readonly ConsumerState[];
  readonly jobs: readonly JobState[];
  readonly slow_statements: readonly SlowStatement[];
}

export interface ProcessState {
  /** The same for all services of one process. */
  readonly id: string;
  readonly started_at: string;
  /** Bytes that the process holds in memory. */
  readonly memory: number;
  readonly node: string;
}

export interface ConsumerState {
  readonly name: string;
  readonly source: string;
  readonly lag_seconds: number;
  readonly trouble: string | null;
  readonly dead_letters: number;
  /** ISO instant. */
  readonly oldest_dead_letter: string | null;
}

/** An item that could not be applied, without what it says of anybody. */
export interface ParkedItem {
  readonly id: number;
  readonly stream: string;
  /** Null for what is no event. */
  readonly event_type: string | null;
  readonly occurred_at: string | null;
  readonly error: string;
  readonly parked_at: string;
}

/** What can be asked of a service that runs here or elsewhere. Throws `unavailable` where its process cannot be reached. */
export interface Inspected {
  inspect(): Promise<Inspection>;
  /** Throws `no-such-consumer`. */
  parked(consumer: ConsumerKey): Promise<ParkedItem[]>;
  /** Applies what is parked again, in order. Throws `no-such-consumer`. @returns how many went through */
  replay(consumer: ConsumerKey): Promise<number>;
  /** Throws `no-such-job`. */
  runJob(name: string): Promise<void>;
}

/** One of the consumers of a service. */
export interface ConsumerKey {
  readonly consumer: string;
  /** The log that it follows. */
  readonly source: string;
}

const MOST_PARKED = 200;
const startedAt = new Date(performance.timeOrigin).toISOString();

const processState = (): ProcessState => ({
  id: `${hostname()}:${process.pid}`,
  started_at: startedAt,
  memory: process.memoryUsage.rss(),
  node: process.version,
});

/** @param running the service as it is now: consumers come last */
export function inspectedHere(running: () => RunningService, version: string): Inspected {
  function consumerOf({ consumer, source }: ConsumerKey): Consumer {
    const found = running().consumers.find((each) => each.name === consumer && each.source === source);
    if (!found) throw notFound('no-such-consumer', 'This service has no such consumer of that log.');
    return found;
  }

  return {
    async inspect() {
      const { context, parts, keeping, jobs: ownJobs, consumers } = running();
      const { database } = context;
      const asked = await Promise.all([sizeOf(running()), countDeadLetters(database), jobStates(database, ownJobs)])
        // A database that is away is what somebody looks for here.
        .catch(() => undefined);
      const [size, letters, jobs] = asked ?? [null, [], []];
      const { total, idle, waiting } = database.pool;
      return {
        service: context.contract.service,
        version,
        process: processState(),
        database: { reachable: asked !== undefined, busy: total - idle, idle, waiting, size },
        files: parts.files && keeping.store ? await stateOf(keeping.store) : null,
        consumers: consumers.map((consumer) => {
          const own = letters.find((each) => each.consumer === consumer.name && each.source === consumer.source);
          return {
            name: consumer.name,
            source: consumer.source,
            lag_seconds: consumer.lag(),
            trouble: consumer.trouble() ?? null,
            dead_letters: own?.letters ?? 0,
            oldest_dead_letter: own ? new Date(own.oldest).toISOString() : null,
          };
        }),
        jobs,
        slow_statements: database.slowStatements(),
      };
    },
    async parked(key) {
      const { name, source } = consumerOf(key);
      const letters = await deadLetters(running().context.database, name, source);
      return letters.slice(0, MOST_PARKED).map(({ id, stream, item, error, parked_at }) => {
        const { event_type = null, timestamp = null } = item as { event_type?: string; timestamp?: string };
        return { id, stream, event_type, occurred_at: timestamp, error, parked_at: new Date(parked_at).toISOString() };
      });
    },
    replay: async (key) => consumerOf(key).replayParked(),
    runJob: async (name) => running().runJob(name),
  };
}

async function stateOf(store: FileStore): Promise<Inspection['files']> {
  const reachable = await store.check().then(
    () => true,
    () => false,
  );
  return { store: store.kind, reachable };
}

async function sizeOf({ context }: RunningService): Promise<number> {
  const row = await context.database.first<{ size: number }>({
    sql: 'select pg_database_size(current_database()) as size',
    parameters: [],
  });
  return row!.size;
}
