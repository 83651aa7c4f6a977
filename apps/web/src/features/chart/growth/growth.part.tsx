import { GROWTH_MEASURES, type GrowthChart } from '@hms/contracts/clinical';
import { ageInMonths } from '@hms/contracts/clinical/measuring/age';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGetGrowthChartQuery } from '../../../api/generated/clinical.gen.ts';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { unitText } from '../vitals/unit-text.ts';
import { GrowthCurves } from './growth-curves.tsx';
import { growthFrame, nearEnd, usualReference } from './growth-frame.ts';

/** Until this age, in months, CDC recommends the standards of WHO [MMWR Recomm Rep 2010;59(RR-9)]. */
const INFANCY = 24;

/** How a child grows: what was measured among the percentile curves of their sex. */
export function Growth({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const may = useMay()('clinical:record') && patient.merged_into === null;
  const { open } = useSideForm();
  const [params, setParams] = useSearchParams();
  const measure = GROWTH_MEASURES.find((each) => each === params.get('measure')) ?? 'weight';
  const { currentData, isLoading, error, refetch } = useGetGrowthChartQuery({ patient: patient.id, measure });
  const chart = currentData as GrowthChart | undefined;
  return (
    <PartFrame
      add={may && { label: t('add.vitals'), onClick: () => open('vitals') }}
      more={
        <>
          <TextField
            select
            label={t('growth.measure')}
            value={measure}
            onChange={({ target }) => setParams({ measure: target.value }, { replace: true })}
            sx={{ width: 240 }}
          >
            {GROWTH_MEASURES.map((each) => (
              <MenuItem key={each} value={each}>
                {t(`growth.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          <Button size="small" startIcon={<Printer size={16} />} onClick={() => window.print()}>
            {t('growth.print')}
          </Button>
        </>
      }
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {chart && <Measured key={measure} chart={chart} />}
    </PartFrame>
  );
}

function Measured({ chart }: { readonly chart: GrowthChart }) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const { measure, unit, points, references, birth_date, sex } = chart;
  const [chosen, setChosen] = useState<string>();
  const [whole, setWhole] = useState(false);
  const code = chosen ?? usualReference(chart, ageInMonths(birth_date, new Date()) ?? 0);
  const reference = references.find((each) => each.code === code);
  const near = nearEnd(chart);
  const frame = code === undefined ? undefined : growthFrame(chart, code, whole ? undefined : near);
  const now = ageInMonths(birth_date, new Date()) ?? INFANCY;
  const isInfants = now < INFANCY || points.some(({ age_months }) => age_months < INFANCY);
  // What the hospital starts with was never written; what it loaded was, at some time.
  const hasLoaded = references.some(({ updated_at, from_months }) => updated_at !== null && from_months < INFANCY);
  const titleOf = (wanted: string | null) => references.find((each) => each.code === wanted)?.title ?? '–';
  return (
    <Stack spacing={2} sx={{ mt: 2 }}>
      {sex !== 'F' && sex !== 'M' && <Alert severity="info">{t('growth.noSex')}</Alert>}
      {(sex === 'F' || sex === 'M') && references.length === 0 && (
        <Alert severity="info">{t('growth.noReference')}</Alert>
      )}
      {(sex === 'F' || sex === 'M') && isInfants && !hasLoaded && <Alert severity="info">{t('growth.noWho')}</Alert>}
      {frame && reference && (
        <Paper sx={{ p: 1.5, breakInside: 'avoid' }}>
          <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
            <Typography variant="h2" sx={{ fontSize: '1rem', flex: 1 }}>
              {t(`growth.${measure}`)}
            </Typography>
            {near !== undefined && (
              <FormControlLabel
                control={<Switch checked={whole} onChange={(_event, checked) => setWhole(checked)} />}
                label={t('growth.whole')}
                data-not-printed
              />
            )}
            {references.length > 1 && (
              <TextField
                select
                label={t('growth.reference')}
                value={code}
                onChange={({ target }) => setChosen(target.value)}
                sx={{ width: 280 }}
                data-not-printed
              >
                {references.map((each) => (
                  <MenuItem key={each.code} value={each.code}>
                    {each.title}
                  </MenuItem>
                ))}
              </TextField>
            )}
          </Stack>
          <GrowthCurves
            frame={frame}
            measure={measure}
            unit={unit}
            label={t('growth.chart', { measure: t(`growth.${measure}`), reference: reference.title })}
          />
          <Typography variant="caption" component="p" lang="en" dir="ltr" sx={{ color: 'text.secondary', mt: 1 }}>
            {reference.title}. {reference.source}
          </Typography>
        </Paper>
      )}
      <SimpleTable
        name={measure.replaceAll('_', '-')}
        label={t('growth.measured')}
        rows={points.toReversed()}
        keyOf={({ vitals_id }) => vitals_id}
        empty={t('growth.empty')}
        columns={[
          { id: 'at', label: t('encounter.when'), order: ({ at }) => at, cell: ({ at }) => formats.instant(at) },
          {
            id: 'age',
            label: t('growth.age'),
            cell: ({ at }) => formats.age(birth_date, new Date(at)),
          },
          {
            id: 'value',
            label: t('vitals.value'),
            order: ({ value }) => value,
            cell: ({ value, x }) => (
              <>
                <strong>
                  {formats.number(value)} {unitText(unit)}
                </strong>
                {measure === 'weight_for_height' && ` · ${formats.number(x)} cm`}
              </>
            ),
          },
          {
            id: 'percentile',
            label: t('growth.percentile'),
            order: ({ percentile }) => percentile,
            cell: ({ percentile }) => (percentile === null ? '–' : formats.number(percentile)),
          },
          {
            id: 'z',
            label: t('growth.z'),
            order: ({ z }) => z,
            cell: ({ z }) => (z === null ? '–' : formats.number(z)),
          },
          { id: 'by', label: t('growth.reference'), cell: ({ reference: by }) => <bdi lang="en">{titleOf(by)}</bdi> },
        ]}
      />
    </Stack>
  );
}
