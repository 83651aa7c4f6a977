import type { OrderStatus } from '@hms/contracts/clinical';
import { conflict } from '@hms/platform/contract';

/** What may follow on each state (FHIR R4 request status); everything else is refused. */
export const TRANSITIONS: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  draft: ['active', 'revoked'],
  active: ['on-hold', 'revoked', 'completed'],
  'on-hold': ['active', 'revoked'],
  revoked: [],
  completed: [],
};

/** Throws `wrong-state`. */
export function mustBecome(from: OrderStatus, to: OrderStatus): void {
  if (!TRANSITIONS[from].includes(to))
    throw conflict('wrong-state', `An order that is ${from} cannot become ${to}.`, {
      members: { status: from, wanted: to, possible: TRANSITIONS[from] },
    });
}
