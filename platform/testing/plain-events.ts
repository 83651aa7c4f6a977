import { randomUUID } from 'node:crypto';
import type { Contract } from '../contract/index.ts';
import type { Database } from '../database/index.ts';
import { appender, type EventEnvelope, projectAll } from '../event-log/index.ts';
import { type Bell, type Consumer, createBell, type EventTransport, localEvents } from '../event-relay/index.ts';
import { createLogger, createMetrics } from '../telemetry/index.ts';
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

/** Puts what is appended to a log on the contract's topic. */
export function publishPlain(
  transport: EventTransport,
  contract: Contract,
  database: Database,
  bell: Bell = createBell(),
): Consumer {
  const source = localEvents(contract.service, database, bell);
  const log = createLogger({ level: 'silent', service: contract.service });
  return transport.publish({ contract, database, source, pollMs: 50, log, metrics: createMetrics() })!;
}
