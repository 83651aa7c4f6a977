import type { Database, Migration, Queryable, Transaction } from '../database/index.ts';
import type { EventEnvelope } from '../event-log/index.ts';
import {
  type Bell,
  type Consumer,
  type ConsumerOptions,
  createBell,
  localEvents,
  startConsumer,
} from '../event-relay/index.ts';
import { createLogger, createMetrics, type Metrics } from '../telemetry/index.ts';

/** The effect of the consumer that tests follow: a row for each application of an event. */
export const notesMigration: Migration = {
  id: 'notes/0001-notes.sql',
  sql: `create table notes (
    n bigint generated always as identity primary key, event_id uuid not null, stream uuid not null, sequence integer not null)`,
};

export interface Note {
  readonly event_id: string;
  readonly stream: string;
  readonly sequence: number;
}

export interface NoteTakerOptions {
  readonly producer: Database;
  readonly consumer: Database;
  readonly name?: string;
  readonly batch?: number;
  readonly pollMs?: number;
  readonly bell?: Bell;
  readonly wants?: (event: EventEnvelope) => boolean;
  readonly logged?: string[];
  readonly metrics?: Metrics;
  /** Runs in the transaction, after the effect and before the place has moved. */
  afterEffect?(tx: Transaction, events: readonly EventEnvelope[]): Promise<void> | void;
}

/** Writes down each event that it is given, in the order in which it was given. */
export const startNoteTaker = (options: NoteTakerOptions): Consumer => startConsumer(noteTaking(options));

/** What a consumer is started with that takes notes, whichever way the events come to it. */
export function noteTaking(options: NoteTakerOptions): ConsumerOptions<EventEnvelope, EventEnvelope> {
  const { producer, consumer, name = 'notes', logged } = options;
  return {
    name,
    source: localEvents('test', producer, options.bell ?? createBell()),
    database: consumer,
    batch: options.batch ?? 1,
    pollMs: options.pollMs ?? 60_000,
    log: createLogger({
      level: logged ? 'info' : 'silent',
      service: name,
      destination: { write: (line: string) => void logged?.push(line) },
    }),
    metrics: options.metrics ?? createMetrics(),
    wants: options.wants ?? (() => true),
    open: async (event) => event,
    idOf: (event) => event.event_id,
    streamOf: (event) => event.stream_id,
    timeOf: (event) => event.timestamp,
    async apply(tx, events) {
      for (const { event_id, stream_id, sequence } of events)
        tx.send({
          sql: 'insert into notes (event_id, stream, sequence) values ($1, $2, $3)',
          parameters: [event_id, stream_id, sequence],
        });
      await options.afterEffect?.(tx, events);
    },
  };
}

export const notesOf = (database: Queryable): Promise<Note[]> =>
  database.all({ sql: 'select event_id, stream, sequence from notes order by n', parameters: [] });
