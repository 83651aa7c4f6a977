import type { CarePlan, ChartProblem, Encounter, Goal, Procedure } from '@hms/contracts/clinical';
import { describe, expect, it } from 'vitest';
import { byProblem } from './by-problem.ts';

const system = 'http://hl7.org/fhir/sid/icd-10-cm';
const hypertension = { system, code: 'I10', display: 'Essential (primary) hypertension' };
const problem = (id: string, coding: ChartProblem['coding'] = null) => ({ id, coding }) as ChartProblem;
const encounter = (id: string, ...diagnoses: readonly [problem: string | null, code: string][]) =>
  ({
    id,
    diagnoses: diagnoses.map(([problem_id, code]) => ({ problem_id, coding: { ...hypertension, code } })),
  }) as Encounter;
const procedure = (id: string, ...problem_ids: string[]) => ({ id, problem_ids }) as Procedure;
const plan = (id: string, ...problem_ids: string[]) => ({ id, problem_ids }) as CarePlan;
const goal = (id: string, care_plan_id: string | null, ...problem_ids: string[]) =>
  ({ id, care_plan_id, problem_ids }) as Goal;

const none = { encounters: [], procedures: [], plans: [], goals: [] };
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('a chart by its problems', () => {
  const problems = [problem('pressure', hypertension), problem('knee')];

  it('has an encounter under what was diagnosed in it, by entry or by code, also under two', () => {
    const encounters = [
      encounter('both', ['knee', 'M17.11'], [null, 'I10']),
      encounter('code', [null, 'I10']),
      encounter('neither', [null, 'R51.9']),
    ];
    const laid = byProblem(problems, { ...none, encounters });
    expect(laid.problems.map((each) => ids(each.encounters))).toEqual([['both', 'code'], ['both']]);
    expect(ids(laid.others!.encounters)).toEqual(['neither']);
  });

  it('has procedures, plans and goals under the problems that they are for, and goals under that of their plan', () => {
    const laid = byProblem(problems, {
      ...none,
      procedures: [procedure('replacement', 'knee'), procedure('tooth')],
      plans: [plan('pills', 'pressure')],
      goals: [goal('lower', 'pills'), goal('walks', null, 'knee'), goal('sleeps', null)],
    });
    expect(laid.problems.map(({ procedures, plans, goals }) => [ids(procedures), ids(plans), ids(goals)])).toEqual([
      [[], ['pills'], ['lower']],
      [['replacement'], [], ['walks']],
    ]);
    expect(laid.others).toMatchObject({ procedures: [{ id: 'tooth' }], plans: [], goals: [{ id: 'sleeps' }] });
  });

  it('has nothing apart where all is under a problem', () =>
    expect(byProblem(problems, { ...none, encounters: [encounter('code', [null, 'I10'])] }).others).toBeUndefined());
});
