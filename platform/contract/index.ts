export * from './check.ts';
export * from './contract.ts';
export * from './event.ts';
export * from './failure.ts';
export { everyEventOf, type FeedingEvent, type LiveTopic, liveTopic } from './live-topic.ts';
export * from './operation.ts';
export * from './schema.ts';
