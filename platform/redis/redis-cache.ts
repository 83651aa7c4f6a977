import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { SharedCache } from '../cache/index.ts';
import { type Database, statement, type Transaction } from '../database/index.ts';
import { type Key, open, seal } from '../security/index.ts';
import type { Redis, Script } from './connect-redis.ts';

export interface RedisCacheOptions {
  readonly redis: Redis;
  /** What all keys of this cache begin with. */
  readonly prefix: string;
  /** Values are sealed under it: Redis reads nothing of them. */
  readonly key: Key;
  /** The database that the values are read from. */
  readonly database: Database;
  /** Milliseconds that a value stays. */
  readonly lifeMs?: number;
}

/**
 * A value lives so long that whoever cannot reach Redis can wait until all are gone: once at the beginning of an outage a
 * writer waits for this and for {@link LEASE_MS}, less than a transaction may idle.
 */
const LIFE_MS = 5_000;
/** Within so many milliseconds whoever met a miss may put what it has loaded. */
const LEASE_MS = 1_000;
/** Longer than any transaction takes. */
const FENCE_MS = 20_000;
/** How often somebody who waits for another's load looks again. */
const LOOKS = 20;
const LOOK_MS = 10;

/** KEYS value, fence, lease; ARGV token, lease milliseconds. @returns the value, or what to do about the miss */
const look: Script = {
  lua: `local value = redis.call('get', KEYS[1])
if value then return {'hit', value} end
if redis.call('exists', KEYS[2]) == 1 then return {'fenced'} end
if redis.call('set', KEYS[3], ARGV[1], 'nx', 'px', ARGV[2]) then return {'load'} end
return {'wait'}`,
};
/** KEYS value, lease; ARGV token, value, milliseconds */
const fill: Script = {
  lua: `if redis.call('get', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('del', KEYS[2])
if ARGV[2] ~= '' then redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3]) end
return 1`,
};
/** KEYS value, fence, lease; ARGV milliseconds */
const fence: Script = {
  lua: `redis.call('del', KEYS[1], KEYS[3])
redis.call('incr', KEYS[2])
return redis.call('pexpire', KEYS[2], ARGV[1])`,
};
/** KEYS fence */
const unfence: Script = {
  lua: `if redis.call('exists', KEYS[1]) == 1 and redis.call('decr', KEYS[1]) <= 0 then redis.call('del', KEYS[1]) end
return 1`,
};

const isSuspended = statement<[], { since: string }>('is-cache-suspended', 'select since from cache_suspension');
const suspend = statement<[], { age: number }>(
  'suspend-cache',
  `insert into cache_suspension default values on conflict (one) do update set one = true
   returning (1000 * extract(epoch from clock_timestamp() - since))::float8 as age`,
);
const holdSuspended = statement<[], { one: boolean }>(
  'hold-cache-suspended',
  'select one from cache_suspension for share',
);
const resume = statement<[]>('resume-cache', 'delete from cache_suspension');

/**
 * A cache in Redis. Whoever meets a miss gets a lease to put what it loads; a change takes the lease and the value away before it
 * commits, and fences the key until it has. So no load that began before a change is put after it, and of many who miss, one loads.
 *
 * A writer that cannot reach Redis suspends the cache in the database: from then on nobody puts anything there, and once all that is
 * there has expired, writers go on without. Whoever reaches Redis again ends the suspension, after the changes under way.
 */
export function redisCache<Value extends object>(options: RedisCacheOptions): SharedCache<Value> {
  const { redis, prefix, key: sealing, database, lifeMs = LIFE_MS } = options;
  const valueAt = (key: string) => `${prefix}{${key}}:value`;
  const fenceAt = (key: string) => `${prefix}{${key}}:fence`;
  const leaseAt = (key: string) => `${prefix}{${key}}:lease`;
  let suspending: Promise<number> | undefined;

  redis.onBack(() => void database.all(resume()).catch(() => undefined));

  async function loadAndPut(key: string, token: string, load: () => Promise<Value | undefined>) {
    const suspended = await database.first(isSuspended());
    const value = await load();
    const sealed = value && !suspended ? seal(sealing, JSON.stringify(value), valueAt(key)) : '';
    await redis.run(fill, [valueAt(key), leaseAt(key)], [token, sealed, String(lifeMs)]).catch(() => undefined);
    return value;
  }

  /** Whoever is the first to find Redis away says so for all of this process. @returns milliseconds since it was said */
  function suspendedFor(): Promise<number> {
    suspending ??= database
      .first(suspend())
      .then((row) => row!.age)
      .finally(() => {
        suspending = undefined;
      });
    return suspending;
  }

  async function withoutRedis(tx: Transaction): Promise<void> {
    for (;;) {
      const left = lifeMs + LEASE_MS - (await suspendedFor());
      if (left > 0) await pause(left);
      // Nobody ends the suspension before this change has committed.
      if (await tx.first(holdSuspended())) return;
    }
  }

  return {
    async load(key, load) {
      const token = randomUUID();
      for (let looks = 0; looks < LOOKS; looks++) {
        const keys = [valueAt(key), fenceAt(key), leaseAt(key)];
        const answer = await redis.run(look, keys, [token, String(LEASE_MS)]).catch(() => undefined);
        const [what, sealed] = (answer ?? ['away']) as [string, string?];
        if (what === 'hit') return JSON.parse(open(sealing, sealed!, valueAt(key)).toString()) as Value;
        if (what === 'load') return loadAndPut(key, token, load);
        if (what !== 'wait') break;
        await pause(LOOK_MS);
      }
      return load();
    },
    async changing(tx, key) {
      const keys = [valueAt(key), fenceAt(key), leaseAt(key)];
      await redis.run(fence, keys, [String(FENCE_MS)]).catch(() => withoutRedis(tx));
    },
    changed: (key) => void redis.run(unfence, [fenceAt(key)], []).catch(() => undefined),
  };
}
