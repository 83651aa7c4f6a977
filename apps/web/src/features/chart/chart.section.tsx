import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLive } from '../../api/live/use-live.ts';
import { PageLoading } from '../../frame/page-loading.tsx';
import type { SectionProps } from '../patient-record/sections.ts';
import { parts } from './parts.ts';

/** The chart of a patient: at a glance, and each of its lists with an address of its own. */
export function ChartSection({ patient }: SectionProps) {
  const { t } = useTranslation('chart');
  const { part: wanted = '' } = useParams();
  useLive('clinical.chart', { patient: patient.id }, { isKnown: ({ own }) => own });
  const offered = parts.filter(({ isOf }) => isOf?.(patient) ?? true);
  const part = offered.find(({ id }) => id === wanted);
  return (
    <>
      <Tabs
        value={part ? wanted : false}
        variant="scrollable"
        scrollButtons
        aria-label={t('parts')}
        data-not-printed
        sx={{ minHeight: 40, mb: 2, '& .MuiTab-root': { minHeight: 40, py: 0.5, minWidth: 0 } }}
      >
        {offered.map(({ id }) => (
          <Tab
            key={id}
            value={id}
            component={Link}
            to={`/patients/${patient.id}/chart${id && `/${id}`}`}
            label={t(`part.${id || 'overview'}`)}
          />
        ))}
      </Tabs>
      {part ? (
        <Box role="region" aria-label={t(`part.${part.id || 'overview'}`)}>
          <Suspense fallback={<PageLoading />}>
            <part.Content patient={patient} />
          </Suspense>
        </Box>
      ) : (
        <Alert severity="info">{t('part.unknown')}</Alert>
      )}
    </>
  );
}
