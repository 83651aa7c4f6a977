import type { ProcedureStatus } from '@hms/contracts/clinical';
import { lifeOf, type Transitions } from '../entries/life-cycle.ts';

/** FHIR R4 EventStatus: what was begun is stopped, what was not is not done. */
export const TRANSITIONS: Transitions<ProcedureStatus> = {
  preparation: ['in-progress', 'not-done', 'completed'],
  'in-progress': ['on-hold', 'stopped', 'completed'],
  'on-hold': ['in-progress', 'stopped', 'completed'],
  'not-done': [],
  stopped: [],
  completed: [],
};

/** Throws `wrong-state`. */
export const mustBecome = lifeOf('A procedure', TRANSITIONS);
