import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGetFlowsheetQuery, useGetMonitoringQuery } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useMay } from '../../../session/me.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { FlowsheetTable } from './flowsheet-table.tsx';
import { SetTable } from './set-table.tsx';
import { Watched } from './watched.tsx';

const SetDialog = onDemand(async () => (await import('./set.dialog.tsx')).SetDialog);

/** Sets at once: as many columns as one can look over, and rows that are worth sorting. */
const MOST = { sheet: 12, list: 100 } as const;
const VIEWS = ['sheet', 'list'] as const;

/** The vital signs over time, and how the patient is watched. */
export function Vitals({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const may = useMay()('clinical:record') && patient.merged_into === null;
  const { open } = useSideForm();
  const [shown, setShown] = useState<string>();
  /** The `next` of each page that was left for an older one. */
  const [turned, setTurned] = useState<readonly string[]>([]);
  const before = turned.at(-1);
  const [params, setParams] = useSearchParams();
  const view = params.get('view') === 'list' ? 'list' : 'sheet';
  const show = (wanted: string) => {
    setTurned([]);
    setParams(wanted === 'list' ? { view: wanted } : {}, { replace: true });
  };
  const monitoring = useGetMonitoringQuery({ patient: patient.id });
  const sheet = useGetFlowsheetQuery({ patient: patient.id, limit: MOST[view], ...(before ? { before } : {}) });
  const next = sheet.currentData?.next;
  const Sets = view === 'list' ? SetTable : FlowsheetTable;
  return (
    <PartFrame
      add={may && { label: t('add.vitals'), onClick: () => open('vitals') }}
      isLoading={sheet.isLoading || (sheet.isFetching && !sheet.currentData)}
      problem={sheet.error ?? monitoring.error}
      onRetry={() => void [sheet.refetch(), monitoring.refetch()]}
    >
      {monitoring.currentData && <Watched patient={patient} monitoring={monitoring.currentData} />}
      {sheet.currentData?.columns.length === 0 && (
        <Typography sx={{ color: 'text.secondary', py: 2 }}>{t('vitals.empty')}</Typography>
      )}
      {sheet.currentData && sheet.currentData.columns.length > 0 && (
        <>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={view}
            onChange={(_event, wanted: string | null) => wanted && show(wanted)}
            aria-label={t('vitals.view')}
            sx={{ mt: 2 }}
            data-not-printed
          >
            {VIEWS.map((each) => (
              <ToggleButton key={each} value={each} sx={{ textTransform: 'none', px: 1.5, py: 0.25 }}>
                {t(`vitals.view.${each}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <Sets sheet={sheet.currentData} onOpen={setShown} />
        </>
      )}
      {(next || turned.length > 0) && (
        <div data-not-printed>
          <Button disabled={turned.length === 0} onClick={() => setTurned(turned.slice(0, -1))}>
            {t('page.newer')}
          </Button>
          <Button disabled={!next} onClick={() => next && setTurned([...turned, next])}>
            {t('page.older')}
          </Button>
        </div>
      )}
      {shown && <SetDialog id={shown} patient={patient} onClose={() => setShown(undefined)} />}
    </PartFrame>
  );
}
