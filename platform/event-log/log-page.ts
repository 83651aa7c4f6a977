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
 *
 * @param rows selects xid, seq and whatever belongs to an item, of rows behind ($1, $2) and below that xmin, in order
 */
export const pageSql = (table: 'events' | 'access_batches', rows: string): string => `
  select i.id as incarnation, page.*,
    exists (select from ${table} where xid >= pg_snapshot_xmin(pg_current_snapshot())) as hidden
  from log_incarnation i left join lateral (${rows} limit $3) page on true
  order by page.xid::xid8, page.seq`;

/** The SQL that reads the last rows of a log that can be read, in commit order. */
export const latestSql = (table: 'events', columns: string): string => `
  select i.id as incarnation, page.*,
    exists (select from ${table} where xid >= pg_snapshot_xmin(pg_current_snapshot())) as hidden
  from log_incarnation i left join lateral (
    select t.xid::text, t.seq, ${columns}
    from ${table} t
    where t.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by t.xid desc, t.seq desc
    limit $1
  ) page on true
  order by page.xid::xid8, page.seq`;

/** The last items of a log. */
export interface LatestPage<Item> extends LogPage<Item> {
  /** Behind the last item; the beginning where there is none. */
  readonly end: Position;
}

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

export function toLatest<Row extends PageRow, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): LatestPage<Item> {
  const page = toPage(rows, null, itemOf);
  const beginning = { incarnation: rows[0]!.incarnation, xid: '0', seq: 0 };
  return { ...page, end: page.items.at(-1)?.position ?? beginning };
}
