import { type ComponentType, lazy } from 'react';
import { ageOn } from '../../words/age-on.ts';
import type { Patient } from '../patient-record/patient.ts';

export interface PartProps {
  readonly patient: Patient;
}

export interface Part {
  /** Its place in the address: `patients/:id/chart/<id>`; empty for the chart at a glance. */
  readonly id: string;
  readonly Content: ComponentType<PartProps>;
  /** Of whom it is; everybody where absent. */
  readonly isOf?: (patient: Patient) => boolean;
}

/** Growth is judged until somebody is twenty. */
const isGrowing = ({ date_of_birth }: Patient): boolean =>
  date_of_birth !== null && ageOn(date_of_birth, new Date()).years < 20;

/** What a chart is read by. */
export const parts: readonly Part[] = [
  { id: '', Content: lazy(async () => ({ default: (await import('./overview/overview.part.tsx')).Overview })) },
  { id: 'timeline', Content: lazy(async () => ({ default: (await import('./timeline/timeline.part.tsx')).Timeline })) },
  {
    id: 'encounters',
    Content: lazy(async () => ({ default: (await import('./encounters/encounters.part.tsx')).Encounters })),
  },
  { id: 'notes', Content: lazy(async () => ({ default: (await import('./notes/notes.part.tsx')).Notes })) },
  { id: 'vitals', Content: lazy(async () => ({ default: (await import('./vitals/vitals.part.tsx')).Vitals })) },
  {
    id: 'growth',
    isOf: isGrowing,
    Content: lazy(async () => ({ default: (await import('./growth/growth.part.tsx')).Growth })),
  },
  {
    id: 'assessments',
    Content: lazy(async () => ({ default: (await import('./assessments/assessments.part.tsx')).Assessments })),
  },
  { id: 'problems', Content: lazy(async () => ({ default: (await import('./problems/problems.part.tsx')).Problems })) },
  {
    id: 'allergies',
    Content: lazy(async () => ({ default: (await import('./allergies/allergies.part.tsx')).AllergiesPart })),
  },
  {
    id: 'immunizations',
    Content: lazy(async () => ({ default: (await import('./immunizations/immunizations.part.tsx')).Immunizations })),
  },
  {
    id: 'procedures',
    Content: lazy(async () => ({ default: (await import('./procedures/procedures.part.tsx')).Procedures })),
  },
  { id: 'plans', Content: lazy(async () => ({ default: (await import('./plans/plans.part.tsx')).Plans })) },
  {
    id: 'history',
    Content: lazy(async () => ({ default: (await import('./history/histories.part.tsx')).Histories })),
  },
  { id: 'orders', Content: lazy(async () => ({ default: (await import('./orders/orders.part.tsx')).Orders })) },
  { id: 'results', Content: lazy(async () => ({ default: (await import('./results/results.part.tsx')).Results })) },
  { id: 'tasks', Content: lazy(async () => ({ default: (await import('./tasks/tasks.part.tsx')).Tasks })) },
  { id: 'files', Content: lazy(async () => ({ default: (await import('./files/files.part.tsx')).Files })) },
];
