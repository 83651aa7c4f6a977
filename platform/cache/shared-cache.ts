import type { Transaction } from '../database/index.ts';
import { createLocalCache } from './cache.ts';

/**
 * Values by key that all processes of a service share, where there are several. It never shows what was before a change that has
 * committed, and a miss or its absence is never an error.
 */
export interface SharedCache<Value extends object> {
  /** The value that is there, else what `load` finds, which is put there. */
  load(key: string, load: () => Promise<Value | undefined>): Promise<Value | undefined>;
  /** Called and awaited in the transaction that changes what `load` finds, before its first change. */
  changing(tx: Transaction, key: string): Promise<void>;
  /** Called when that transaction has committed. */
  changed(key: string): void;
}

/** Opens the caches of a service. */
export type OpenSharedCache = <Value extends object>(name: string, most: number) => Promise<SharedCache<Value>>;

/** That of a service that runs in one process only. @param most values; the least recently used ones leave first */
export function processCache<Value extends object>(most: number): SharedCache<Value> {
  const cache = createLocalCache<Value>(most, { keep: 'again' });
  return { load: cache.load, changing: async () => undefined, changed: cache.invalidate };
}

/** None: what other processes change would not be seen. */
export const noCache: SharedCache<never> = {
  load: (_key, load) => load(),
  changing: async () => undefined,
  changed: () => undefined,
};
