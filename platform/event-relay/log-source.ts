import type { LatestPage, Logged, LogPage, Position } from '../event-log/index.ts';

export type { LatestPage, Logged, LogPage };

/** A log that can be followed: in this process by its reader, from another by HTTP or Kafka. */
export interface LogSource<Item> {
  /** `<service>.events` or `<service>.access-log` */
  readonly name: string;
  /** The next items in commit order. Throws `log-renewed` when the place is of an earlier incarnation. */
  read(after: Position | null, limit: number): Promise<LogPage<Item>>;
  incarnation(): Promise<string>;
  /** Where the item stands now: how a consumer finds its place again after a restore. */
  find(itemId: string): Promise<Position | undefined>;
  /** Calls back after each commit; a hint, not a promise. @returns how to stop */
  onAppend(listener: () => void): () => void;
}

/** A log that can also be followed from now on. */
export interface TailableSource<Item> extends LogSource<Item> {
  /** The last items that can be read, and where the log ends behind them. */
  latest(limit: number): Promise<LatestPage<Item>>;
}
