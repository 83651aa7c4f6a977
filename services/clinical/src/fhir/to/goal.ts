import type { Goal as Aim } from '@hms/contracts/clinical';
import type { Goal, GoalTarget } from '@medplum/fhirtypes';
import { concept, conforms, type Names, notes, present, reference } from './parts.ts';

const ACHIEVEMENT = 'http://terminology.hl7.org/CodeSystem/goal-achievement';
const PRIORITY = 'http://terminology.hl7.org/CodeSystem/goal-priority';
const UCUM = 'http://unitsofmeasure.org';

function targetsOf({ target, due_on }: Aim): GoalTarget[] | undefined {
  if (!target) return due_on ? [{ dueDate: due_on }] : undefined;
  const { unit, coding } = target;
  const quantity = (value: number) => ({ value, ...(unit ? { unit, system: UCUM, code: unit } : {}) });
  const bounds = {
    ...(target.low === null ? {} : { low: quantity(target.low) }),
    ...(target.high === null ? {} : { high: quantity(target.high) }),
  };
  return [
    {
      // What is aimed at has a measure (gol-1).
      measure: coding ? { coding: [coding] } : { text: 'Not named' },
      detailRange: bounds,
      ...(due_on ? { dueDate: due_on } : {}),
    },
  ];
}

/** US Core Goal. */
export function goalOf(goal: Aim, { staff }: Names): Goal {
  const { progress } = goal;
  return present<Goal>({
    resourceType: 'Goal',
    id: goal.id,
    meta: conforms('us-core-goal'),
    lifecycleStatus: goal.error_reason === null ? goal.status : 'entered-in-error',
    achievementStatus: concept(ACHIEVEMENT, goal.achievement),
    priority: goal.priority ? concept(PRIORITY, `${goal.priority}-priority`) : undefined,
    description: { text: goal.description || 'Not named' },
    subject: reference('Patient', goal.patient_id),
    startDate: goal.starts_on,
    target: targetsOf(goal),
    statusDate: progress.at(-1)?.at.slice(0, 'YYYY-MM-DD'.length),
    expressedBy: staff(goal.recorded_by),
    addresses: goal.problem_ids.map((id) => reference('Condition', id)),
    note: notes(goal.note),
  });
}
