import type { CarePlan, Goal } from '@hms/contracts/clinical';
import { expect, it } from 'vitest';
import { carePlanBody, carePlanValues } from './care-plan-values.ts';
import { goalBody, goalValues } from './goal-values.ts';

const walk = { id: 'a1', coding: null, status: 'in-progress', title: 'Walk daily', due_on: null, note: 'with a stick' };
const plan = {
  title: 'After the fall',
  description: null,
  starts_at: new Date(2026, 2, 1).toISOString(),
  ends_at: null,
  activities: [walk],
} as unknown as CarePlan;

it('an activity that the plan has keeps what its form does not ask for', () => {
  const values = carePlanValues(plan);
  values.activities = [
    { ...values.activities[0]!, due_on: '2026-04-01' },
    { activity_id: '', title: ' Eye test ', due_on: '' },
    { activity_id: '', title: ' ', due_on: '2026-05-01' },
  ];
  expect(carePlanBody(values, plan)).toEqual({
    title: 'After the fall',
    description: null,
    starts_at: plan.starts_at,
    ends_at: null,
    activities: [
      { ...walk, due_on: '2026-04-01' },
      { title: 'Eye test', due_on: null },
    ],
  });
});

const pressure = {
  description: 'Blood pressure',
  target: { coding: null, low: null, high: 140, low_inclusive: true, high_inclusive: false, unit: 'mm[Hg]' },
  priority: 'high',
  due_on: '2026-06-01',
  care_plan_id: null,
  note: null,
} as unknown as Goal;

it('the target of a goal keeps whether its bounds belong to it', () => {
  const values = goalValues(pressure, '');
  expect(goalBody(values, pressure)).toEqual(pressure);
  expect(goalBody({ ...values, target: { ...values.target, low: '110,5' } }, pressure).target).toMatchObject({
    low: 110.5,
    high_inclusive: false,
  });
});

it('a goal without bounds has no target, and a new one belongs to the plan that it was set for', () => {
  expect(goalBody({ ...goalValues(undefined, 'p1'), description: 'Sleep' })).toEqual({
    description: 'Sleep',
    target: null,
    priority: null,
    due_on: null,
    care_plan_id: 'p1',
    note: null,
  });
});
