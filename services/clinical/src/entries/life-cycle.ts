import {
  ACTIVITY_LIFE,
  CARE_PLAN_LIFE,
  GOAL_LIFE,
  ORDER_LIFE,
  PROCEDURE_LIFE,
  TASK_LIFE,
} from '@hms/contracts/clinical/life-cycles';
import { conflict } from '@hms/platform/contract';

/** @returns what throws `wrong-state` where such a thing cannot become so */
const lifeOf =
  <Status extends string>(what: string, transitions: Readonly<Record<Status, readonly Status[]>>) =>
  (from: Status, to: Status): void => {
    if (transitions[from].includes(to)) return;
    throw conflict('wrong-state', `${what} that is ${from} cannot become ${to}.`, {
      members: { status: from, wanted: to, possible: transitions[from] },
    });
  };

export const mustBecome = {
  procedure: lifeOf('A procedure', PROCEDURE_LIFE),
  carePlan: lifeOf('A care plan', CARE_PLAN_LIFE),
  activity: lifeOf('An activity', ACTIVITY_LIFE),
  goal: lifeOf('A goal', GOAL_LIFE),
  order: lifeOf('An order', ORDER_LIFE),
  task: lifeOf('A task', TASK_LIFE),
};
