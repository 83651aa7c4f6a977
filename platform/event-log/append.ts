import type { Contract, Decided } from '../contract/index.ts';
import { compileCheck } from '../contract/index.ts';
import { statement, type Transaction, violates } from '../database/index.ts';
import type { Key } from '../security/index.ts';
import type { Tracing } from '../telemetry/index.ts';
import { type EventEnvelope, SOURCE } from './envelope.ts';
import { newId } from './ids.ts';
import { partPersonal, sealPersonal } from './personal.ts';
import type { projectAll } from './projection.ts';

/** Who did it and in the course of what. */
export interface Cause {
  readonly actor: string;
  readonly correlation: string;
  readonly causation?: string | null;
  readonly at: Date;
}

export interface Append<C extends Contract> {
  readonly stream: string;
  /** Version of the stream that the decision was made on; 0 for a new one. */
  readonly expected: number;
  /** The patient whom the events are about, and the key for their personal fields. */
  readonly subject?: string;
  readonly key?: Key | undefined;
  readonly events: readonly Decided<C>[];
  readonly cause: Cause;
}

/** Appends and projects; the new version of the stream is the last event's `sequence`. */
export type AppendEvents<C extends Contract> = (tx: Transaction, append: Append<C>) => Promise<EventEnvelope[]>;

/** Violated when somebody else appended to the stream since it was read. */
const STREAM_VERSION = 'events_stream_version';
/**
 * Violated when the stream was read after this transaction had begun to write, and somebody appended in between: the log,
 * which is in the order of transactions, would show the later event first. Also when versions would be skipped.
 */
const STREAM_ORDER = 'events_stream_order';

/** Whether the stream is no longer as it was when it was decided on. Loading it again and deciding anew helps. */
export const streamMoved = (error: unknown): boolean =>
  violates(error, STREAM_VERSION) || violates(error, STREAM_ORDER);

const COLUMNS = `event_id, stream_id, sequence, event_type, version, occurred_at, subject, actor, correlation_id,
     causation_id, data, personal, traceparent`;

type EventRow = [
  string,
  string,
  number,
  string,
  number,
  Date,
  string | null,
  string,
  string,
  string | null,
  string,
  string | null,
  string | null,
];

const insertAfterOthers = statement<EventRow>(
  'insert-event-after-others',
  `insert into events (${COLUMNS})
   values ($1, $2, coalesce((select before.sequence + 1 from events before where before.stream_id = $2
    and before.sequence = $3 - 1 and before.xid <= pg_current_xact_id()), 0), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
const insertMany = statement<unknown[]>(
  'insert-events',
  `insert into events (${COLUMNS})
   select * from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::integer[], $6::timestamptz[], $7::uuid[], $8::text[],
     $9::uuid[], $10::uuid[], $11::jsonb[], $12::text[], $13::text[])`,
);
const insertEvents = (rows: readonly EventRow[]) => insertMany(...rows[0]!.map((_, at) => rows.map((row) => row[at])));

export function appender<C extends Contract>(
  contract: C,
  project: ReturnType<typeof projectAll>,
  tracing?: Tracing,
): AppendEvents<C> {
  const checks = new Map(
    Object.entries(contract.events).map(([type, spec]) => [type, compileCheck(spec.data, `event ${type}`)] as const),
  );
  return async (tx, { stream, expected, subject, key, events, cause }) => {
    const appended: EventEnvelope[] = [];
    const traceparent = tracing?.traceparent();
    for (const { type, data } of events as readonly { type: string; data: Record<string, unknown> }[]) {
      const spec = contract.events[type]!;
      mustBe(type, () => checks.get(type)!(data));
      const event: EventEnvelope = {
        event_id: newId(cause.at),
        event_type: type,
        timestamp: cause.at.toISOString(),
        version: `${spec.version}.0`,
        source: SOURCE,
        stream_id: stream,
        sequence: expected + appended.length + 1,
        subject: subject ?? null,
        actor: cause.actor,
        correlation_id: cause.correlation,
        causation_id: cause.causation ?? null,
        ...(traceparent ? { traceparent } : {}),
        data,
      };
      const { clear, secret } = partPersonal(data, spec.personal);
      if (secret && !key) throw new Error(`${type} carries personal fields but its subject has no key`);
      const row: EventRow = [
        event.event_id,
        stream,
        event.sequence,
        type,
        spec.version,
        cause.at,
        event.subject,
        cause.actor,
        cause.correlation,
        event.causation_id,
        JSON.stringify(clear),
        secret ? sealPersonal(key!, event, secret) : null,
        traceparent ?? null,
      ];
      if (expected > 0 && appended.length === 0) tx.send(insertAfterOthers(...row));
      else tx.gather(insertEvents, row);
      await project(tx, event);
      appended.push(event);
    }
    return appended;
  };
}

/** A decision that breaks its own contract is our mistake, not the caller's. */
function mustBe(type: string, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    throw new Error(`the event ${type} is not as its contract says`, { cause: error });
  }
}
