import Stack from '@mui/material/Stack';
import { skipToken } from '@reduxjs/toolkit/query';
import { useTranslation } from 'react-i18next';
import { useGetChartAsOfQuery, useGetChartQuery } from '../../../api/generated/clinical.gen.ts';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { useFormats } from '../../../words/formats.ts';
import { AsOf } from '../../patient-record/as-of.tsx';
import { useAsOf } from '../../patient-record/use-as-of.ts';
import { asChart } from '../chart.ts';
import type { PartProps } from '../parts.ts';
import { PrintChart } from '../print/print-chart.tsx';
import { ActiveEncounter } from './active-encounter.tsx';
import { ChartCards } from './chart-cards.tsx';

/** The chart at a glance, in one request; or as it stood at the moment that the address names. */
export function Overview({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const { at } = useAsOf();
  const now = useGetChartQuery(at ? skipToken : { patient: patient.id }, { refetchOnFocus: true });
  const then = useGetChartAsOfQuery(at ? { patient: patient.id, at } : skipToken);
  const { currentData, error, refetch } = at ? then : now;
  const chart = currentData && asChart(currentData);
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  return (
    <>
      <AsOf
        patient={patient}
        start={
          !at &&
          chart && (
            <Stack direction="row" sx={{ flex: 1, gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
              <ActiveEncounter patient={patient} chart={chart} />
              <PrintChart patient={patient} chart={chart} />
            </Stack>
          )
        }
      />
      {!chart && <PageLoading />}
      {chart && <ChartCards patient={patient} chart={chart} isPast={at !== undefined} />}
      {chart?.opened_at && (
        <p>
          <small>{t('openedAt', { at: formats.instant(chart.opened_at) })}</small>
        </p>
      )}
    </>
  );
}
