import { LRUCache } from 'lru-cache';

/** A cache of values that can be had again. A miss is never an error. */
export interface Cache<Value extends object> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** Forgets the key. A read that began before does not put the old value back after. */
  invalidate(key: string): void;
  /** Remembers what `load` finds, unless the key was invalidated while it ran. */
  load(key: string, load: () => Promise<Value | undefined>): Promise<Value | undefined>;
  clear(): void;
}

/** An in-process cache of at most `max` values, the least recently used ones leaving first. */
export function createLocalCache<Value extends object>(max: number): Cache<Value> {
  const values = new LRUCache<string, Value>({ max });
  let generation = 0;
  const invalidated = new Map<string, number>();
  let loading = 0;
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    invalidate(key) {
      values.delete(key);
      if (loading > 0) invalidated.set(key, ++generation);
    },
    async load(key, load) {
      const known = values.get(key);
      if (known) return known;
      const began = generation;
      loading++;
      try {
        const value = await load();
        if (value && (invalidated.get(key) ?? 0) <= began) values.set(key, value);
        return value;
      } finally {
        loading--;
        if (loading === 0) invalidated.clear();
      }
    },
    clear() {
      values.clear();
      generation++;
    },
  };
}
