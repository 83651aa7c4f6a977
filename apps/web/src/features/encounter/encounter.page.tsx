import type { Encounter } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useGetChartQuery, useGetEncounterQuery, useListNotesQuery } from '../../api/generated/clinical.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { Explained } from '../../frame/explained.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { PartOfAll } from '../../list/part-of-all.tsx';
import { useServerPage } from '../../list/use-server-page.ts';
import { useFormats } from '../../words/formats.ts';
import { asChart } from '../chart/chart.ts';
import { InEncounter } from '../chart/in-encounter.ts';
import { partPath } from '../chart/link-of.ts';
import { Mark } from '../chart/mark.tsx';
import { plainName } from '../chart/plain-name.ts';
import { EncounterActions } from './encounter-actions.tsx';
import { EncounterAside } from './encounter-aside.tsx';
import { EncounterNotes } from './encounter-notes.tsx';
import { OfPatient } from './of-patient.tsx';
import { PrintVisit } from './print-visit.tsx';

/** Where somebody works who sees a patient: what is written, found, ordered and still missing, on one page. */
export function Page() {
  const { t } = useTranslation('encounter');
  const { id = '' } = useParams();
  const { currentData: encounter, error, refetch } = useGetEncounterQuery({ id });
  if (error && problemOf(error).status === 404)
    return <Explained title={t('unknown.title')} text={t('unknown.text')} />;
  if (!encounter)
    return error ? (
      <Box sx={{ p: 3 }}>
        <ProblemAlert problem={error} onRetry={refetch} />
      </Box>
    ) : (
      <PageLoading />
    );
  if (encounter.patient_id === null)
    return <Explained title={t('forgotten.title')} text={t('forgotten.text', { number: encounter.number })} />;
  return (
    <InEncounter value={encounter.id}>
      <OfPatient id={encounter.patient_id}>
        <OneEncounter key={encounter.id} encounter={encounter as Encounter} patientId={encounter.patient_id} />
      </OfPatient>
    </InEncounter>
  );
}

/** As many as the server gives at once. */
const MOST_NOTES = 200;

function OneEncounter({ encounter, patientId }: { readonly encounter: Encounter; readonly patientId: string }) {
  const { t } = useTranslation('encounter');
  const formats = useFormats();
  const { id, number, encounter_type, status, provider_name, started_at, ended_at, encounter_date } = encounter;
  const { currentData } = useGetChartQuery({ patient: patientId });
  const chart = currentData && asChart(currentData);
  const { page, turn } = useServerPage('notes');
  const notes = useListNotesQuery({ encounterId: id, page, perPage: MOST_NOTES });
  const ofEncounter = <Entry extends { readonly encounter_id: string | null }>(entries: readonly Entry[]) =>
    entries.filter(({ encounter_id }) => encounter_id === id);
  const written = notes.currentData?.notes.filter((note) => note.status !== 'discarded');
  const around = chart &&
    written && { notes: written, orders: ofEncounter(chart.orders), tasks: ofEncounter(chart.tasks) };
  const when = ended_at
    ? t('fromTo', { from: formats.instant(started_at ?? encounter_date), to: formats.time(ended_at) })
    : formats.instant(started_at ?? encounter_date);
  return (
    <Stack spacing={2}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button
          size="small"
          component={Link}
          to={partPath(patientId)}
          startIcon={<ArrowLeft size={16} />}
          data-not-printed
        >
          {t('toChart')}
        </Button>
        <Box sx={{ flex: 1, minWidth: 220 }}>
          <Typography variant="h2">
            <bdi>{plainName(encounter_type)}</bdi>
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {[number, provider_name, when].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
        <Mark of="encounter" value={status} />
        {chart && <PrintVisit encounter={encounter} patientId={patientId} chart={chart} />}
        <EncounterActions encounter={encounter} around={around} />
      </Stack>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 360px' },
        }}
      >
        <EncounterNotes
          more={
            notes.currentData && (
              <PartOfAll total={notes.currentData.total} page={page} perPage={MOST_NOTES} onTurn={turn} />
            )
          }
          encounter={encounter}
          patientId={patientId}
          notes={written}
          problem={notes.error}
          onRetry={notes.refetch}
        />
        <EncounterAside encounter={encounter} chart={chart} around={around} />
      </Box>
    </Stack>
  );
}
