import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import { toldAmong } from '../intents/intents-table.ts';

/** Those that tell something that is not here since it was decided. */
export async function untold(tx: Transaction, events: readonly EventEnvelope[]): Promise<readonly EventEnvelope[]> {
  const told = await toldAmong(tx, [...new Set(events.flatMap(({ causation_id }) => causation_id ?? []))]);
  return told.size === 0 ? events : events.filter(({ causation_id }) => !told.has(causation_id ?? ''));
}
