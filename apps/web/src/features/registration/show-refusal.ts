import type { TFunction } from 'i18next';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { Problem } from '../../api/problem.ts';
import { refusedFields } from './use-person-form.ts';

/** Marks the fields that the server refused. @returns whether there was any */
export function showRefusal<Values extends FieldValues, Sent>(
  problem: Problem,
  form: Pick<UseFormReturn<Values, unknown, Sent>, 'setError'>,
  t: TFunction<'registration'>,
): boolean {
  const refused = Object.entries(refusedFields(problem, t)).filter(([name]) => name !== 'root');
  for (const [index, [name, error]] of refused.entries())
    form.setError(name as FieldPath<Values>, error as { type: string; message: string }, { shouldFocus: index === 0 });
  return refused.length > 0;
}
