import { statement, type Transaction } from '@hms/platform/database';

const lock = statement<[readonly string[]]>(
  'lock-keys',
  'select pg_advisory_xact_lock(key) from unnest($1::bigint[]) as key',
);

/**
 * Holds back others who would write these resources until the transaction ends. In one order whoever asks, or two transactions could wait
 * for each other.
 */
export const lockKeys = (tx: Transaction, keys: readonly string[]): void =>
  tx.send(lock([...new Set(keys)].toSorted()));
