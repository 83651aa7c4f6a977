export * from './consumer.ts';
export * from './dead-letters.ts';
export * from './local-sources.ts';
export * from './log-source.ts';
export * from './remote-source.ts';
