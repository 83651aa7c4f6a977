import { Failure } from '../contract/index.ts';
import type { Database, Transaction } from '../database/index.ts';
import type { Position } from '../event-log/index.ts';
import type { Logger, Metrics } from '../telemetry/index.ts';
import { deadLetters, park, parkedStreams, removeDeadLetter } from './dead-letters.ts';
import { lockPlace, movePlace, readPlace, samePosition } from './inbox.ts';
import type { Logged, LogSource } from './log-source.ts';

export interface ConsumerOptions<Item> {
  readonly name: string;
  readonly source: LogSource<Item>;
  /** The consumer's own database: effect and place commit together. */
  readonly database: Database;
  /** Most items in one transaction; 1 where the effect appends to the own log. */
  readonly batch: number;
  apply(tx: Transaction, items: readonly Item[]): Promise<void>;
  idOf(item: Item): string;
  /** Items of one stream keep their order, also around one that fails. */
  streamOf(item: Item): string;
  /** Milliseconds between looks when no bell rings. */
  readonly pollMs: number;
  /** Milliseconds to wait after the bell, so that more items share a transaction; none where absent. */
  readonly gatherMs?: number;
  readonly log: Logger;
  readonly metrics: Metrics;
}

export interface Consumer {
  readonly name: string;
  readonly source: string;
  /** Applies all that can be read now. @returns how many items were applied or parked */
  drain(): Promise<number>;
  /** Applies the parked items again, in order. @returns how many went through */
  replayParked(): Promise<number>;
  /** What stands in the way, if anything; shown by /ready. */
  trouble(): string | undefined;
  stop(): Promise<void>;
}

interface Step {
  readonly count: number;
  /** Whether to look again at once. */
  readonly more: boolean;
}

const ATTEMPTS = 5;
const MAX_BACKOFF_MS = 5_000;
/** After the bell rang, rows may stay hidden behind a longer transaction: look again soon, then less often. */
const HIDDEN_FIRST_MS = 5;
const LOOK_AGAIN_MS = 100;

