import { conflict } from '../contract/index.ts';

/** A place in a log: everything up to and including the row (xid, seq) has been read. */
export interface Position {
  /** Renewed when a log is restored; positions of another incarnation mean nothing. */
  readonly incarnation: string;
  readonly xid: string;
  readonly seq: number;
}

export interface Logged<Item> {
  readonly position: Position;
  readonly item: Item;
}

/** The next items of a log in commit order. */
export interface LogPage<Item> {
  readonly items: readonly Logged<Item>[];
  /** Whether committed rows wait behind a transaction that still runs: a look soon after will find them. */
  readonly hidden: boolean;
}

/**
 * The SQL that reads the next rows of a log without gaps. Rows of transactions that may still be running have an xid at or
 * above the snapshot's xmin. Stopping below it means that no row can later appear before a place that was already passed.
 * There is always a row, so that the incarnation is known also at the log's end.
 */
export const pageSql = (table: 'events' | 'access_log', columns: string): string => `
  select i.id as incarnation, page.*,
    exists (select from ${table} where xid >= pg_snapshot_xmin(pg_current_snapshot())) as hidden
  from log_incarnation i left join lateral (
    select t.xid::text, t.seq, ${columns}
    from ${table} t
    where (t.xid, t.seq) > ($1::xid8, $2) and t.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by t.xid, t.seq
    limit $3
  ) page on true
  order by page.xid::xid8, page.seq`;

export interface PageRow extends Position {
  readonly hidden: boolean;
}

export const parametersAfter = (after: Position | null, limit: number) => [after?.xid ?? '0', after?.seq ?? 0, limit];

/** Throws `log-renewed` when the log was restored since the place was noted: the place must be found again by its item. */
export function requireIncarnation(after: Position | null, incarnation: string): void {
  if (after && after.incarnation !== incarnation)
    throw conflict('log-renewed', 'The log was restored since it was last read.');
}

/** Throws `log-renewed`. */
export function toPage<Row extends PageRow, Item>(
  rows: readonly Row[],
  after: Position | null,
  itemOf: (row: Row) => Item,
): LogPage<Item> {
  const { incarnation, hidden } = rows[0]!;
  requireIncarnation(after, incarnation);
  const items = rows
    .filter((row) => row.seq !== null)
    .map((row) => ({ position: { incarnation, xid: row.xid, seq: row.seq }, item: itemOf(row) }));
  return { items, hidden };
}
