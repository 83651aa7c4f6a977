import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGetFlowsheetQuery, useGetMonitoringQuery } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useMay } from '../../../session/me.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { FlowsheetTable } from './flowsheet-table.tsx';
import { Watched } from './watched.tsx';

const SetDialog = onDemand(async () => (await import('./set.dialog.tsx')).SetDialog);

const COLUMNS = 12;

/** The vital signs over time, and how the patient is watched. */
export function Vitals({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const may = useMay()('clinical:record') && patient.merged_into === null;
  const { open } = useSideForm();
  const [shown, setShown] = useState<string>();
  /** The `next` of each page that was left for an older one. */
  const [turned, setTurned] = useState<readonly string[]>([]);
  const before = turned.at(-1);
  const monitoring = useGetMonitoringQuery({ patient: patient.id });
  const sheet = useGetFlowsheetQuery({ patient: patient.id, limit: COLUMNS, ...(before ? { before } : {}) });
  const next = sheet.currentData?.next;
  return (
    <PartFrame
      add={may && { label: t('add.vitals'), onClick: () => open('vitals') }}
      isLoading={sheet.isLoading}
      problem={sheet.error ?? monitoring.error}
      onRetry={() => void [sheet.refetch(), monitoring.refetch()]}
    >
      {monitoring.currentData && <Watched patient={patient} monitoring={monitoring.currentData} />}
      {sheet.currentData?.columns.length === 0 && (
        <Typography sx={{ color: 'text.secondary', py: 2 }}>{t('vitals.empty')}</Typography>
      )}
      {sheet.currentData && sheet.currentData.columns.length > 0 && (
        <FlowsheetTable sheet={sheet.currentData} onOpen={setShown} />
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
