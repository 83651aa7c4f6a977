import type { Queryable } from '../database/index.ts';
import { type LogPage, type PageRow, type Position, pageSql, parametersAfter, toPage } from '../event-log/index.ts';
import type { AccessEntry } from './access-entry.ts';

const READ_PAGE = pageSql(
  'access_log',
  `t.id, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, t.actor, t.session, t.operation,
   t.action, t.subject_kind, t.patients, t.outcome, t.status, t.purpose, t.address, t.correlation_id, t.detail`,
);

/** Reads the next entries in commit order, without gaps, as the event log is read. Throws `log-renewed`. */
export async function readAccessLog(
  database: Queryable,
  after: Position | null,
  limit: number,
): Promise<LogPage<AccessEntry>> {
  const rows = await database.all<AccessEntry & PageRow>({
    name: 'read-access-log',
    sql: READ_PAGE,
    parameters: parametersAfter(after, limit),
  });
  return toPage(rows, after, ({ incarnation: _log, xid: _xid, seq: _seq, hidden: _hidden, ...entry }) => entry);
}
