import { randomUUID } from 'node:crypto';
import type { Database } from '../database/index.ts';
import { appender, type EventEnvelope, projectAll } from '../event-log/index.ts';
import { accountContract } from './bank/index.ts';

const append = appender(accountContract, projectAll([]));

/** Appends events without personal fields to a stream, in one transaction. */
export function appendPlain(database: Database, stream: string, expected: number, count = 1): Promise<EventEnvelope[]> {
  const events = Array.from({ length: count }, () => ({ type: 'account.posted' as const, data: { amount: 1 } }));
  const cause = { actor: 'test', correlation: randomUUID(), at: new Date() };
  return database.transaction((tx) => append(tx, { stream, expected, events, cause }));
}
