import { type ComponentType, lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { PageLoading } from '../../frame/page-loading.tsx';
import { useMay } from '../../session/me.ts';
import type { Patient } from './patient.ts';

export interface SideFormProps {
  readonly patient: Patient;
  readonly onClose: () => void;
}

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
  file: {
    permission: 'clinical:record',
    Form: lazy(async () => ({ default: (await import('../chart/files/file.form.tsx')).FileForm })),
  },
};

/** The form that the address names (`?edit=coverage`, `?edit=coverage&of=<id>` …), beside the record. */
export function SideForms({ patient }: { readonly patient: Patient }) {
  const may = useMay();
  const { name, close } = useSideForm();
  const form = name === undefined ? undefined : forms[name];
  if (!form || !may(form.permission)) return null;
  return (
    <Suspense fallback={<PageLoading />}>
      <form.Form patient={patient} onClose={close} />
    </Suspense>
  );
}

export function useSideForm() {
  const [params, setParams] = useSearchParams();
  const set = (name: string | undefined, of?: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.delete('of');
      after.delete('edit');
      if (name) after.set('edit', name);
      if (of) after.set('of', of);
      return after;
    });
  return {
    name: params.get('edit') ?? undefined,
    of: params.get('of') ?? undefined,
    open: (name: string, of?: string) => set(name, of),
    close: () => set(undefined),
  };
}
