import type { auditContract } from '@hms/contracts/audit';
import type { EventType } from '@hms/platform/contract';
import type { PlacedEntry } from '../trail/chain.ts';

/** The operation by which somebody opens a closed record in an emergency. */
export const BREAK_GLASS = 'auth.breakGlass';

/** The event that an entry is; undefined for what failed for other reasons than a refusal. */
export function eventTypeOf({
  outcome,
  operation,
}: Pick<PlacedEntry, 'outcome' | 'operation'>): EventType<typeof auditContract> | undefined {
  if (outcome === 'denied') return 'access.denied';
  if (outcome === 'failed') return undefined;
  return operation === BREAK_GLASS ? 'access.break-glass' : 'access.granted';
}
