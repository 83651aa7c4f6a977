import { conflict } from '../contract/index.ts';
import { comparePositions, type EventEnvelope, type Position, requireIncarnation } from '../event-log/index.ts';
import type { LogSource } from '../event-relay/index.ts';
import type { Before, Travelling } from './record.ts';

/** An event with its place on the partition. */
interface Arrived extends Travelling {
  /** Of the next record. */
  readonly next: bigint;
}

/** The records of one partition that have arrived, as a log that can be read. */
export interface PartitionFeed extends LogSource<EventEnvelope> {
  push(arrived: Arrived): void;
  /** Says where the records begin to come, if none has come yet. */
  begin(next: bigint): void;
  /** Passes over a record that is no event. */
  skip(next: bigint): void;
  /** How many have arrived and were not yet passed. */
  readonly waiting: number;
  /** Offset of the first record that was not passed; undefined while that is not known. */
  readonly passed: bigint | undefined;
}

/** @param log the producer's own, asked only where a restore of it shows */
export function createPartitionFeed(log: LogSource<EventEnvelope>): PartitionFeed {
  let queue: Arrived[] = [];
  let passed: bigint | undefined;

  /** What was applied, by whichever way it came, and what is of a log that is no more. */
  function drop(after: Position | null, incarnation: string): void {
    const old = ({ position }: Arrived) =>
      position.incarnation !== incarnation || (after !== null && comparePositions(position, after) <= 0);
    const first = queue.findIndex((each) => !old(each));
    const dropped = first === -1 ? queue : queue.slice(0, first);
    passed = dropped.at(-1)?.next ?? passed;
    queue = first === -1 ? [] : queue.slice(first);
  }

  /** Throws `log-gap` where an event before one of these did not arrive. */
  function requireNoGap(after: Position | null): void {
    let last: Position | null = after;
    for (const { position, before } of queue) {
      if (!follows(before, last)) throw conflict('log-gap', `${log.name} has events that did not come by its topic.`);
      last = position;
    }
  }

  return {
    name: log.name,
    async read(after, limit) {
      const [first] = queue;
      if (!first) return { items: [], hidden: false };
      const strange = queue.some(({ position }) => position.incarnation !== (after ?? first.position).incarnation);
      const incarnation = strange ? await log.incarnation() : (after ?? first.position).incarnation;
      requireIncarnation(after, incarnation);
      drop(after, incarnation);
      // A publisher that was not sure whether it had written repeats itself.
      queue = queue.filter(isNews());
      requireNoGap(after);
      return { items: queue.slice(0, limit).map(({ position, event }) => ({ position, item: event })), hidden: false };
    },
    incarnation: () => log.incarnation(),
    find: (item) => log.find(item),
    onAppend: () => () => undefined,
    push: (arrived) => void queue.push(arrived),
    begin(next) {
      passed ??= next;
    },
    skip(next) {
      if (queue.length === 0) passed = next;
    },
    get waiting() {
      return queue.length;
    },
    get passed() {
      return passed;
    },
  };
}

const follows = (before: Before, last: Position | null): boolean => {
  if (before === 'start') return true;
  return before !== 'unknown' && last !== null && comparePositions(before, last) <= 0;
};

/** Tells records that bring something new from those that were written again. */
function isNews(): (arrived: Arrived) => boolean {
  let last: Position | undefined;
  return ({ position }) => {
    const news = !last || position.incarnation !== last.incarnation || comparePositions(position, last) > 0;
    if (news) last = position;
    return news;
  };
}
