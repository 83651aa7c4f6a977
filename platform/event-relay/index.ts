export * from './bell.ts';
export * from './consumer.ts';
export {
  countDeadLetters,
  type DeadLetter,
  type DeadLetterCount,
  deadLetters,
  tellDeadLetters,
} from './dead-letters.ts';
export { partOfLog } from './inbox.ts';
export * from './intake.ts';
export * from './local-sources.ts';
export * from './log-bells.ts';
export * from './log-source.ts';
export { partitionOf } from './partition-of.ts';
export * from './remote-source.ts';
export * from './rewind.ts';
export * from './tail.ts';
export * from './transport.ts';
