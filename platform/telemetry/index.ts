export * from './log-file.ts';
export * from './logger.ts';
export * from './metrics.ts';
