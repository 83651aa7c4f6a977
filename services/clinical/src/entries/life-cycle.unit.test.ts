import * as life from '@hms/contracts/clinical/life-cycles';
import { describe, expect, it } from 'vitest';
import { mustBecome } from './life-cycle.ts';

type Become = (from: never, to: never) => void;
type Cycle = Readonly<Record<string, readonly string[]>>;

/**
 * FHIR R4: EventStatus, RequestStatus, CarePlanActivityStatus, GoalLifecycleStatus and TaskStatus, as their diagrams go; DOMAIN:
 * ServiceRequest draft/active/on-hold/revoked/completed.
 */
describe.each<[string, Cycle, Become, Readonly<Record<string, string>>]>([
  [
    'a procedure',
    life.PROCEDURE_LIFE,
    mustBecome.procedure,
    {
      preparation: 'in-progress not-done completed',
      'in-progress': 'on-hold stopped completed',
      'on-hold': 'in-progress stopped completed',
    },
  ],
  [
    'a care plan',
    life.CARE_PLAN_LIFE,
    mustBecome.carePlan,
    { draft: 'active revoked', active: 'on-hold revoked completed', 'on-hold': 'active revoked completed' },
  ],
  [
    'an activity of a care plan',
    life.ACTIVITY_LIFE,
    mustBecome.activity,
    {
      'not-started': 'scheduled in-progress on-hold completed cancelled',
      scheduled: 'not-started in-progress on-hold completed cancelled',
      'in-progress': 'on-hold completed stopped',
      'on-hold': 'scheduled in-progress completed cancelled stopped',
    },
  ],
  [
    'a goal',
    life.GOAL_LIFE,
    mustBecome.goal,
    {
      proposed: 'planned accepted active cancelled rejected',
      planned: 'accepted active cancelled rejected',
      accepted: 'active on-hold completed cancelled',
      active: 'on-hold completed cancelled',
      'on-hold': 'active completed cancelled',
    },
  ],
  [
    'an order',
    life.ORDER_LIFE,
    mustBecome.order,
    { draft: 'active revoked', active: 'on-hold revoked completed', 'on-hold': 'active revoked' },
  ],
  [
    'a task',
    life.TASK_LIFE,
    mustBecome.task,
    {
      requested: 'accepted in-progress completed cancelled',
      accepted: 'accepted in-progress completed cancelled',
      'in-progress': 'accepted completed cancelled',
    },
  ],
])('the life of %s', (_what, cycle, become, allowed) => {
  const states = Object.keys(cycle);
  const cases = states.flatMap((from) =>
    states.map((to) => [from, to, allowed[from]?.split(' ').includes(to) ?? false] as const),
  );
  it.each(cases)('%s → %s: %s', (from, to, may) => {
    const change = () => become(from as never, to as never);
    if (may) expect(change).not.toThrow();
    else expect(change).toThrow(expect.objectContaining({ code: 'wrong-state' }));
  });
});
