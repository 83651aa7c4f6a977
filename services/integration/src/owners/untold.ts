import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import { toldAmong } from '../intents/intents-table.ts';
import { overwrittenAmong } from './overwritten.ts';

/** Those that tell something that is not here since it was decided, or that a mirror may have written over since. */
export async function untold(tx: Transaction, events: readonly EventEnvelope[]): Promise<readonly EventEnvelope[]> {
  const decided = await toldAmong(tx, [...new Set(events.flatMap(({ causation_id }) => causation_id ?? []))]);
  const told = events.filter(({ causation_id }) => decided.has(causation_id ?? ''));
  if (told.length === 0) return events;
  const overwritten = await overwrittenAmong(tx, [...new Set(told.map(({ stream_id }) => stream_id))]);
  return events.filter((event) => !told.includes(event) || overwritten.has(event.stream_id));
}
