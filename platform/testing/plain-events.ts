import { randomUUID } from 'node:crypto';
import type { Database } from '../database/index.ts';
import { appender, type EventEnvelope, projectAll } from '../event-log/index.ts';
import { accountContract } from './bank/index.ts';

const append = appender(accountContract, projectAll([]));

/** Appends events without personal fields to a stream, in one transaction, as of a moment. */
export function appendPlain(
  database: Database,
  stream: string,
  expected: number,
  count = 1,
  at = new Date(),
): Promise<EventEnvelope[]> {
  const events = Array.from({ length: count }, () => ({ type: 'account.posted' as const, data: { amount: 1 } }));
  const cause = { actor: 'test', correlation: randomUUID(), at };
  return database.transaction((tx) => append(tx, { stream, expected, events, cause }));
}
