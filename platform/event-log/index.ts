export * from './append.ts';
export * from './envelope.ts';
export * from './ids.ts';
export * from './personal.ts';
export * from './projection.ts';
export * from './read-log.ts';
export * from './rebuild.ts';
