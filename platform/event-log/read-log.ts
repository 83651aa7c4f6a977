import type { Queryable } from '../database/index.ts';
import { type EventEnvelope, SOURCE } from './envelope.ts';

/** A place in a log: everything up to and including the row (xid, seq) has been read. */
export interface Position {
  /** Renewed when a log is restored; positions of another incarnation mean nothing. */
  readonly incarnation: string;
  readonly xid: string;
  readonly seq: number;
}

export interface LoggedEvent {
  readonly position: Position;
  readonly event: EventEnvelope;
}

interface Row {
  incarnation: string;
  xid: string;
  seq: number;
  event_id: string;
  stream_id: string;
  sequence: number;
  event_type: string;
  version: number;
  timestamp: string;
  subject: string | null;
  actor: string | null;
  correlation_id: string;
  causation_id: string | null;
  data: Record<string, unknown>;
  personal: string | null;
}

// Rows of transactions that may still be running have an xid at or above the snapshot's xmin. Stopping below it means
// that no row can later appear before a place that was already passed.
const READ = `
  select i.id as incarnation, e.xid::text, e.seq, e.event_id, e.stream_id, e.sequence, e.event_type, e.version,
    to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as timestamp,
    e.subject, e.actor, e.correlation_id, e.causation_id, e.data, e.personal
  from events e cross join log_incarnation i
  where (e.xid, e.seq) > ($1::xid8, $2) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
  order by e.xid, e.seq
  limit $3`;

/** Reads the next events in commit order, without gaps. */
export async function readLog(database: Queryable, after: Position | null, limit: number): Promise<LoggedEvent[]> {
  const rows = await database.all<Row>({
    name: 'read-log',
    sql: READ,
    parameters: [after?.xid ?? '0', after?.seq ?? 0, limit],
  });
  return rows.map((row) => ({
    position: { incarnation: row.incarnation, xid: row.xid, seq: row.seq },
    event: toEnvelope(row),
  }));
}

/** All events of one stream in order: what happened to one patient, one account. */
export async function readStream(database: Queryable, stream: string, until?: Date): Promise<EventEnvelope[]> {
  const rows = await database.all<Row>({
    name: 'read-stream',
    sql: `
      select e.event_id, e.stream_id, e.sequence, e.event_type, e.version,
        to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as timestamp,
        e.subject, e.actor, e.correlation_id, e.causation_id, e.data, e.personal
      from events e where e.stream_id = $1 and ($2::timestamptz is null or e.occurred_at <= $2) order by e.sequence`,
    parameters: [stream, until ?? null],
  });
  return rows.map(toEnvelope);
}

export async function readIncarnation(database: Queryable): Promise<string> {
  const row = await database.first<{ id: string }>({ sql: 'select id from log_incarnation', parameters: [] });
  return row!.id;
}

function toEnvelope(row: Row): EventEnvelope {
  return {
    event_id: row.event_id,
    event_type: row.event_type,
    timestamp: row.timestamp,
    version: `${row.version}.0`,
    source: SOURCE,
    stream_id: row.stream_id,
    sequence: row.sequence,
    subject: row.subject,
    actor: row.actor,
    correlation_id: row.correlation_id,
    causation_id: row.causation_id,
    data: row.data,
    ...(row.personal === null ? {} : { personal: row.personal }),
  };
}
