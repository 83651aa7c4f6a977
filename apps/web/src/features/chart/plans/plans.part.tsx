import type { CarePlan, Goal } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Target } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useListCarePlansQuery, useListGoalsQuery } from '../../../api/generated/clinical.gen.ts';
import { PartOfAll } from '../../../list/part-of-all.tsx';
import { useMay } from '../../../session/me.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { PER_PAGE, useChartPage } from '../use-chart-page.ts';
import { CarePlanCard } from './care-plan-card.tsx';
import { GoalTable } from './goal-table.tsx';

/** What is planned for the patient, each plan with its goals, then the goals that belong to none. */
export function Plans({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const may = useMay();
  const { open } = useSideForm();
  const { asked, ...pages } = useChartPage('plans');
  const plans = useListCarePlansQuery({ patient: patient.id, ...asked });
  const { asked: askedGoals, ...goalPages } = useChartPage('goals');
  const goals = useListGoalsQuery({ patient: patient.id, ...askedGoals });
  const unmerged = patient.merged_into === null;
  const rights = {
    mayRecord: may('clinical:record') && unmerged,
    mayCorrect: may('clinical:correct') && unmerged,
  };
  const all = plans.currentData?.care_plans as readonly CarePlan[] | undefined;
  const set = goals.currentData?.goals as readonly Goal[] | undefined;
  const goalsOf = (plan: string) => set?.filter(({ care_plan_id }) => care_plan_id === plan) ?? [];
  const free = set?.filter(({ care_plan_id }) => !all?.some(({ id }) => id === care_plan_id)) ?? [];
  return (
    <PartFrame
      add={rights.mayRecord && { label: t('add.care-plan'), onClick: () => open('care-plan') }}
      more={
        rights.mayRecord && (
          <Button variant="outlined" size="small" startIcon={<Target size={16} />} onClick={() => open('goal')}>
            {t('add.goal')}
          </Button>
        )
      }
      pages={{ ...pages, total: plans.currentData?.total }}
      isLoading={plans.isLoading || goals.isLoading}
      problem={plans.error ?? goals.error}
      onRetry={() => void [plans.refetch(), goals.refetch()]}
    >
      {all && set && (
        <Stack spacing={1.5} sx={{ mt: 2 }}>
          {all.length + set.length === 0 && (
            <Typography sx={{ color: 'text.secondary' }}>{t('plans.empty')}</Typography>
          )}
          {all.map((plan) => (
            <CarePlanCard key={plan.id} plan={plan} goals={goalsOf(plan.id)} {...rights} />
          ))}
          <PartOfAll
            total={goals.currentData!.total}
            page={goalPages.page}
            perPage={PER_PAGE}
            onTurn={goalPages.turn}
          />
          {free.length > 0 && <GoalTable label={t('goal.goals')} goals={free} {...rights} />}
        </Stack>
      )}
    </PartFrame>
  );
}
