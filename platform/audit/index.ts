export * from './access-entry.ts';
export * from './access-log.ts';
export * from './notes.ts';
export * from './read-access-log.ts';
export * from './refusal-counter.ts';
