import { type Control, useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DiagnosisSearch } from './diagnosis-search.tsx';
import type { ProblemValues } from './problem-values.ts';

/** What the problem is: a code that is found, or words where no code fits. */
export function DiagnosisField({ control }: { readonly control: Control<ProblemValues, unknown, unknown> }) {
  const { t } = useTranslation('chart');
  const name = useController({ control, name: 'name' });
  const coding = useController({ control, name: 'coding' });
  return (
    <DiagnosisSearch
      label={t('problem.name')}
      said={{ text: name.field.value, coding: coding.field.value }}
      error={name.fieldState.error?.message}
      onChange={({ text, coding: chosen }) => {
        name.field.onChange(text);
        coding.field.onChange(chosen);
      }}
    />
  );
}
