import type { Encounter, NoteSummary } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { onDemand } from '../../frame/on-demand.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { NewNote } from '../notes/new-note.tsx';

const NoteContent = onDemand(async () => (await import('../notes/note-content.tsx')).NoteContent);

const CLOSED = ['cancelled', 'entered-in-error'];

/** What is written in an encounter: one note at a time, a draft first. */
export function EncounterNotes({
  encounter,
  patientId,
  notes,
  more,
  problem,
  onRetry,
}: {
  readonly encounter: Encounter;
  readonly patientId: string;
  readonly notes: readonly NoteSummary[] | undefined;
  /** What leads to notes that are not among these. */
  readonly more: ReactNode;
  readonly problem: unknown;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation('encounter');
  const [params, setParams] = useSearchParams();
  const wanted = params.get('note');
  const show = (id: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('note', id);
      return after;
    });
  const shown =
    notes?.find(({ id }) => id === wanted) ??
    (wanted ? undefined : (notes?.find(({ status }) => status === 'draft') ?? notes?.[0]));
  const open = wanted ?? shown?.id;
  return (
    <Box component="section" aria-label={t('notes')}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="h2" sx={{ fontSize: '1rem' }}>
          {t('notes')}
        </Typography>
        {notes && notes.length > 0 && (
          <Tabs
            value={shown?.id ?? false}
            onChange={(_event, id: string) => show(id)}
            variant="scrollable"
            scrollButtons="auto"
            aria-label={t('notes')}
            sx={{ flex: 1, minHeight: 40, '& .MuiTab-root': { minHeight: 40, py: 0.5 } }}
          >
            {notes.map(({ id, title, status }) => (
              <Tab key={id} value={id} label={`${title} (${t(`note.${status}`, { ns: 'chart' })})`} />
            ))}
          </Tabs>
        )}
        {!CLOSED.includes(encounter.status) && (
          <NewNote patientId={patientId} encounterId={encounter.id} onBegun={({ id }) => show(id)} />
        )}
      </Stack>
      {more}
      {problem !== undefined && <ProblemAlert problem={problem} onRetry={onRetry} />}
      {!notes && problem === undefined && <PageLoading />}
      {notes && notes.length === 0 && !open && (
        <Typography sx={{ color: 'text.secondary' }}>{t('notes.none')}</Typography>
      )}
      {open && <NoteContent key={open} id={open} />}
    </Box>
  );
}
