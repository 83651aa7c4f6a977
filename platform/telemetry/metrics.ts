import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** Observes one finished request; `route` is the pattern, never the path with its ids. */
  request(method: string, route: string, status: number, seconds: number): void;
  consumerLag(consumer: string, source: string, seconds: number): void;
  consumed(consumer: string, source: string, outcome: 'applied' | 'parked', count: number): void;
  /** Records of a topic's partition that a consumer has not passed yet. */
  topicLag(consumer: string, topic: string, partition: number, records: number): void;
  /** Shows a pool of connections to a database from now on. */
  watchPool(database: string, pool: () => Pool): void;
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
  const events = new Counter({
    name: 'hms_consumed_events_total',
    help: 'Events that consumers have applied or parked',
    labelNames: ['consumer', 'source', 'outcome'],
    registers: [registry],
  });
  const pools = poolGauges(registry);
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
    consumed: (consumer, source, outcome, count) => events.inc({ consumer, source, outcome }, count),
    watchPool: pools.watch,
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
