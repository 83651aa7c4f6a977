import type { Queryable } from '../database/index.ts';
import { type LogPage, type PageRow, type Position, pageSql, parametersAfter, toPage } from '../event-log/index.ts';
import { type AccessEntry, type AccessList, entryOf } from './access-entry.ts';

/** A page may begin and end within a batch. */
const READ_PAGE = pageSql(
  'access_batches',
  `select t.xid::text, t.seq + e.place - 1 as seq, e.list
   from access_batches t cross join lateral json_array_elements(t.entries::json) with ordinality as e(list, place)
   where (t.xid, t.seq) > ($1::xid8, $2::bigint - 1024) and (t.xid, t.seq + e.place - 1) > ($1::xid8, $2::bigint)
     and t.xid < pg_snapshot_xmin(pg_current_snapshot())
   order by t.xid, t.seq, e.place`,
);

interface Row extends PageRow {
  readonly list: AccessList;
}

/** Reads the next entries in commit order, without gaps, as the event log is read. Throws `log-renewed`. */
export async function readAccessLog(
  database: Queryable,
  after: Position | null,
  limit: number,
): Promise<LogPage<AccessEntry>> {
  const rows = await database.all<Row>({
    name: 'read-access-log',
    sql: READ_PAGE,
    parameters: parametersAfter(after, limit),
  });
  return toPage(rows, after, ({ list }) => entryOf(list));
}

/** Where an entry stands. Looks through the whole log: after a restore, not in everyday work. */
export function findAccess(database: Queryable, id: string): Promise<Position | undefined> {
  return database.first<Position>({
    sql: `select i.id as incarnation, t.xid::text, t.seq + e.place - 1 as seq
          from log_incarnation i cross join access_batches t
            cross join lateral json_array_elements(t.entries::json) with ordinality as e(list, place)
          where strpos(t.entries, $1) > 0 and e.list->>0 = $1`,
    parameters: [id],
  });
}
