import type { GoalStatus } from '@hms/contracts/clinical';
import { lifeOf, type Transitions } from '../entries/life-cycle.ts';

/** FHIR R4 GoalLifecycleStatus, as its state diagram goes: proposed, accepted or rejected, under way, over. */
export const TRANSITIONS: Transitions<GoalStatus> = {
  proposed: ['planned', 'accepted', 'active', 'cancelled', 'rejected'],
  planned: ['accepted', 'active', 'cancelled', 'rejected'],
  accepted: ['active', 'on-hold', 'completed', 'cancelled'],
  active: ['on-hold', 'completed', 'cancelled'],
  'on-hold': ['active', 'completed', 'cancelled'],
  completed: [],
  cancelled: [],
  rejected: [],
};

/** Throws `wrong-state`. */
export const mustBecome = lifeOf('A goal', TRANSITIONS);
