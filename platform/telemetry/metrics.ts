import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** Observes one finished request; `route` is the pattern, never the path with its ids. */
  request(method: string, route: string, status: number, seconds: number): void;
  consumerLag(consumer: string, source: string, seconds: number): void;
  consumed(consumer: string, source: string, outcome: 'applied' | 'parked', count: number): void;
  /** Records of a topic's partition that a consumer has not passed yet. */
  topicLag(consumer: string, topic: string, partition: number, records: number): void;
  /** An event of this type was committed. */
  committed(type: string): void;
  jobRan(job: string, outcome: 'succeeded' | 'failed', seconds: number): void;
  /** Shows a service of this process from now on. */
  watchService(service: string, version: string, measures: ServiceMeasures): void;
  /** Whether a service of another process is left alone for a while, since it did not answer. */
  peerCircuit(service: string, open: boolean): void;
  /** A request to it was sent again. */
  peerRetried(service: string): void;
  /** A file was kept, opened or removed, or was not. */
  fileOperation(operation: 'keep' | 'open' | 'remove', outcome: 'done' | 'failed', seconds: number): void;
  /** Shows whether files can be stored and read from now on. */
  watchFiles(reachable: () => Promise<boolean>): void;
  /** Shows a pool of connections to a database from now on. */
  watchPool(database: string, pool: () => Pool): void;
  /** Shows the read replica of a service from now on. */
  watchReplica(service: string, replica: ReplicaState): void;
  /** What may be stale was read there. */
  readFrom(service: string, which: 'replica' | 'primary'): void;
}

/** What a service can tell when the metrics are asked for. */
export interface ServiceMeasures {
  /** Whether its database answers. */
  reachable(): Promise<boolean>;
  /** Items that could not be applied. */
  deadLetters(): Promise<readonly { readonly consumer: string; readonly source: string; readonly letters: number }[]>;
  readonly figures: readonly Figure[];
}

/** A figure of the hospital's work, e.g. how many people wait just now. */
export interface Figure {
  /** In snake_case, without the prefix. */
  readonly name: string;
  readonly help: string;
  count(): Promise<number>;
}

/** How far a replica follows. */
export interface ReplicaState {
  /** Seconds. */
  lag(): number;
  /** What is wrong with it, if anything. */
  trouble(): string | undefined;
}

/** Connections of this process. */
export interface Pool {
  readonly total: number;
  readonly idle: number;
  /** Callers that wait for one. */
  readonly waiting: number;
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  // The finer default wakes an idle process a hundred times a second.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 200 });
  const labelNames = ['method', 'route', 'status'] as const;
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to its reply',
    labelNames,
    buckets: BUCKETS,
    registers: [registry],
  });
  const total = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered',
    labelNames,
    registers: [registry],
  });
  const lag = new Gauge({
    name: 'hms_consumer_lag_seconds',
    help: 'Age of the newest event that a consumer has applied, when it has not caught up',
    labelNames: ['consumer', 'source'],
    registers: [registry],
  });
  const recordsBehind = new Gauge({
    name: 'hms_topic_lag_records',
    help: 'Records of a partition that a consumer has not passed yet',
    labelNames: ['consumer', 'topic', 'partition'],
    registers: [registry],
  });
  const circuits = new Gauge({
    name: 'hms_peer_circuit_open',
    help: 'Whether a service of another process is left alone since it did not answer',
    labelNames: ['service'],
    registers: [registry],
  });
  const retries = new Counter({
    name: 'hms_peer_retries_total',
    help: 'Requests to services of other processes that were sent again',
    labelNames: ['service'],
    registers: [registry],
  });
  const events = new Counter({
    name: 'hms_consumed_events_total',
    help: 'Events that consumers have applied or parked',
    labelNames: ['consumer', 'source', 'outcome'],
    registers: [registry],
  });
  const pools = poolGauges(registry);
  const replicas = replicaMetrics(registry);
  const committed = new Counter({
    name: 'hms_events_total',
    help: 'Events committed by this process',
    labelNames: ['type'],
    registers: [registry],
  });
  const jobs = jobMetrics(registry);
  const services = serviceGauges(registry);
  const files = fileMetrics(registry);
  // Looking labels up costs more than counting, so the children are kept by route.
  const children = new Map<string, { observe(seconds: number): void; inc(): void }>();
  return {
    registry,
    request(method, route, status, seconds) {
      const key = `${method} ${status} ${route}`;
      let child = children.get(key);
      if (!child) {
        const labels = { method, route, status: String(status) };
        const timer = duration.labels(labels);
        const counter = total.labels(labels);
        child = { observe: (value) => timer.observe(value), inc: () => counter.inc() };
        children.set(key, child);
      }
      child.observe(seconds);
      child.inc();
    },
    consumerLag: (consumer, source, seconds) => lag.set({ consumer, source }, seconds),
    topicLag: (consumer, topic, partition, records) => recordsBehind.set({ consumer, topic, partition }, records),
    peerCircuit: (service, open) => circuits.set({ service }, open ? 1 : 0),
    peerRetried: (service) => retries.inc({ service }),
    consumed: (consumer, source, outcome, count) => events.inc({ consumer, source, outcome }, count),
    committed: (type) => committed.inc({ type }),
    jobRan: jobs.ran,
    fileOperation: files.operation,
    watchFiles: files.watch,
    watchService: services.watch,
    watchPool: pools.watch,
    watchReplica: replicas.watch,
    readFrom: replicas.readFrom,
  };
}

