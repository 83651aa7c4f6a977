import type { Chart } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onDemand } from '../../../frame/on-demand.tsx';
import type { Patient } from '../../patient-record/patient.ts';

const ChartPaper = onDemand(async () => (await import('./chart-paper.tsx')).ChartPaper);

/** Puts the chart on paper, laid out by problems. */
export function PrintChart({ patient, chart }: { readonly patient: Patient; readonly chart: Chart }) {
  const { t } = useTranslation('chart');
  const [printing, setPrinting] = useState(false);
  return (
    <>
      <Button
        size="small"
        startIcon={<Printer size={16} />}
        disabled={printing}
        onClick={() => setPrinting(true)}
        data-not-printed
      >
        {t('paper.print')}
      </Button>
      {printing && <ChartPaper patient={patient} chart={chart} onPrinted={() => setPrinting(false)} />}
    </>
  );
}
