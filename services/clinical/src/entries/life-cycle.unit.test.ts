import { describe, expect, it } from 'vitest';
import * as carePlan from '../care-plans/transitions.ts';
import * as goal from '../goals/transitions.ts';
import * as procedure from '../procedures/transitions.ts';

type Become = (from: never, to: never) => void;

/** FHIR R4: EventStatus, RequestStatus, CarePlanActivityStatus and GoalLifecycleStatus, as their diagrams go. */
describe.each([
  [
    'a procedure',
    procedure.TRANSITIONS,
    procedure.mustBecome as Become,
    {
      preparation: 'in-progress not-done completed',
      'in-progress': 'on-hold stopped completed',
      'on-hold': 'in-progress stopped completed',
    },
  ],
  [
    'a care plan',
    carePlan.TRANSITIONS,
    carePlan.mustBecome as Become,
    { draft: 'active revoked', active: 'on-hold revoked completed', 'on-hold': 'active revoked completed' },
  ],
  [
    'an activity of a care plan',
    carePlan.ACTIVITY_TRANSITIONS,
    carePlan.activityMustBecome as Become,
    {
      'not-started': 'scheduled in-progress on-hold completed cancelled',
      scheduled: 'not-started in-progress on-hold completed cancelled',
      'in-progress': 'on-hold completed stopped',
      'on-hold': 'scheduled in-progress completed cancelled stopped',
    },
  ],
  [
    'a goal',
    goal.TRANSITIONS,
    goal.mustBecome as Become,
    {
      proposed: 'planned accepted active cancelled rejected',
      planned: 'accepted active cancelled rejected',
      accepted: 'active on-hold completed cancelled',
      active: 'on-hold completed cancelled',
      'on-hold': 'active completed cancelled',
    },
  ],
])('the life of %s', (_what, transitions, become, allowed: Readonly<Record<string, string>>) => {
  const states = Object.keys(transitions);
  const cases = states.flatMap((from) =>
    states.map((to) => [from, to, allowed[from]?.split(' ').includes(to) ?? false] as const),
  );
  it.each(cases)('%s → %s: %s', (from, to, may) => {
    const change = () => become(from as never, to as never);
    if (may) expect(change).not.toThrow();
    else expect(change).toThrow(expect.objectContaining({ code: 'wrong-state' }));
  });
});
