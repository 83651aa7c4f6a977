import type { Logger } from '@hms/platform/telemetry';
import type { ServerSettings } from './settings.ts';

/** Reaches Redis where the settings name one. The client is loaded only then. */
export async function redisOf({ redisUrl }: ServerSettings, log: Logger) {
  if (!redisUrl) return undefined;
  const { connectRedis, redisCache, redisRate } = await import('@hms/platform/redis');
  const redis = connectRedis(redisUrl, log);
  return { redis, redisCache, redisRate };
}
