import type { TaskStatus } from '@hms/contracts/clinical';
import { conflict } from '@hms/platform/contract';

/** What may follow on each state (FHIR R4 TaskStatus); everything else is refused. */
export const TRANSITIONS: Readonly<Record<TaskStatus, readonly TaskStatus[]>> = {
  requested: ['accepted', 'in-progress', 'completed', 'cancelled'],
  accepted: ['accepted', 'in-progress', 'completed', 'cancelled'],
  'in-progress': ['accepted', 'completed', 'cancelled'],
  completed: [],
  cancelled: [],
};

/** Throws `wrong-state`. */
export function mustBecome(from: TaskStatus, to: TaskStatus): void {
  if (!TRANSITIONS[from].includes(to))
    throw conflict('wrong-state', `A task that is ${from} cannot become ${to}.`, {
      members: { status: from, wanted: to, possible: TRANSITIONS[from] },
    });
}
