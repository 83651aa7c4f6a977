import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useGetNoteQuery } from '../../api/generated/clinical.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { Explained } from '../../frame/explained.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { encounterPath, partPath } from '../chart/link-of.ts';
import { Mark } from '../chart/mark.tsx';
import { OfPatient } from '../encounter/of-patient.tsx';
import { NoteContent } from './note-content.tsx';

/** One note on a page of its own, under the banner of whom it is about. */
export function Page() {
  const { t } = useTranslation('notes');
  const { id = '' } = useParams();
  const { currentData: note, error, refetch } = useGetNoteQuery({ id });
  if (error && problemOf(error).status === 404)
    return <Explained title={t('unknown.title')} text={t('unknown.text')} />;
  if (!note)
    return error ? (
      <Box sx={{ p: 3 }}>
        <ProblemAlert problem={error} onRetry={refetch} />
      </Box>
    ) : (
      <PageLoading />
    );
  const back = note.encounter_id ? encounterPath(note.encounter_id) : partPath(note.patient_id, 'notes');
  return (
    <OfPatient id={note.patient_id}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
        <Button size="small" component={Link} to={back} startIcon={<ArrowLeft size={16} />} data-not-printed>
          {t(note.encounter_id ? 'toEncounter' : 'toChart')}
        </Button>
        <Typography variant="h2">
          <bdi>{note.title}</bdi>
        </Typography>
        <Mark of="note" value={note.status} />
      </Stack>
      <Box sx={{ maxWidth: 900 }}>
        <NoteContent key={id} id={id} />
      </Box>
    </OfPatient>
  );
}
