import { LRUCache } from 'lru-cache';

/** A cache of values that can be had again. A miss is never an error. */
export interface Cache<Value extends object> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** Forgets the key. A read that began before does not put the old value back after. */
  readonly invalidate: (key: string) => void;
  /** Remembers what `load` finds, unless the key was set or invalidated while it ran. */
  load(key: string, load: () => Promise<Value | undefined>): Promise<Value | undefined>;
  clear(): void;
}

/**
 * An in-process cache of at most `max` values, the least recently used ones leaving first.
 *
 * @param ms milliseconds after which a value is forgotten, however much it is used; never where absent
 */
export function createLocalCache<Value extends object>(max: number, ms?: number): Cache<Value> {
  const values = new LRUCache<string, Value>({ max, ...(ms === undefined ? {} : { ttl: ms }) });
  /** The loads under way that may still remember what they find. */
  const loads = new Map<string, Set<symbol>>();

  return {
    get: (key) => values.get(key),
    set(key, value) {
      loads.delete(key);
      values.set(key, value);
    },
    invalidate(key) {
      loads.delete(key);
      values.delete(key);
    },
    async load(key, load) {
      const known = values.get(key);
      if (known) return known;
      const self = Symbol(key);
      const others = loads.get(key) ?? new Set();
      loads.set(key, others.add(self));
      try {
        const value = await load();
        if (value && loads.get(key)?.has(self)) values.set(key, value);
        return value;
      } finally {
        const left = loads.get(key);
        if (left?.delete(self) && left.size === 0) loads.delete(key);
      }
    },
    clear() {
      loads.clear();
      values.clear();
    },
  };
}
