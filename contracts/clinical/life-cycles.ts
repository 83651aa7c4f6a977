import type { ActivityStatus, CarePlanStatus } from './care-plans.ts';
import type { GoalStatus } from './goals.ts';
import type { OrderStatus } from './orders.ts';
import type { ProcedureStatus } from './procedures.ts';
import type { TaskStatus } from './tasks.ts';

/**
 * What may follow on each state, the likeliest first; everything else is refused. The service decides by these, and whoever shows an
 * entry offers what they say.
 */
type LifeCycle<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

/** FHIR R4 EventStatus: what was begun is stopped, what was not is not done. */
export const PROCEDURE_LIFE: LifeCycle<ProcedureStatus> = {
  preparation: ['in-progress', 'completed', 'not-done'],
  'in-progress': ['completed', 'on-hold', 'stopped'],
  'on-hold': ['in-progress', 'completed', 'stopped'],
  'not-done': [],
  stopped: [],
  completed: [],
};
/** States of a procedure that somebody gives a reason for. */
export const PROCEDURE_REASONED: readonly ProcedureStatus[] = ['not-done', 'stopped', 'on-hold'];
/** Why a procedure was not done, or not ended. */
export const PROCEDURE_REASONS = [
  'patient-declined',
  'contraindicated',
  'patient-unavailable',
  'staff-unavailable',
  'equipment-unavailable',
  'complication',
  'no-longer-needed',
  'other',
] as const;
export type ProcedureReason = (typeof PROCEDURE_REASONS)[number];
/** States in which a procedure has not begun. */
export const PROCEDURE_NOT_BEGUN: readonly ProcedureStatus[] = ['preparation', 'not-done'];

/** FHIR R4 RequestStatus. */
export const CARE_PLAN_LIFE: LifeCycle<CarePlanStatus> = {
  draft: ['active', 'revoked'],
  active: ['completed', 'on-hold', 'revoked'],
  'on-hold': ['active', 'completed', 'revoked'],
  revoked: [],
  completed: [],
};
/** States of a care plan that somebody gives a reason for. */
export const CARE_PLAN_REASONED: readonly CarePlanStatus[] = ['on-hold', 'revoked'];

/** FHIR R4 CarePlanActivityStatus: what was begun is stopped, what was not is cancelled. */
export const ACTIVITY_LIFE: LifeCycle<ActivityStatus> = {
  'not-started': ['in-progress', 'completed', 'scheduled', 'on-hold', 'cancelled'],
  scheduled: ['in-progress', 'completed', 'not-started', 'on-hold', 'cancelled'],
  'in-progress': ['completed', 'on-hold', 'stopped'],
  'on-hold': ['in-progress', 'completed', 'scheduled', 'cancelled', 'stopped'],
  completed: [],
  cancelled: [],
  stopped: [],
};

/** FHIR R4 GoalLifecycleStatus, as its state diagram goes: proposed, accepted or rejected, under way, over. */
export const GOAL_LIFE: LifeCycle<GoalStatus> = {
  proposed: ['accepted', 'active', 'planned', 'rejected', 'cancelled'],
  planned: ['active', 'accepted', 'rejected', 'cancelled'],
  accepted: ['active', 'completed', 'on-hold', 'cancelled'],
  active: ['completed', 'on-hold', 'cancelled'],
  'on-hold': ['active', 'completed', 'cancelled'],
  completed: [],
  cancelled: [],
  rejected: [],
};

/** FHIR R4 RequestStatus; what is on hold is done by nobody. */
export const ORDER_LIFE: LifeCycle<OrderStatus> = {
  draft: ['active', 'revoked'],
  active: ['completed', 'on-hold', 'revoked'],
  'on-hold': ['active', 'revoked'],
  revoked: [],
  completed: [],
};

/** FHIR R4 TaskStatus; what somebody has accepted another may take over. */
export const TASK_LIFE: LifeCycle<TaskStatus> = {
  requested: ['accepted', 'in-progress', 'completed', 'cancelled'],
  accepted: ['in-progress', 'completed', 'accepted', 'cancelled'],
  'in-progress': ['completed', 'accepted', 'cancelled'],
  completed: [],
  cancelled: [],
};
