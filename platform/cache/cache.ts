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

export interface CacheOptions {
  /** Milliseconds after which a value is forgotten, however much it is used; never where absent. */
  readonly ms?: number;
  /** `again` keeps only what was asked for before, so that values read once do not push out those in use. */
  readonly keep?: 'always' | 'again';
}

/** An in-process cache of at most `max` values, the least recently used ones leaving first. */
export function createLocalCache<Value extends object>(max: number, options: CacheOptions = {}): Cache<Value> {
  const { ms, keep } = options;
  const values = new LRUCache<string, Value>({ max, ...(ms === undefined ? {} : { ttl: ms }) });
  const askedBefore = keep === 'again' ? rememberAsking(max) : () => true;
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
      if (!askedBefore(key)) return load();
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

/** Tells whether a key is among those asked for lately: the last `most` of them at least, and twice as many at most. */
function rememberAsking(most: number): (key: string) => boolean {
  let before = new Set<string>();
  let lately = new Set<string>();
  return (key) => {
    if (lately.has(key)) return true;
    const known = before.has(key);
    lately.add(key);
    if (lately.size >= most) {
      before = lately;
      lately = new Set();
    }
    return known;
  };
}