function replicaMetrics(registry: Registry) {
  const watched = new Map<string, ReplicaState>();
  const gauge = (name: string, help: string, of: (replica: ReplicaState) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['service'],
      registers: [registry],
      collect() {
        for (const [service, replica] of watched) this.set({ service }, of(replica));
      },
    });
  gauge('hms_replica_lag_seconds', 'How far the read replica is behind', (replica) => replica.lag());
  gauge('hms_replica_usable', 'Whether the read replica is read from', (replica) => (replica.trouble() ? 0 : 1));
  const reads = new Counter({
    name: 'hms_stale_reads_total',
    help: 'Queries that may be stale, by where they were read',
    labelNames: ['service', 'source'],
    registers: [registry],
  });
  return {
    watch: (service: string, replica: ReplicaState) => void watched.set(service, replica),
    readFrom: (service: string, source: 'replica' | 'primary') => reads.inc({ service, source }),
  };
}

function jobMetrics(registry: Registry) {
  const labelNames = ['job', 'outcome'] as const;
  const runs = new Counter({ name: 'hms_job_runs_total', help: 'Runs of jobs', labelNames, registers: [registry] });
  const duration = new Histogram({
    name: 'hms_job_duration_seconds',
    help: 'Time that a run of a job took',
    labelNames: ['job'],
    buckets: [0.1, 1, 10, 60, 600],
    registers: [registry],
  });
  const success = new Gauge({
    name: 'hms_job_last_success_timestamp_seconds',
    help: 'When a job last succeeded in this process',
    labelNames: ['job'],
    registers: [registry],
  });
  return {
    ran(job: string, outcome: 'succeeded' | 'failed', seconds: number) {
      runs.inc({ job, outcome });
      duration.observe({ job }, seconds);
      if (outcome === 'succeeded') success.set({ job }, Date.now() / 1000);
    },
  };
}

function fileMetrics(registry: Registry) {
  const registers = [registry];
  const duration = new Histogram({
    name: 'hms_file_operation_duration_seconds',
    help: 'Time until a file was kept, begun to be read, or removed',
    labelNames: ['operation', 'outcome'],
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5, 10],
    registers,
  });
  return {
    operation: (operation: string, outcome: string, seconds: number) =>
      duration.observe({ operation, outcome }, seconds),
    /** Asked when somebody asks for the metrics. */
    watch(reachable: () => Promise<boolean>) {
      new Gauge({
        name: 'hms_files_up',
        help: 'Whether files can be stored and read',
        registers,
        async collect() {
          this.set((await reachable()) ? 1 : 0);
        },
      });
    },
  };
}

/** Asked of the databases when somebody asks for the metrics, so that requests pay nothing for them. */
function serviceGauges(registry: Registry) {
  const watched = new Map<string, ServiceMeasures>();
  const registers = [registry];
  const info = new Gauge({
    name: 'hms_service_info',
    help: 'Services of this process and their version',
    labelNames: ['service', 'version'],
    registers,
  });
  new Gauge({
    name: 'hms_service_up',
    help: 'Whether the database of a service answers',
    labelNames: ['service'],
    registers,
    async collect() {
      for (const [service, reachable] of await ask(({ reachable }) => reachable()))
        this.set({ service }, reachable ? 1 : 0);
    },
  });
  new Gauge({
    name: 'hms_dead_letters',
    help: 'Items that could not be applied and wait to be replayed',
    labelNames: ['consumer', 'source'],
    registers,
    async collect() {
      this.reset();
      for (const [, counts] of await ask(({ deadLetters }) => deadLetters()))
        for (const { consumer, source, letters } of counts ?? []) this.set({ consumer, source }, letters);
    },
  });

  /** What fails is left out: that a database is away is told by a figure of its own. */
  const ask = <T>(question: (measures: ServiceMeasures) => Promise<T>): Promise<(readonly [string, T | undefined])[]> =>
    Promise.all(
      [...watched].map(
        async ([service, measures]) => [service, await question(measures).catch(() => undefined)] as const,
      ),
    );

  return {
    watch(service: string, version: string, measures: ServiceMeasures) {
      info.set({ service, version }, 1);
      watched.set(service, measures);
      for (const { name, help, count } of measures.figures)
        new Gauge({
          name: `hms_${name}`,
          help,
          registers,
          async collect() {
            const counted = await count().catch(() => undefined);
            if (counted === undefined) this.reset();
            else this.set(counted);
          },
        });
    },
  };
}

/** Read when somebody asks for the metrics, so that requests pay nothing for them. */
function poolGauges(registry: Registry) {
  const pools = new Map<string, () => Pool>();
  const gauge = (
    name: string,
    help: string,
    labelNames: string[],
    show: (gauge: Gauge, database: string, pool: Pool) => void,
  ) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        for (const [database, pool] of pools) show(this, database, pool());
      },
    });
  // Named as the exporter of PostgreSQL names the connections of a whole server, so that one dashboard shows either.
  gauge(
    'pg_stat_database_numbackends',
    'Connections that this process holds',
    ['datname'],
    (each, datname, { total }) => each.set({ datname }, total),
  );
  gauge('hms_database_connections', 'Connections by what they do', ['datname', 'state'], (each, datname, pool) => {
    each.set({ datname, state: 'idle' }, pool.idle);
    each.set({ datname, state: 'busy' }, pool.total - pool.idle);
  });
  gauge('hms_database_waiting', 'Callers that wait for a connection', ['datname'], (each, datname, { waiting }) =>
    each.set({ datname }, waiting),
  );
  return { watch: (database: string, pool: () => Pool) => void pools.set(database, pool) };
}
