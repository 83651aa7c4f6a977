import { type Queryable, statement, type Transaction } from '../database/index.ts';
import type { Position } from '../event-log/index.ts';

export interface Place {
  readonly position: Position;
  readonly lastItem: string | null;
}

interface Row extends Position {
  last_item: string | null;
}

const find = statement<[string, string], Row>(
  'find-place',
  'select incarnation, xid::text, seq, last_item from inbox where consumer = $1 and source = $2',
);
const lock = statement<[string, string], Row>(
  'lock-place',
  'select incarnation, xid::text, seq, last_item from inbox where consumer = $1 and source = $2 for update',
);
const move = statement<[string, string, string, string, number, string]>(
  'move-place',
  `insert into inbox (consumer, source, incarnation, xid, seq, last_item) values ($1, $2, $3, $4::xid8, $5, $6)
   on conflict (consumer, source) do update set incarnation = excluded.incarnation, xid = excluded.xid,
     seq = excluded.seq, last_item = excluded.last_item, moved_at = now()`,
);

const toPlace = (row: Row | undefined): Place | undefined =>
  row && { position: { incarnation: row.incarnation, xid: row.xid, seq: row.seq }, lastItem: row.last_item };

export const readPlace = async (database: Queryable, consumer: string, source: string) =>
  toPlace(await database.first(find(consumer, source)));

/** Reads the place and keeps other instances of the consumer waiting until the transaction ends. */
export const lockPlace = async (tx: Transaction, consumer: string, source: string) =>
  toPlace(await tx.first(lock(consumer, source)));

export function movePlace(
  tx: Transaction,
  consumer: string,
  source: string,
  position: Position,
  lastItem: string,
): void {
  tx.send(move(consumer, source, position.incarnation, position.xid, position.seq, lastItem));
}

export const samePosition = (a: Position | null, b: Position | null): boolean =>
  a?.incarnation === b?.incarnation && a?.xid === b?.xid && a?.seq === b?.seq;
