import type { Database } from '../database/index.ts';
import { type Position, requireIncarnation } from '../event-log/index.ts';
import { setPlace } from './inbox.ts';
import type { LogSource } from './log-source.ts';

/** From where a consumer applies a log again: behind a position, or from the first item of a moment or later on. */
export type RewindTo = { readonly after: Position | null } | { readonly since: Date };

const PAGE = 1_000;

/**
 * Moves a consumer back, so that it applies again what it has applied since. That is for effects that are the same however often
 * they happen. Throws `log-renewed` where the position is of an earlier incarnation of the log.
 */
export async function rewindPlace<Item>(
  database: Database,
  consumer: string,
  source: LogSource<Item>,
  timeOf: (item: Item) => string,
  to: RewindTo,
): Promise<void> {
  const position = 'since' in to ? await positionBefore(source, timeOf, to.since) : to.after;
  requireIncarnation(position, await source.incarnation());
  await setPlace(database, consumer, source.name, position);
}

async function positionBefore<Item>(
  source: LogSource<Item>,
  timeOf: (item: Item) => string,
  since: Date,
): Promise<Position | null> {
  let last: Position | null = null;
  for (;;) {
    const { items } = await source.read(last, PAGE);
    for (const { position, item } of items) {
      if (Date.parse(timeOf(item)) >= since.getTime()) return last;
      last = position;
    }
    if (items.length === 0) return last;
  }
}
