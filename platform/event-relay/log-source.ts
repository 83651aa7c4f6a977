import type { Position } from '../event-log/index.ts';

export interface Logged<Item> {
  readonly position: Position;
  readonly item: Item;
}

/** A log that can be followed: in this process by its reader, from another by HTTP or Kafka. */
export interface LogSource<Item> {
  /** `<service>.events` or `<service>.access-log` */
  readonly name: string;
  /** The next items in commit order. */
  read(after: Position | null, limit: number): Promise<Logged<Item>[]>;
  incarnation(): Promise<string>;
  /** Where the item stands now: how a consumer finds its place again after a restore. */
  find(itemId: string): Promise<Position | undefined>;
  /** Calls back after each commit; a hint, not a promise. @returns how to stop */
  onAppend(listener: () => void): () => void;
}

/** A bell that commits ring and consumers hear. */
export interface Bell {
  ring(): void;
  listen(listener: () => void): () => void;
}

export function createBell(): Bell {
  const listeners = new Set<() => void>();
  return {
    ring() {
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
