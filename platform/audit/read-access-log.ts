import type { Queryable } from '../database/index.ts';
import type { Position } from '../event-log/index.ts';
import type { AccessEntry } from './access-entry.ts';

export interface LoggedAccess {
  readonly position: Position;
  readonly entry: AccessEntry;
}

type Row = AccessEntry & { incarnation: string; xid: string; seq: number };

/** Reads the next entries in commit order, without gaps, as the event log is read. */
export async function readAccessLog(
  database: Queryable,
  after: Position | null,
  limit: number,
): Promise<LoggedAccess[]> {
  const rows = await database.all<Row>({
    name: 'read-access-log',
    sql: `
      select i.id as incarnation, a.xid::text, a.seq, a.id,
        to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
        a.actor, a.session, a.operation, a.action, a.subject_kind, a.patients, a.outcome, a.status, a.purpose, a.address,
        a.correlation_id, a.detail
      from access_log a cross join log_incarnation i
      where (a.xid, a.seq) > ($1::xid8, $2) and a.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by a.xid, a.seq
      limit $3`,
    parameters: [after?.xid ?? '0', after?.seq ?? 0, limit],
  });
  return rows.map(({ incarnation, xid, seq, ...entry }) => ({ position: { incarnation, xid, seq }, entry }));
}
