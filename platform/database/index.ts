export * from './batched.ts';
export * from './coalesce.ts';
export * from './database.ts';
export * from './embedded-postgres.ts';
export * from './migrate.ts';
export * from './provision.ts';
export * from './scrub.ts';
export type { SlowStatement } from './slow-statements.ts';
export * from './statement.ts';
