import { instant, line, nullable, oneOf, record, type Static, Type } from '@hms/platform/contract';

const milliseconds = (description: string) =>
  Type.Integer({ minimum: 0, description: `${description}, in milliseconds` });

export const ConsumerState = record({
  name: line(60),
  source: line(100, { description: 'The log that is followed, `<service>.events` or `<service>.access-log`' }),
  lag_seconds: Type.Number({ description: 'Age of the newest event that was applied; 0 when all are' }),
  trouble: nullable(Type.String({ description: 'What stands in the way' })),
  dead_letters: Type.Integer({
    description: 'Events that could not be applied, and those of their streams behind them',
  }),
  oldest_dead_letter: nullable(instant()),
});
export type ConsumerState = Static<typeof ConsumerState>;

export const JobState = record({
  name: line(100),
  cron: line(100, { description: 'When it runs, in UTC' }),
  state: nullable(
    oneOf(['waiting', 'running', 'succeeded', 'failed'], {
      description: 'How it is or went last; null before its first run',
    }),
  ),
  started_at: nullable(instant()),
  ended_at: nullable(instant()),
});
export type JobState = Static<typeof JobState>;

export const SlowStatement = record({
  statement: Type.String({ description: 'Its name, or its text without values' }),
  calls: Type.Integer(),
  total_ms: milliseconds('All calls that were slow together'),
  longest_ms: milliseconds('The longest of them'),
  last_at: instant(),
});
export type SlowStatement = Static<typeof SlowStatement>;

/** How a service runs, as the process that runs it sees it. */
export const Inspection = record({
  service: line(40),
  version: line(40),
  process: record({
    id: Type.String({ description: 'Computer and process number; the same for all services of one process' }),
    started_at: instant(),
    memory: Type.Integer({ description: 'Bytes that the process holds' }),
    node: line(40),
  }),
  database: record({
    reachable: Type.Boolean(),
    busy: Type.Integer(),
    idle: Type.Integer(),
    waiting: Type.Integer({ description: 'Callers that wait for a connection' }),
    size: nullable(Type.Integer({ description: 'Bytes on disk' })),
  }),
  files: nullable(
    record({
      store: oneOf(['folder', 's3'], { description: 'What they lie in' }),
      reachable: Type.Boolean(),
    }),
  ),
  consumers: Type.Array(ConsumerState),
  jobs: Type.Array(JobState),
  slow_statements: Type.Array(SlowStatement, { description: 'Of 100 ms or more since the process started' }),
});
export type Inspection = Static<typeof Inspection>;

export const ServiceState = record({
  service: line(40),
  state: oneOf(['ok', 'degraded', 'unavailable'], {
    description: 'degraded: it serves, but something stands in the way; unavailable: its process or database is away',
  }),
  inspection: nullable(Inspection),
});
export type ServiceState = Static<typeof ServiceState>;

/** An event that could not be applied, without what it says of anybody. */
export const ParkedItem = record({
  id: Type.Integer(),
  stream: Type.String(),
  event_type: nullable(Type.String()),
  occurred_at: nullable(instant()),
  error: Type.String(),
  parked_at: instant(),
});
export type ParkedItem = Static<typeof ParkedItem>;
