import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import { skipToken } from '@reduxjs/toolkit/query';
import { Pencil } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useGetPatientAsOfQuery, useGetPatientQuery } from '../../api/generated/patient.gen.ts';
import { useLive } from '../../api/live/use-live.ts';
import { problemOf } from '../../api/problem.ts';
import { Explained } from '../../frame/explained.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useMay } from '../../session/me.ts';
import { useAppDispatch } from '../../store.ts';
import { PatientActions } from './actions/patient-actions.tsx';
import { PatientBanner } from './banner/patient-banner.tsx';
import type { Patient } from './patient.ts';
import { PRINTED } from './printed.ts';
import { SectionTabs } from './section-tabs.tsx';
import { type Section, sections } from './sections.ts';
import { SideForms, useSideForm } from './side-forms.tsx';
import { useAsOf } from './use-as-of.ts';

const AsOf = onDemand(async () => (await import('./as-of.tsx')).AsOf);
const MergedNotice = onDemand(async () => (await import('./merged-notice.tsx')).MergedNotice);
const RefusedRecord = onDemand(async () => (await import('./refused-record.tsx')).RefusedRecord);

/** One patient's record: who it is, above everything that is known of them. */
export function Page() {
  const { t } = useTranslation('patient-record');
  const { id = '' } = useParams();
  const { currentData: patient, error, refetch } = useGetPatientQuery({ id });
  const status = error && problemOf(error).status;
  if (status === 403) return <RefusedRecord id={id} onOpened={refetch} />;
  if (status === 404) return <Explained title={t('unknown.title')} text={t('unknown.text')} />;
  if (status === 410) return <Explained title={t('erased.title')} text={t('erased.text')} />;
  if (!patient)
    return error ? (
      <Box sx={{ p: 3 }}>
        <ProblemAlert problem={error} onRetry={refetch} />
      </Box>
    ) : (
      <PageLoading />
    );
  return <PatientRecord key={patient.id} patient={patient} />;
}

function PatientRecord({ patient }: { readonly patient: Patient }) {
  const { t } = useTranslation('patient-record');
  const { section: wanted } = useParams();
  const dispatch = useAppDispatch();
  const may = useMay();
  useLive(
    'patient.record',
    { id: patient.id },
    {
      isKnown: ({ version }) => version <= patient.version,
      onChanges: (changes) => changes.some(({ own }) => !own) && dispatch(notify(t('changedByOthers'), 'info')),
    },
  );
  const offered = sections.filter(({ permission }) => may(permission));
  // Who treats people opens a record for its chart, everybody else for who it is.
  const usual = may('clinical:document') ? 'chart' : 'demographics';
  const section = offered.find(({ id }) => id === (wanted ?? usual));
  return (
    <Box sx={{ position: 'relative', minHeight: '100%' }}>
      <GlobalStyles styles={PRINTED} />
      <PatientBanner patient={patient} actions={<PatientActions patient={patient} />} />
      <Box sx={{ px: { xs: 2, md: 3 }, pb: 3, maxWidth: 1500 }}>
        {(patient.merged_into || !patient.is_active) && <MergedNotice patient={patient} />}
        <SectionTabs patient={patient} sections={offered} current={section?.id} />
        {section ? (
          <Box role="tabpanel" aria-label={t(`section.${section.id}`)} sx={{ pt: 2 }}>
            <Suspense fallback={<PageLoading />}>
              <SectionContent section={section} patient={patient} />
            </Suspense>
          </Box>
        ) : (
          <Alert severity="info" sx={{ mt: 2 }}>
            {t('section.unknown')}
          </Alert>
        )}
      </Box>
      <SideForms patient={patient} />
    </Box>
  );
}

/** The section with the record as it is, or as it was at the moment that the address names. */
function SectionContent({ section, patient }: { readonly section: Section; readonly patient: Patient }) {
  const { at } = useAsOf();
  const may = useMay();
  const timed = section.ofRecord === true && may('patient:read-history');
  const then = useGetPatientAsOfQuery(timed && at ? { id: patient.id, at } : skipToken);
  const { Content } = section;
  const edit = section.form && patient.merged_into === null && may('patient:update') && (
    <EditButton form={section.form} />
  );
  if (!timed)
    return (
      <>
        {edit}
        <Content patient={patient} />
      </>
    );
  return (
    <>
      <AsOf patient={patient} start={edit} />
      {at && then.error && <ProblemAlert problem={then.error} />}
      {at && then.isFetching && <PageLoading />}
      {at ? then.currentData && <Content patient={then.currentData} /> : <Content patient={patient} />}
    </>
  );
}

function EditButton({ form }: { readonly form: string }) {
  const { t } = useTranslation('patient-record');
  const { open } = useSideForm();
  return (
    <Button
      variant="contained"
      size="small"
      startIcon={<Pencil size={16} />}
      onClick={() => open(form)}
      data-not-printed
    >
      {t('edit')}
    </Button>
  );
}
