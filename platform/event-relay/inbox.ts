import { type Queryable, statement, type Transaction } from '../database/index.ts';
import type { Position } from '../event-log/index.ts';

/** How far a consumer has come in a log. */
export interface Place {
  /** Null before the first item. */
  readonly position: Position | null;
  readonly lastItem: string | null;
  /** Streams that stand still behind an item that could not be applied. */
  readonly parked: ReadonlySet<string>;
}

interface Row {
  incarnation: string | null;
  xid: string;
  seq: number;
  last_item: string | null;
  parked: string[];
}

const find = statement<[string, string], Row>(
  'find-place',
  `select i.incarnation, i.xid::text, i.seq, i.last_item,
     array(select distinct stream from dead_letters where consumer = $1 and source = $2) as parked
   from (values (1)) always left join inbox i on i.consumer = $1 and i.source = $2`,
);
const hold = statement<[string]>('hold-place', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');
const move = statement<[string, string, string, string, number, string]>(
  'move-place',
  `insert into inbox (consumer, source, incarnation, xid, seq, last_item) values ($1, $2, $3, $4::xid8, $5, $6)
   on conflict (consumer, source) do update set incarnation = excluded.incarnation, xid = excluded.xid,
     seq = excluded.seq, last_item = excluded.last_item, moved_at = now()`,
);

export async function readPlace(database: Queryable, consumer: string, source: string): Promise<Place> {
  const { incarnation, xid, seq, last_item, parked } = (await database.first(find(consumer, source)))!;
  const position = incarnation === null ? null : { incarnation, xid, seq };
  return { position, lastItem: last_item, parked: new Set(parked) };
}

/**
 * Reads the place and keeps other instances of the consumer waiting until the transaction ends. Unlike a row lock this works
 * before there is a row, and does not yet give the transaction an id, which must come after all that it reads.
 */
export function holdPlace(tx: Transaction, consumer: string, source: string): Promise<Place> {
  tx.send(hold(`hms.inbox ${consumer} ${source}`));
  return readPlace(tx, consumer, source);
}

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
