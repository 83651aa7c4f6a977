import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** Observes one finished request; `route` is the pattern, never the path with its ids. */
  request(method: string, route: string, status: number, seconds: number): void;
  consumerLag(consumer: string, source: string, seconds: number): void;
  consumed(consumer: string, source: string, outcome: 'applied' | 'parked', count: number): void;
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
  const events = new Counter({
    name: 'hms_consumed_events_total',
    help: 'Events that consumers have applied or parked',
    labelNames: ['consumer', 'source', 'outcome'],
    registers: [registry],
  });
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
    consumed: (consumer, source, outcome, count) => events.inc({ consumer, source, outcome }, count),
  };
}
