import type { Redis, Script } from './connect-redis.ts';

export interface RedisRate {
  readonly redis: Redis;
  /** What all keys begin with. */
  readonly prefix: string;
  /** Requests a second for long; above 0. */
  readonly perSecond: number;
  /** Requests at once. */
  readonly burst: number;
}

/**
 * The generic cell rate algorithm (ITU-T I.371) on Redis's own clock. KEYS the moment at which somebody's bucket is full again;
 * ARGV milliseconds of one request and of a burst. @returns milliseconds to wait; 0 for a request that is let through
 */
const take: Script = {
  lua: `local time = redis.call('time')
local now = time[1] * 1000 + time[2] / 1000
local interval, most = tonumber(ARGV[1]), tonumber(ARGV[2])
local next = math.max(tonumber(redis.call('get', KEYS[1]) or '0'), now) + interval
local excess = next - now - most
if excess > interval / 1000 then return tostring(excess) end
redis.call('set', KEYS[1], string.format('%.3f', next), 'px', math.ceil(next - now))
return '0'`,
};

/** Takes one request of somebody. @returns milliseconds to wait; 0 if it may pass. Throws where Redis cannot be reached. */
export function redisRate({ redis, prefix, perSecond, burst }: RedisRate): (who: string) => Promise<number> {
  const interval = 1000 / perSecond;
  return async (who) => Number(await redis.run(take, [prefix + who], [String(interval), String(burst * interval)]));
}
