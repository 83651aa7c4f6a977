export * from './broker.ts';
export * from './find-kafka.ts';
