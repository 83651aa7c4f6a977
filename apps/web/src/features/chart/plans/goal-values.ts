import type { Goal } from '@hms/contracts/clinical';
import type { RecordGoalApiArg } from '../../../api/generated/clinical.gen.ts';
import { sentNumber } from '../../../form/number-in.ts';
import { orNull } from '../../../form/or-null.ts';

type Body = RecordGoalApiArg['body'];

/** A goal as its form holds it: empty texts for what is not said. */
export interface GoalValues {
  description: string;
  /** Named as it is sent, so that what is refused stands at its field. */
  target: { low: string; high: string; unit: string };
  priority: NonNullable<Body['priority']> | '';
  due_on: string;
  care_plan_id: string;
  note: string;
}

const typed = (number: number | null | undefined): string => (number == null ? '' : String(number));

export const goalValues = (goal: Goal | undefined, plan: string): GoalValues => ({
  description: goal?.description ?? '',
  target: { low: typed(goal?.target?.low), high: typed(goal?.target?.high), unit: goal?.target?.unit ?? '' },
  priority: goal?.priority ?? '',
  due_on: goal?.due_on ?? '',
  care_plan_id: goal ? (goal.care_plan_id ?? '') : plan,
  note: goal?.note ?? '',
});

/** What is sent. @param before the goal whose target keeps what the form does not ask for */
export function goalBody(values: GoalValues, before?: Goal): Body {
  const [low, high] = [sentNumber(values.target.low) ?? null, sentNumber(values.target.high) ?? null];
  const { coding = null, low_inclusive = true, high_inclusive = true } = before?.target ?? {};
  return {
    description: values.description.trim(),
    target:
      low === null && high === null
        ? null
        : { coding, low, high, low_inclusive, high_inclusive, unit: orNull(values.target.unit) },
    priority: orNull(values.priority),
    due_on: orNull(values.due_on),
    care_plan_id: orNull(values.care_plan_id),
    note: orNull(values.note),
  };
}
