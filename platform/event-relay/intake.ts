import { Failure } from '../contract/index.ts';
import type { Database, Transaction } from '../database/index.ts';
import type { Position } from '../event-log/index.ts';
import { firstDeadLetter, isStillParked, parkItem, removeDeadLetter } from './dead-letters.ts';
import { type Inbox, type Place, samePosition, wholeLog } from './inbox.ts';
import type { Logged, LogPage, LogSource } from './log-source.ts';

export interface IntakeOptions<Item, Ready> {
  readonly name: string;
  readonly source: LogSource<Item>;
  /** The consumer's own database: effect and place commit together. */
  readonly database: Database;
  /** Where the place is kept; that in the whole log where absent. */
  readonly inbox?: Inbox;
  /** Most items in one transaction; 1 where the effect appends to the own log. */
  readonly batch: number;
  /** The items that matter; others only move the place. */
  wants(item: Item): boolean;
  /** Makes an item ready before its transaction begins, e.g. decrypts it. */
  open(item: Item, position: Position): Promise<Ready>;
  apply(tx: Transaction, items: readonly Ready[]): Promise<void>;
  idOf(item: Item): string;
  /** Items of one stream keep their order, also around one that fails. */
  streamOf(item: Item): string;
}

/** What one step did; items that do not matter count as applied. */
interface Step<Item> {
  /** The last item that the place has passed. */
  readonly last?: Item;
  readonly applied: number;
  readonly parked: number;
  /** Whether more can be read at once; a commit after the last reading rings the bell. */
  readonly more: boolean;
}

type Done = Pick<Step<unknown>, 'applied' | 'parked'>;

export interface Intake<Item> {
  /** Applies the next items, or parks the one that failed too often. Throws what the effect threw before that. */
  step(): Promise<Step<Item>>;
  /** Applies the parked items again, in order; a stream whose item fails again stays. @returns how many went through */
  replay(failed: (error: unknown, item: Item) => void): Promise<number>;
  /** Looks up which streams are parked: they may have been applied again past this intake, also by another process. */
  lookAtParked(): Promise<void>;
  /** Looks everything up anew at the next step. */
  forget(): void;
  /** Whether the log's newest rows wait behind a transaction that still runs. */
  readonly hidden: boolean;
  /** Whether the inbox knows of all that was passed. */
  readonly told: boolean;
  /** The item that fails just now, if any. */
  readonly failing: Item | undefined;
  readonly parkedStreams: number;
}

/** After so many failures an item is parked, and the later ones of its stream behind it. */
const ATTEMPTS = 5;
/** So many items that do not matter may be passed before the inbox is told; they can be passed again at no harm. */
const UNTOLD = 2_000;
/** Of an item that comes from among the parked ones. */
const NOWHERE: Position = { incarnation: '', xid: '0', seq: 0 };
/** Least items in one reading. */
const READ_AHEAD = 200;

