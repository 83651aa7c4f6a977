import type { EncounterStatus } from '@hms/contracts/clinical';
import { conflict } from '@hms/platform/contract';

/** What may follow on each state (FHIR R4 EncounterStatus); everything else is refused. */
export const TRANSITIONS: Readonly<Record<EncounterStatus, readonly EncounterStatus[]>> = {
  planned: ['arrived', 'in-progress', 'cancelled', 'entered-in-error'],
  arrived: ['triaged', 'in-progress', 'cancelled', 'entered-in-error'],
  triaged: ['in-progress', 'cancelled', 'entered-in-error'],
  'in-progress': ['onleave', 'finished', 'entered-in-error'],
  onleave: ['in-progress', 'finished', 'entered-in-error'],
  finished: ['entered-in-error'],
  cancelled: ['entered-in-error'],
  'entered-in-error': [],
};

/** Throws `wrong-state` where the encounter cannot become so. */
export function mustBecome(from: EncounterStatus, to: EncounterStatus): void {
  if (!TRANSITIONS[from].includes(to)) throw wrongState(from, to);
}

export const wrongState = (from: EncounterStatus, to: EncounterStatus) =>
  conflict('wrong-state', `An encounter that is ${from} cannot become ${to} by this.`, {
    members: { status: from, wanted: to, possible: TRANSITIONS[from] },
  });
