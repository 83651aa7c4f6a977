export * from './log-file.ts';
export * from './logger.ts';
export * from './metrics.ts';
export * from './traceparent.ts';
export * from './tracing.ts';
