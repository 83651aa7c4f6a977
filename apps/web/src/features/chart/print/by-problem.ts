import type { CarePlan, ChartProblem, Encounter, Goal, Procedure } from '@hms/contracts/clinical';

/** What of a chart can belong to a problem. */
export interface ProblemWork {
  readonly encounters: readonly Encounter[];
  readonly procedures: readonly Procedure[];
  readonly plans: readonly CarePlan[];
  readonly goals: readonly Goal[];
}

export interface WorkOnProblem extends ProblemWork {
  readonly problem: ChartProblem;
}

/** Whether an encounter dealt with a problem: it was diagnosed under that entry, or by the same code. */
const dealtWith = ({ diagnoses }: Encounter, { id, coding }: ChartProblem): boolean =>
  diagnoses.some(
    (made) =>
      made.problem_id === id ||
      (coding !== null && made.coding.system === coding.system && made.coding.code === coding.code),
  );

const nothing = ({ encounters, procedures, plans, goals }: ProblemWork): boolean =>
  encounters.length + procedures.length + plans.length + goals.length === 0;

/**
 * Lays a chart out by its problems: what is for several stands under each of them, what is for none apart. A goal also belongs where
 * its care plan does.
 */
export function byProblem(
  problems: readonly ChartProblem[],
  work: ProblemWork,
): { problems: WorkOnProblem[]; others: ProblemWork | undefined } {
  const laidOut = problems.map((problem) => {
    const isFor = ({ problem_ids }: { readonly problem_ids: readonly string[] }) => problem_ids.includes(problem.id);
    const plans = work.plans.filter(isFor);
    const planned = new Set(plans.map(({ id }) => id));
    return {
      problem,
      encounters: work.encounters.filter((encounter) => dealtWith(encounter, problem)),
      procedures: work.procedures.filter(isFor),
      plans,
      goals: work.goals.filter((goal) => isFor(goal) || (goal.care_plan_id !== null && planned.has(goal.care_plan_id))),
    };
  });
  const rest = <Item extends { readonly id: string }>(
    all: readonly Item[],
    of: (laid: ProblemWork) => readonly Item[],
  ) => {
    const placed = new Set(laidOut.flatMap((laid) => of(laid).map(({ id }) => id)));
    return all.filter(({ id }) => !placed.has(id));
  };
  const others = {
    encounters: rest(work.encounters, ({ encounters }) => encounters),
    procedures: rest(work.procedures, ({ procedures }) => procedures),
    plans: rest(work.plans, ({ plans }) => plans),
    goals: rest(work.goals, ({ goals }) => goals),
  };
  return { problems: laidOut, others: nothing(others) ? undefined : others };
}