/** Takes items from a log into a database, each exactly once: effect and place commit together. */
export function createIntake<Item, Ready>(options: IntakeOptions<Item, Ready>): Intake<Item> {
  const { name, source, database, open, inbox = wholeLog(options.name, options.source.name) } = options;
  const limit = Math.max(options.batch, READ_AHEAD);
  /** The place as the inbox has it, and where that is in the log of today. */
  let place: { readonly stored: Position | null; readonly from: Position | null } | undefined;
  let page: LogPage<Item> = { items: [], hidden: false };
  let ahead: readonly Logged<Item>[] = [];
  let parked: ReadonlySet<string> = new Set();
  let failing: Item | undefined;
  let attempts = 0;
  /** Items passed since the inbox was told. */
  let untold = 0;
  /** How many items are still taken one by one because their batch failed. */
  let single = 0;

  async function findPlace() {
    const known = await inbox.read(database);
    parked = known.parked;
    const from = known.start ?? known.position;
    if (known.incarnations.length === 0) return { stored: null, from: null };
    const incarnation = await source.incarnation();
    if (known.incarnations.every((each) => each === incarnation)) return { stored: known.position, from };
    const found = await inbox.findAgain(database, (item) => source.find(item));
    if (found) return { stored: known.position, from: found };
    const text = `${source.name} was restored to a time before what ${name} has read; rebuild ${name}.`;
    throw new Failure('conflict', 'log-restored', text);
  }

  async function readAhead(): Promise<void> {
    place ??= await findPlace();
    if (ahead.length > 0) return;
    try {
      page = await source.read(place.from, limit);
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'log-renewed')) throw error;
      place = await findPlace();
      page = await source.read(place.from, limit);
    }
    ahead = page.items;
  }

  /** As many items as hold `most` that matter, with the others between and behind them. */
  function next(most: number): readonly Logged<Item>[] {
    let wanted = 0;
    const end = ahead.findIndex(({ item }) => options.wants(item) && ++wanted > most);
    return end === -1 ? ahead : ahead.slice(0, end);
  }

  async function step(): Promise<Step<Item>> {
    await readAhead();
    if (ahead.length === 0) {
      await lookAtParked();
      return { applied: 0, parked: 0, more: false };
    }
    const items = next(single > 0 ? 1 : options.batch);
    const wanted = items.filter(({ item }) => options.wants(item));
    if (wanted.length === 0 && untold + items.length < UNTOLD) return passBy(items);
    try {
      const ready = await Promise.all(
        wanted.map(async ({ item, position }) => ({ item, position, ready: await open(item, position) })),
      );
      return await moveOn(items, async (tx, held) => {
        const due = ready.filter(({ item, position }) => !held.came(position, options.streamOf(item)));
        const blocked = due.filter(({ item }) => held.parked.has(options.streamOf(item)));
        for (const { item } of blocked) parkBehind(tx, item);
        const free = due.filter((each) => !blocked.includes(each)).map((each) => each.ready);
        if (free.length > 0) await options.apply(tx, free);
        return { applied: items.length - blocked.length, parked: blocked.length };
      });
    } catch (error) {
      if (error instanceof Failure && error.kind === 'unavailable') throw error;
      if (wanted.length > 1) {
        single = wanted.length;
        return step();
      }
      return giveUpOn(wanted[0], items, error);
    }
  }

  /** Goes on behind items that do not matter, without a transaction. */
  function passBy(items: readonly Logged<Item>[]): Step<Item> {
    const last = items.at(-1)!;
    untold += items.length;
    place = { stored: place!.stored, from: last.position };
    ahead = ahead.slice(items.length);
    return { last: last.item, applied: items.length, parked: 0, more: ahead.length > 0 || page.items.length === limit };
  }

  /** Runs the work and moves the place behind the items, unless another instance of this consumer has moved it meanwhile. */
  async function moveOn(
    items: readonly Logged<Item>[],
    work: (tx: Transaction, held: Place) => Promise<Done>,
  ): Promise<Step<Item>> {
    const last = items.at(-1)!;
    const done = await database.transaction(async (tx) => {
      const held = await inbox.hold(tx);
      if (!samePosition(held.position, place!.stored)) return undefined;
      parked = held.parked;
      const result = await work(tx, held);
      inbox.move(tx, last.position, options.idOf(last.item));
      return result;
    });
    failing = undefined;
    attempts = 0;
    if (!done) {
      forget();
      return { applied: 0, parked: 0, more: true };
    }
    place = { stored: last.position, from: last.position };
    untold = 0;
    ahead = ahead.slice(items.length);
    single = Math.max(0, single - 1);
    return { ...done, last: last.item, more: ahead.length > 0 || page.items.length === limit };
  }

  async function giveUpOn(
    bad: Logged<Item> | undefined,
    items: readonly Logged<Item>[],
    error: unknown,
  ): Promise<Step<Item>> {
    failing = bad?.item;
    if (!bad || ++attempts < ATTEMPTS) throw error;
    const { item, position } = bad;
    const stream = options.streamOf(item);
    const done = await moveOn(items, async (tx, held) => {
      if (held.came(position, stream)) return { applied: items.length, parked: 0 };
      parkItem(tx, name, source.name, stream, item, reasonOf(error));
      return { applied: items.length - 1, parked: 1 };
    });
    if (done.parked > 0) parked = new Set([...parked, stream]);
    return done;
  }

  const parkBehind = (tx: Transaction, item: Item) =>
    parkItem(tx, name, source.name, options.streamOf(item), item, 'waits behind an earlier item of its stream');

  async function replay(failed: (error: unknown, item: Item) => void): Promise<number> {
    const refused = new Set<string>();
    let replayed = 0;
    for (;;) {
      const letter = await firstDeadLetter(database, name, source.name, refused);
      if (!letter) break;
      const item = letter.item as Item;
      try {
        // Where it stood matters to nobody who can park items.
        const ready = await open(item, NOWHERE);
        replayed += await database.transaction(async (tx) => {
          await inbox.hold(tx);
          if (!(await isStillParked(tx, letter.id))) return 0;
          await options.apply(tx, [ready]);
          removeDeadLetter(tx, letter.id);
          return 1;
        });
      } catch (error) {
        if (error instanceof Failure && error.kind === 'unavailable') throw error;
        failed(error, item);
        refused.add(letter.stream);
      }
    }
    parked = refused;
    await lookAtParked();
    return replayed;
  }

  async function lookAtParked(): Promise<void> {
    if (parked.size > 0) parked = (await inbox.read(database)).parked;
  }

  function forget(): void {
    untold = 0;
    place = undefined;
    ahead = [];
  }

  return {
    step,
    replay,
    lookAtParked,
    forget,
    get hidden() {
      return page.hidden;
    },
    get told() {
      return untold === 0;
    },
    get failing() {
      return failing;
    },
    get parkedStreams() {
      return parked.size;
    },
  };
}

/** A failure's text is public; of other errors only the kind is told, their text may repeat what somebody entered. */
function reasonOf(error: unknown): string {
  if (error instanceof Failure) return error.message.slice(0, 1_000);
  const { name, code } = (error ?? {}) as { name?: string; code?: unknown };
  if (typeof code === 'string' && SQLSTATE.test(code)) return `the database refused it (SQLSTATE ${code})`;
  return `it failed with ${name ?? 'an error'}`;
}

const SQLSTATE = /^[0-9A-Z]{5}$/;
