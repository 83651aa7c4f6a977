export * from './bell.ts';
export * from './consumer.ts';
export { type DeadLetter, deadLetters } from './dead-letters.ts';
export * from './local-sources.ts';
export * from './log-bells.ts';
export * from './log-source.ts';
export * from './remote-source.ts';
export * from './tail.ts';
