import type { Chart, Encounter } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGetPatientQuery } from '../../api/generated/patient.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';

const VisitPaper = onDemand(async () => (await import('./visit-paper.tsx')).VisitPaper);

/** Puts on paper what the patient takes home of a visit. */
export function PrintVisit({
  encounter,
  patientId,
  chart,
}: {
  readonly encounter: Encounter;
  readonly patientId: string;
  readonly chart: Chart;
}) {
  const { t } = useTranslation('encounter');
  const [printing, setPrinting] = useState(false);
  const { currentData: patient } = useGetPatientQuery({ id: patientId });
  if (!patient) return null;
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
      {printing && (
        <VisitPaper encounter={encounter} patient={patient} chart={chart} onPrinted={() => setPrinting(false)} />
      )}
    </>
  );
}
