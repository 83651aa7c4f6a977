import type { Goal } from '@hms/contracts/clinical';
import Stack from '@mui/material/Stack';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useListCarePlansQuery,
  useListGoalsQuery,
  useRecordGoalMutation,
  useUpdateGoalMutation,
} from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { changedOnly } from '../changed-only.ts';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { useChartPage } from '../use-chart-page.ts';
import { type GoalValues, goalBody, goalValues } from './goal-values.ts';

const PRIORITIES = ['high', 'medium', 'low'] as const;
const EMPTY_SHOWN = { inputLabel: { shrink: true }, select: { displayEmpty: true } } as const;

/** Sets a goal, within the care plan that the address names, or changes the goal that it names. */
export function GoalForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const inEncounter = useInEncounter();
  const goals = useListGoalsQuery({ patient: patient.id, ...useChartPage('goals').asked });
  const plans = useListCarePlansQuery({ patient: patient.id, ...useChartPage('plans').asked });
  const [record] = useRecordGoalMutation();
  const [update] = useUpdateGoalMutation();
  const goal = goals.currentData?.goals.find(({ id }) => id === of) as Goal | undefined;
  const toBody = useMemo(() => (values: GoalValues) => goalBody(values, goal), [goal]);
  if (!goals.currentData || !plans.currentData) return <PageLoading />;
  const all = plans.currentData.care_plans;
  const before = goalValues(goal, all.some(({ id }) => id === of) ? of! : '');
  const offered = all.filter(
    ({ id, status }) => id === before.care_plan_id || (status !== 'revoked' && status !== 'completed'),
  );
  return (
    <EntryForm
      key={of ?? 'new'}
      title={t(goal ? 'goal.change' : 'add.goal')}
      draft={`goal.${patient.id}.${of ?? 'new'}`}
      values={before}
      operation={goal ? 'updateGoal' : 'recordGoal'}
      toBody={toBody}
      done={t('saved')}
      onSend={(values) =>
        goal
          ? update({ id: goal.id, body: changedOnly(toBody(before), toBody(values)), ...ifMatch(goal) }).unwrap()
          : record({ patient: patient.id, body: { ...toBody(values), ...inEncounter } }).unwrap()
      }
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <Field control={control} name="description" label={t('goal.description')} required autoFocus />
          <Stack direction="row" spacing={1}>
            <Field control={control} name="target.low" label={t('goal.from')} />
            <Field control={control} name="target.high" label={t('goal.to')} />
            <Field control={control} name="target.unit" label={t('vitals.unit')} />
          </Stack>
          <Stack direction="row" spacing={1}>
            <Field
              control={control}
              name="priority"
              label={t('priority')}
              slotProps={EMPTY_SHOWN}
              choices={[['', t('notSaid')], ...PRIORITIES.map((each) => [each, t(`goal.priority.${each}`)] as const)]}
            />
            <Field control={control} name="due_on" label={t('task.due')} type="date" />
          </Stack>
          <Field
            control={control}
            name="care_plan_id"
            label={t('kind.care-plan')}
            slotProps={EMPTY_SHOWN}
            choices={[['', t('goal.noPlan')], ...offered.map(({ id, title }) => [id, title] as const)]}
          />
          <Field control={control} name="note" label={t('remark')} multiline minRows={2} />
        </>
      )}
    </EntryForm>
  );
}
