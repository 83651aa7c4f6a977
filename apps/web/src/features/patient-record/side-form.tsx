import { type ComponentType, lazy, Suspense } from 'react';
import { PageLoading } from '../../frame/page-loading.tsx';
import { useMay } from '../../session/me.ts';
import type { SideFormProps } from './side-forms.tsx';

const forms: Readonly<Record<string, { readonly permission: string; readonly Form: ComponentType<SideFormProps> }>> = {
  demographics: {
    permission: 'patient:update',
    Form: lazy(async () => ({ default: (await import('../registration/edit-patient.form.tsx')).EditPatient })),
  },
  coverage: {
    permission: 'patient:change-coverage',
    Form: lazy(async () => ({ default: (await import('./sections/coverage.form.tsx')).CoverageForm })),
  },
  consent: {
    permission: 'patient:change-consents',
    Form: lazy(async () => ({ default: (await import('./sections/consent.form.tsx')).ConsentForm })),
  },
  encounter: {
    permission: 'clinical:encounter',
    Form: lazy(async () => ({ default: (await import('../encounter/start.form.tsx')).StartEncounter })),
  },
  problem: {
    permission: 'clinical:diagnose',
    Form: lazy(async () => ({ default: (await import('../chart/problems/problem.form.tsx')).ProblemForm })),
  },
  allergy: {
    permission: 'clinical:record',
    Form: lazy(async () => ({ default: (await import('../chart/allergies/allergy.form.tsx')).AllergyForm })),
  },
  'family-history': {
    permission: 'clinical:record',
    Form: lazy(async () => ({ default: (await import('../chart/history/family-history.form.tsx')).FamilyHistoryForm })),
  },
  'social-history': {
    permission: 'clinical:record',
    Form: lazy(async () => ({ default: (await import('../chart/history/social-history.form.tsx')).SocialHistoryForm })),
  },
  task: {
    permission: 'clinical:task',
    Form: lazy(async () => ({ default: (await import('../chart/tasks/task.form.tsx')).TaskForm })),
  },
  order: {
    permission: 'clinical:order',
    Form: lazy(async () => ({ default: (await import('../chart/orders/order.form.tsx')).OrderForm })),
  },
  'order-set': {
    permission: 'clinical:order',
    Form: lazy(async () => ({ default: (await import('../chart/orders/order-set.form.tsx')).OrderSetForm })),
  },
  vitals: {
    permission: 'clinical:record',
    Form: lazy(async () => ({ default: (await import('../chart/vitals/vitals.form.tsx')).VitalsForm })),
  },
  assessment: {
    permission: 'clinical:record',
    Form: lazy(async () => ({ default: (await import('../chart/assessments/assessment.form.tsx')).AssessmentForm })),
  },
  immunization: {
    permission: 'clinical:record',
    Form: lazy(async () => ({
      default: (await import('../chart/immunizations/immunization.form.tsx')).ImmunizationForm,
    })),
  },
  procedure: {
    permission: 'clinical:record',
    Form: lazy(async () => ({ default: (await import('../chart/procedures/procedure.form.tsx')).ProcedureForm })),
  },
  'care-plan': {
    permission: 'clinical:record',
    Form: lazy(async () => ({ default: (await import('../chart/plans/care-plan.form.tsx')).CarePlanForm })),
  },
  goal: {
    permission: 'clinical:record',
    Form: lazy(async () => ({ default: (await import('../chart/plans/goal.form.tsx')).GoalForm })),
  },
  file: {
    permission: 'clinical:record',
    Form: lazy(async () => ({ default: (await import('../chart/files/file.form.tsx')).FileForm })),
  },
};

/** The form of that name, for those who may send it. */
export function SideForm({ name, ...props }: SideFormProps & { readonly name: string }) {
  const may = useMay();
  const form = forms[name];
  if (!form || !may(form.permission)) return null;
  return (
    <Suspense fallback={<PageLoading />}>
      <form.Form {...props} />
    </Suspense>
  );
}
