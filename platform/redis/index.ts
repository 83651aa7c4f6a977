export * from './connect-redis.ts';
export * from './redis-cache.ts';
export * from './redis-rate.ts';
