import { type Database, type Queryable, statement, type Transaction } from '../database/index.ts';
import { comparePositions, type Position } from '../event-log/index.ts';
import { partitionOf } from './partition-of.ts';

/** How far a consumer has come in a log. */
export interface Place {
  /** Null before the first item. */
  readonly position: Position | null;
  readonly lastItem: string | null;
  /** Where reading goes on, if further than the position: items between have all come another way. */
  readonly start?: Position | null;
  /** Of the log, as all that is known of the place was noted in them. */
  readonly incarnations: readonly string[];
  /** Streams that stand still behind an item that could not be applied. */
  readonly parked: ReadonlySet<string>;
  /** Whether an item behind the position has come another way. */
  readonly came: (position: Position, stream: string) => boolean;
}

/** Where a consumer keeps its place in a log, or in a part of it. */
export interface Inbox {
  read(database: Queryable): Promise<Place>;
  /**
   * Reads the place and keeps other instances of the consumer waiting until the transaction ends. Unlike a row lock this works
   * before there is a row, and does not yet give the transaction an id, which must come after all that it reads.
   */
  hold(tx: Transaction): Promise<Place>;
  move(tx: Transaction, position: Position, lastItem: string): void;
  /**
   * Where to go on in a log that was restored, by the items that were read last; undefined where it does not have one of them.
   * The place itself stays as it is until it moves.
   */
  findAgain(database: Database, find: FindItem): Promise<Position | undefined>;
}

type FindItem = (item: string) => Promise<Position | undefined>;

interface Moved {
  readonly incarnation: string;
  readonly xid: string;
  readonly seq: number;
  readonly last_item: string | null;
  readonly moved_at: string;
}

interface Part extends Moved {
  readonly part: number;
  readonly parts: number;
}

interface Row {
  readonly whole: Moved | null;
  readonly parts: readonly Part[] | null;
  readonly parked: string[];
}

