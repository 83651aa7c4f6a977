import type { ActivityStatus, CarePlanStatus } from '@hms/contracts/clinical';
import { lifeOf, type Transitions } from '../entries/life-cycle.ts';

/** FHIR R4 RequestStatus. */
export const TRANSITIONS: Transitions<CarePlanStatus> = {
  draft: ['active', 'revoked'],
  active: ['on-hold', 'revoked', 'completed'],
  'on-hold': ['active', 'revoked', 'completed'],
  revoked: [],
  completed: [],
};

/** FHIR R4 CarePlanActivityStatus: what was begun is stopped, what was not is cancelled. */
export const ACTIVITY_TRANSITIONS: Transitions<ActivityStatus> = {
  'not-started': ['scheduled', 'in-progress', 'on-hold', 'completed', 'cancelled'],
  scheduled: ['not-started', 'in-progress', 'on-hold', 'completed', 'cancelled'],
  'in-progress': ['on-hold', 'completed', 'stopped'],
  'on-hold': ['scheduled', 'in-progress', 'completed', 'cancelled', 'stopped'],
  completed: [],
  cancelled: [],
  stopped: [],
};

/** Throws `wrong-state`. */
export const mustBecome = lifeOf('A care plan', TRANSITIONS);
/** Throws `wrong-state`. */
export const activityMustBecome = lifeOf('An activity', ACTIVITY_TRANSITIONS);
