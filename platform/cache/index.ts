export * from './cache.ts';
export * from './shared-cache.ts';
