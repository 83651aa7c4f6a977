import { type Goal, type GoalStatus, MOST_PROGRESS } from '@hms/contracts/clinical';
import { conflict, unprocessable } from '@hms/platform/contract';
import { carePlanKind } from '../care-plans/care-plan-kind.ts';
import type { ClinicalService, Decision } from '../clinical-service.ts';
import { changeEntry, differing, enterEntryInError, getEntry } from '../entries/change-entry.ts';
import { mustBecome } from '../entries/life-cycle.ts';
import { listEntries } from '../entries/list-entries.ts';
import { mustBeOfPatient } from '../entries/must-be-of-patient.ts';
import { mustHaveHappened, type NewEntry, recordEntry } from '../entries/record-entry.ts';
import { problemKind } from '../problems/problem-kind.ts';
import { goalKind } from './goal-kind.ts';
import { achievementBy, mustBeClear } from './meets-target.ts';

type NewGoal = NewEntry<'clinical.goal.recorded'>;
type Changes = Extract<Decision, { type: 'clinical.goal.changed' }>['data'];

/** A new goal; `given` is what was said of it. */
export const newGoal = (
  given: { [K in keyof NewGoal]?: NewGoal[K] | undefined } & { readonly description: string },
): NewGoal => ({
  status: given.status ?? 'active',
  achievement: given.achievement ?? 'in-progress',
  priority: given.priority ?? null,
  target: given.target ?? null,
  starts_on: given.starts_on ?? null,
  due_on: given.due_on ?? null,
  care_plan_id: given.care_plan_id?.toLowerCase() ?? null,
  problem_ids: given.problem_ids ?? [],
  progress: given.progress ?? [],
  description: given.description,
  note: given.note ?? null,
});

/** Throws `target-unclear`, `ends-before-start`. */
export function mustBeReachable({ target, starts_on, due_on }: Pick<Goal, 'target' | 'starts_on' | 'due_on'>): void {
  mustBeClear(target);
  if (starts_on && due_on && due_on < starts_on)
    throw unprocessable('ends-before-start', 'A goal cannot be due before it begins.');
}

const changed = (data: Changes): Decision[] => [{ type: 'clinical.goal.changed', data }];

export const goalHandlers = (service: ClinicalService) => {
  const { database } = service;

  /** What it refers to must be the patient's. */
  async function referred(patient: string, { problem_ids, care_plan_id }: Partial<NewGoal>) {
    const problems = problem_ids && (await mustBeOfPatient(database, patient, problemKind, problem_ids));
    if (care_plan_id) await mustBeOfPatient(database, patient, carePlanKind, [care_plan_id]);
    return problems ? { problem_ids: problems } : {};
  }

  return {
    listGoals: listEntries<'listGoals'>(service, goalKind, 'goals'),
    getGoal: getEntry<'getGoal'>(service, goalKind),

    recordGoal: recordEntry<'recordGoal', 'clinical.goal.recorded'>(
      service,
      goalKind,
      'clinical:record',
      async ({ body: { encounter_id: _encounter, ...body }, patient }) => {
        const fields = newGoal(body);
        mustBeReachable(fields);
        return { ...fields, ...(await referred(patient.id, fields)) };
      },
    ),

    updateGoal: changeEntry<'updateGoal'>(service, goalKind, 'clinical:record', async ({ said, body, patient }) => {
      const data = differing(said, { ...body, ...(await referred(patient.id, body)) });
      if (Object.keys(data).length === 0) return [];
      mustBeReachable({ ...said, ...data } as unknown as Goal);
      return changed(data);
    }),

    recordGoalProgress: changeEntry<'recordGoalProgress'>(
      service,
      goalKind,
      'clinical:record',
      ({ said, body, call }) => {
        const goal = said as unknown as Goal;
        mustHaveHappened(body.at, call.now);
        if (!goalKind.inForce(said))
          throw conflict('wrong-state', 'This goal is over.', { members: { status: goal.status } });
        if (goal.progress.length >= MOST_PROGRESS)
          throw conflict('too-much-progress', 'This goal has as many steps as one keeps: set a new one.');
        const at = body.at ?? call.now.toISOString();
        const value = body.value ?? null;
        const achievement = body.achievement ?? achievementBy(goal.target, value) ?? goal.achievement;
        const step = { at, by: call.cause.actor, value, achievement };
        const progress = [...goal.progress, step].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
        // A value that is written down later does not undo what is known since.
        const latest = progress.at(-1) === step ? { achievement } : {};
        return changed({ progress, ...latest, ...(body.note === undefined ? {} : { note: body.note }) });
      },
    ),

    changeGoalStatus: changeEntry<'changeGoalStatus'>(service, goalKind, 'clinical:record', ({ said, body }) => {
      mustBecome.goal(said.status as GoalStatus, body.status);
      return changed({ status: body.status, ...(body.note === undefined ? {} : { note: body.note }) });
    }),

    enterGoalInError: enterEntryInError<'enterGoalInError'>(service, goalKind),
  };
};
