import type { Queryable } from '../database/index.ts';
import { type EventEnvelope, SOURCE } from './envelope.ts';
import {
  type LatestPage,
  type LogPage,
  latestSql,
  type PageRow,
  type Position,
  pageSql,
  parametersAfter,
  toLatest,
  toPage,
} from './log-page.ts';

interface Row {
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
  traceparent: string | null;
}

const COLUMNS = `t.event_id, t.stream_id, t.sequence, t.event_type, t.version,
  to_char(t.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as timestamp,
  t.subject, t.actor, t.correlation_id, t.causation_id, t.data, t.personal, t.traceparent`;

const READ_PAGE = pageSql(
  'events',
  `select t.xid::text, t.seq, ${COLUMNS}
   from events t
   where (t.xid, t.seq) > ($1::xid8, $2) and t.xid < pg_snapshot_xmin(pg_current_snapshot())
   order by t.xid, t.seq`,
);
const READ_LATEST = latestSql('events', COLUMNS);

/** Reads the next events in commit order, without gaps. Throws `log-renewed`. */
export async function readLog(
  database: Queryable,
  after: Position | null,
  limit: number,
): Promise<LogPage<EventEnvelope>> {
  const rows = await database.all<Row & PageRow>({
    name: 'read-log',
    sql: READ_PAGE,
    parameters: parametersAfter(after, limit),
  });
  return toPage(rows, after, toEnvelope);
}

/** Reads the last events that {@link readLog} would come to. */
export async function readLatest(database: Queryable, limit: number): Promise<LatestPage<EventEnvelope>> {
  const rows = await database.all<Row & PageRow>({ name: 'read-latest', sql: READ_LATEST, parameters: [limit] });
  return toLatest(rows, toEnvelope);
}

/** All events of one stream in order: what happened to one patient, one account. */
export async function readStream(database: Queryable, stream: string, until?: Date): Promise<EventEnvelope[]> {
  const rows = await database.all<Row>({
    name: 'read-stream',
    sql: `select ${COLUMNS} from events t
          where t.stream_id = $1 and ($2::timestamptz is null or t.occurred_at <= $2) order by t.sequence`,
    parameters: [stream, until ?? null],
  });
  return rows.map(toEnvelope);
}

/** All events about these subjects, in the order in which they were committed: what happened to one patient. */
export async function readSubjects(
  database: Queryable,
  subjects: readonly string[],
  until?: Date,
): Promise<EventEnvelope[]> {
  const rows = await database.all<Row>({
    name: 'read-subjects',
    sql: `select ${COLUMNS} from events t
          where t.subject = any($1::uuid[]) and ($2::timestamptz is null or t.occurred_at <= $2) order by t.xid, t.seq`,
    parameters: [subjects, until ?? null],
  });
  return rows.map(toEnvelope);
}

/** The next events of a log that nobody can append to just now, also those that {@link readLog} still holds back. */
export async function readLockedLog(
  database: Queryable,
  after: Pick<Position, 'xid' | 'seq'>,
  limit: number,
): Promise<{ readonly xid: string; readonly seq: number; readonly event: EventEnvelope }[]> {
  const rows = await database.all<Row & Pick<Position, 'xid' | 'seq'>>({
    name: 'read-locked-log',
    sql: `select t.xid::text, t.seq, ${COLUMNS} from events t
          where (t.xid, t.seq) > ($1::xid8, $2) order by t.xid, t.seq limit $3`,
    parameters: [after.xid, after.seq, limit],
  });
  return rows.map((row) => ({ xid: row.xid, seq: row.seq, event: toEnvelope(row) }));
}

/** Where an event stands. Looks through the whole log: after a restore, not in everyday work. */
export function findEvent(database: Queryable, id: string): Promise<Position | undefined> {
  return database.first<Position>({
    sql: `select i.id as incarnation, t.xid::text, t.seq from events t cross join log_incarnation i where t.event_id = $1`,
    parameters: [id],
  });
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
    ...(row.traceparent === null ? {} : { traceparent: row.traceparent }),
  };
}
