import type { CarePlan } from '@hms/contracts/clinical';
import type { RecordCarePlanApiArg, UpdateCarePlanApiArg } from '../../../api/generated/clinical.gen.ts';
import { orNull } from '../../../form/or-null.ts';
import { instantOf, localOf } from '../local-time.ts';

type Activities = NonNullable<UpdateCarePlanApiArg['body']['activities']>;

/** An activity as a form holds it; with an id where the plan has it already. */
interface TypedActivity {
  /** Not `id`, which the list of fields keeps for itself. */
  activity_id: string;
  title: string;
  due_on: string;
}

/** A care plan as its form holds it. */
export interface CarePlanValues {
  title: string;
  description: string;
  starts_at: string;
  ends_at: string;
  activities: TypedActivity[];
}

export const NO_ACTIVITY: TypedActivity = { activity_id: '', title: '', due_on: '' };

export const carePlanValues = (plan: CarePlan | undefined): CarePlanValues => ({
  title: plan?.title ?? '',
  description: plan?.description ?? '',
  starts_at: plan?.starts_at ? localOf(plan.starts_at).slice(0, 10) : '',
  ends_at: plan?.ends_at ? localOf(plan.ends_at).slice(0, 10) : '',
  activities: plan?.activities.map(({ id, title, due_on }) => ({ activity_id: id, title, due_on: due_on ?? '' })) ?? [
    NO_ACTIVITY,
  ],
});

const dayStart = (day: string) => instantOf(day && `${day}T00:00`);

/** What is sent. @param before the plan whose activities keep what the form does not ask for */
export function carePlanBody(values: CarePlanValues, before?: CarePlan): RecordCarePlanApiArg['body'] {
  const starts_at = dayStart(values.starts_at);
  const activities: Activities = values.activities
    .filter(({ title }) => title.trim() !== '')
    .map(({ activity_id, title, due_on }) => {
      const known = before?.activities.find(({ id }) => id === activity_id) as Activities[number] | undefined;
      return { ...known, title: title.trim(), due_on: orNull(due_on) };
    });
  return {
    title: values.title.trim(),
    description: orNull(values.description),
    // Where nothing is said it begins now.
    ...(starts_at === null ? {} : { starts_at }),
    ends_at: dayStart(values.ends_at),
    activities,
  };
}
