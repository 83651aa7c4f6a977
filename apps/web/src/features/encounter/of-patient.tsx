import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGetPatientQuery } from '../../api/generated/patient.gen.ts';
import { useLive } from '../../api/live/use-live.ts';
import { problemOf } from '../../api/problem.ts';
import { Explained } from '../../frame/explained.tsx';
import { onDemand } from '../../frame/on-demand.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { PatientActions } from '../patient-record/actions/patient-actions.tsx';
import { PatientBanner } from '../patient-record/banner/patient-banner.tsx';
import type { Patient } from '../patient-record/patient.ts';
import { PRINTED } from '../patient-record/printed.ts';
import { SideForms } from '../patient-record/side-forms.tsx';

const RefusedRecord = onDemand(async () => (await import('../patient-record/refused-record.tsx')).RefusedRecord);

/** A page about one patient that is no section of the record: under their banner, with the forms of the chart beside it. */
export function OfPatient({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { t } = useTranslation('patient-record');
  const { currentData: patient, error, refetch } = useGetPatientQuery({ id });
  const status = error && problemOf(error).status;
  if (status === 403) return <RefusedRecord id={id} onOpened={refetch} />;
  if (status === 410) return <Explained title={t('erased.title')} text={t('erased.text')} />;
  if (!patient)
    return error ? (
      <Box sx={{ p: 3 }}>
        <ProblemAlert problem={error} onRetry={refetch} />
      </Box>
    ) : (
      <PageLoading />
    );
  return <Framed patient={patient}>{children}</Framed>;
}

function Framed({ patient, children }: { readonly patient: Patient; readonly children: ReactNode }) {
  useLive('clinical.chart', { patient: patient.id }, { isKnown: ({ own }) => own });
  return (
    <Box sx={{ position: 'relative', minHeight: '100%' }}>
      <GlobalStyles styles={PRINTED} />
      <PatientBanner patient={patient} actions={<PatientActions patient={patient} />} />
      <Box sx={{ px: { xs: 2, md: 3 }, py: 2, maxWidth: 1500 }}>{children}</Box>
      <SideForms patient={patient} />
    </Box>
  );
}