export function startConsumer<Item>(options: ConsumerOptions<Item>): Consumer {
  const { name, source, database, log, metrics, gatherMs = 0 } = options;
  let place: Position | null | undefined;
  let blocked: Set<string> | undefined;
  let oneByOne = false;
  let attempts = 0;
  let trouble: string | undefined;
  let stopped = false;
  let draining: Promise<number> | undefined;
  let rung = false;
  let hiddenWait = HIDDEN_FIRST_MS;
  let timer: NodeJS.Timeout | undefined;

  async function findPlace(): Promise<Position | null> {
    const known = await readPlace(database, name, source.name);
    if (!known) return null;
    const incarnation = await source.incarnation();
    if (known.position.incarnation === incarnation) return known.position;
    const moved = known.lastItem ? await source.find(known.lastItem) : undefined;
    if (!moved)
      throw new Failure(
        'conflict',
        'log-restored',
        `${source.name} was restored to a time before what ${name} has read; rebuild ${name}.`,
      );
    return moved;
  }

  async function step(): Promise<Step> {
    if (place === undefined) place = await findPlace();
    blocked ??= await parkedStreams(database, name, source.name);
    const from = place;
    const limit = oneByOne ? 1 : options.batch;
    const items = await source.read(from, limit);
    if (items.length === 0) return { count: 0, more: false };
    try {
      const moved = await database.transaction((tx) => takeIn(tx, from, items));
      if (!moved) {
        place = undefined;
        return { count: items.length, more: true };
      }
    } catch (error) {
      if (error instanceof Failure && error.kind === 'unavailable') throw error;
      if (items.length > 1) {
        oneByOne = true;
        return step();
      }
      await failed(items[0]!, error);
      return { count: 1, more: true };
    }
    place = items.at(-1)!.position;
    attempts = 0;
    if (oneByOne && items.length === 1) oneByOne = false;
    trouble = undefined;
    metrics.consumed(name, source.name, 'applied', items.length);
    // Fewer than asked for were all that could be read, and a commit since then rings the bell.
    return { count: items.length, more: items.length === limit };
  }

  /** @returns false when another instance of this consumer has moved on meanwhile */
  async function takeIn(tx: Transaction, from: Position | null, items: readonly Logged<Item>[]): Promise<boolean> {
    const current = await lockPlace(tx, name, source.name);
    if (current && !samePosition(current.position, from) && current.position.incarnation === from?.incarnation)
      return false;
    const free = items.filter(({ item }) => !blocked!.has(options.streamOf(item)));
    for (const { item } of items)
      if (blocked!.has(options.streamOf(item)))
        park(tx, name, source.name, options.streamOf(item), item, 'waits behind an earlier item of its stream');
    if (free.length > 0)
      await options.apply(
        tx,
        free.map(({ item }) => item),
      );
    const last = items.at(-1)!;
    movePlace(tx, name, source.name, last.position, options.idOf(last.item));
    return true;
  }

  async function failed({ position, item }: Logged<Item>, error: unknown): Promise<void> {
    attempts++;
    log.error(
      { err: error, consumer: name, source: source.name, item: options.idOf(item), attempts },
      'an event could not be applied',
    );
    trouble = `item ${options.idOf(item)} of ${source.name} cannot be applied`;
    if (attempts < ATTEMPTS) throw error;
    const stream = options.streamOf(item);
    await database.transaction(async (tx) => {
      await lockPlace(tx, name, source.name);
      park(tx, name, source.name, stream, item, error instanceof Error ? error.message : 'unknown');
      movePlace(tx, name, source.name, position, options.idOf(item));
    });
    blocked!.add(stream);
    place = position;
    attempts = 0;
    metrics.consumed(name, source.name, 'parked', 1);
  }

  async function drainAll(): Promise<number> {
    let total = 0;
    for (;;) {
      if (stopped) return total;
      const { count, more } = await step();
      total += count;
      if (!more) return total;
    }
  }

  function drain(): Promise<number> {
    draining ??= drainAll().finally(() => {
      draining = undefined;
    });
    return draining;
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(look, ms);
    timer.unref();
  }

  async function look(): Promise<void> {
    const wasRung = rung;
    rung = false;
    try {
      const count = await drain();
      if (rung) return schedule(gatherMs);
      if (wasRung && count === 0 && hiddenWait < options.pollMs) {
        rung = true;
        hiddenWait *= 2;
        return schedule(hiddenWait);
      }
      hiddenWait = HIDDEN_FIRST_MS;
      // Beside the rows that were read, others may have been hidden: one more look before resting.
      schedule(wasRung && count > 0 ? Math.min(LOOK_AGAIN_MS, options.pollMs) : options.pollMs);
    } catch (error) {
      trouble ??= error instanceof Error ? error.message : 'unknown';
      place = undefined;
      rung = true;
      hiddenWait = Math.min(hiddenWait * 2, MAX_BACKOFF_MS);
      schedule(hiddenWait);
    }
  }

  const stopListening = source.onAppend(() => {
    const first = !rung;
    rung = true;
    hiddenWait = HIDDEN_FIRST_MS;
    if (first && !draining) schedule(gatherMs);
  });
  schedule(0);

  return {
    name,
    source: source.name,
    drain,
    trouble: () => trouble,
    async replayParked() {
      let replayed = 0;
      for (const letter of await deadLetters(database, name, source.name)) {
        await database.transaction(async (tx) => {
          await options.apply(tx, [letter.item as Item]);
          removeDeadLetter(tx, letter.id);
        });
        replayed++;
      }
      blocked = await parkedStreams(database, name, source.name);
      return replayed;
    },
    async stop() {
      stopped = true;
      stopListening();
      clearTimeout(timer);
      await draining?.catch(() => undefined);
    },
  };
}
