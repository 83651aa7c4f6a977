import { useTranslation } from 'react-i18next';
import { useListResultsQuery } from '../../../api/generated/clinical.gen.ts';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { useChartPage } from '../use-chart-page.ts';
import { ResultTable } from './result-table.tsx';

/** The results of the patient, also those that somebody has seen. */
export function Results({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const { asked, ...pages } = useChartPage('results');
  const { currentData, isLoading, error, refetch } = useListResultsQuery({ patient: patient.id, ...asked });
  return (
    <PartFrame pages={{ ...pages, total: currentData?.total }} isLoading={isLoading} problem={error} onRetry={refetch}>
      {currentData && <ResultTable results={currentData.results} empty={t('results.empty')} />}
    </PartFrame>
  );
}
