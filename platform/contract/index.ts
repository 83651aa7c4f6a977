export * from './check.ts';
export * from './contract.ts';
export * from './event.ts';
export * from './failure.ts';
export * from './operation.ts';
export * from './schema.ts';