const MOVED = `'incarnation', p.incarnation, 'xid', p.xid::text, 'seq', p.seq, 'last_item', p.last_item, 'moved_at',
  to_char(p.moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

const findBoth = statement<[string, string], Row>(
  'find-place',
  `select (select json_build_object(${MOVED}) from inbox p where p.consumer = $1 and p.source = $2) as whole,
     (select json_agg(json_build_object(${MOVED}, 'part', p.part, 'parts', p.parts))
        from inbox_parts p where p.consumer = $1 and p.source = $2) as parts,
     array(select distinct stream from dead_letters where consumer = $1 and source = $2) as parked`,
);
const holdAlone = statement<[string]>('hold-place', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');
const holdTogether = statement<[string]>(
  'hold-place-together',
  'select pg_advisory_xact_lock_shared(hashtextextended($1, 0))',
);
const move = statement<[string, string, string, string, number, string | null]>(
  'move-place',
  `insert into inbox (consumer, source, incarnation, xid, seq, last_item) values ($1, $2, $3, $4::xid8, $5, $6)
   on conflict (consumer, source) do update set incarnation = excluded.incarnation, xid = excluded.xid,
     seq = excluded.seq, last_item = excluded.last_item, moved_at = now()`,
);
const movePart = statement<[string, string, number, number, string, string, number, string]>(
  'move-part',
  `insert into inbox_parts (consumer, source, part, parts, incarnation, xid, seq, last_item)
   values ($1, $2, $3, $4, $5, $6::xid8, $7, $8)
   on conflict (consumer, source, part) do update set parts = excluded.parts, incarnation = excluded.incarnation,
     xid = excluded.xid, seq = excluded.seq, last_item = excluded.last_item, moved_at = now()`,
);

const partAgain = statement<[string, string, number, string, string, string, number]>(
  'part-again',
  `update inbox_parts set incarnation = $5, xid = $6::xid8, seq = $7
   where consumer = $1 and source = $2 and part = $3 and incarnation = $4`,
);

const lockOf = (consumer: string, source: string): string => `hms.inbox ${consumer} ${source}`;

/** The place of a consumer that reads the log itself. What came by partitions of a topic meanwhile is passed over. */
export function wholeLog(consumer: string, source: string): Inbox {
  async function read(database: Queryable): Promise<Place> {
    const { whole, parts, parked } = (await database.first(findBoth(consumer, source)))!;
    return { ...placeOf(whole), parked: new Set(parked), ...cameBy(parts ?? [], whole) };
  }
  async function findAgain(database: Database, find: FindItem): Promise<Position | undefined> {
    const { whole, parts } = (await database.first(findBoth(consumer, source)))!;
    for (const each of parts ?? []) {
      const found = each.last_item ? await find(each.last_item) : undefined;
      if (!found) return undefined;
      await database.transaction(async (tx) => {
        tx.send(holdAlone(lockOf(consumer, source)));
        tx.send(partAgain(consumer, source, each.part, each.incarnation, found.incarnation, found.xid, found.seq));
      });
    }
    // The beginning will do where only partitions brought anything: what they brought is passed over.
    if (!whole) return parts ? { ...(await find(parts[0]!.last_item!))!, xid: '0', seq: 0 } : undefined;
    return whole.last_item ? find(whole.last_item) : undefined;
  }
  return {
    read,
    findAgain,
    hold(tx) {
      tx.send(holdAlone(lockOf(consumer, source)));
      return read(tx);
    },
    move: (tx, { incarnation, xid, seq }, lastItem) => tx.send(move(consumer, source, incarnation, xid, seq, lastItem)),
  };
}

/** The place of a consumer in one partition. The other partitions go on meanwhile; reading the log itself waits for all. */
export function partOfLog(consumer: string, source: string, part: number, parts: number): Inbox {
  async function read(database: Queryable): Promise<Place> {
    const row = (await database.first(findBoth(consumer, source)))!;
    const own = row.parts?.find((each) => each.part === part) ?? null;
    return { ...placeOf(further(row.whole, own)), parked: new Set(row.parked), came: () => false };
  }
  return {
    read,
    async findAgain(database, find) {
      const { lastItem } = await read(database);
      return lastItem ? find(lastItem) : undefined;
    },
    hold(tx) {
      tx.send(holdTogether(lockOf(consumer, source)));
      tx.send(holdAlone(`${lockOf(consumer, source)} ${part}`));
      return read(tx);
    },
    move: (tx, { incarnation, xid, seq }, lastItem) =>
      tx.send(movePart(consumer, source, part, parts, incarnation, xid, seq, lastItem)),
  };
}

function placeOf(row: Moved | null): Pick<Place, 'position' | 'lastItem' | 'incarnations'> {
  if (!row) return { position: null, lastItem: null, incarnations: [] };
  return { position: positionOf(row), lastItem: row.last_item, incarnations: [row.incarnation] };
}

const positionOf = ({ incarnation, xid, seq }: Moved): Position => ({ incarnation, xid, seq });

/** Positions of two incarnations cannot be compared: the one that was noted last is of the younger. */
function further<Row extends Moved>(a: Moved | null, b: Row | null): Moved | null {
  if (!a || !b) return a ?? b;
  if (a.incarnation !== b.incarnation) return a.moved_at > b.moved_at ? a : b;
  return comparePositions(a, b) > 0 ? a : b;
}

/** What partitions brought beyond the place in the whole log. */
function cameBy(parts: readonly Part[], whole: Moved | null): Partial<Place> & Pick<Place, 'came'> {
  const [first] = parts;
  if (!first) return { came: () => false };
  const places = new Map(parts.map((part) => [part.part, part]));
  const all = Array.from({ length: first.parts }, (_, part) => further(whole, places.get(part) ?? null));
  const start = all.reduce((least, each) =>
    !least || !each ? null : each.incarnation === least.incarnation && comparePositions(each, least) < 0 ? each : least,
  );
  return {
    start: start && positionOf(start),
    incarnations: [...(whole ? [whole] : []), ...parts].map(({ incarnation }) => incarnation),
    came(position, stream) {
      const place = places.get(partitionOf(stream, first.parts));
      return place?.incarnation === position.incarnation && comparePositions(position, place) <= 0;
    },
  };
}

export const samePosition = (a: Position | null, b: Position | null): boolean =>
  a?.incarnation === b?.incarnation && a?.xid === b?.xid && a?.seq === b?.seq;

const leave = statement<[string, string]>('leave-place', 'delete from inbox where consumer = $1 and source = $2');
const leaveParts = statement<[string, string]>(
  'leave-parts',
  'delete from inbox_parts where consumer = $1 and source = $2',
);

/** Puts a consumer at a place in the whole log, whichever way its items came until now. */
export async function setPlace(
  database: Database,
  consumer: string,
  source: string,
  position: Position | null,
): Promise<void> {
  await database.transaction(async (tx) => {
    tx.send(holdAlone(lockOf(consumer, source)));
    tx.send(leaveParts(consumer, source));
    if (position) tx.send(move(consumer, source, position.incarnation, position.xid, position.seq, null));
    else tx.send(leave(consumer, source));
  });
}
