import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { useGetNoteQuery } from '../../api/generated/clinical.gen.ts';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useMay } from '../../session/me.ts';
import { asNote } from './note.ts';
import { SignedNote } from './reading/signed-note.tsx';
import { Draft } from './writing/draft.tsx';

/** One note: to be written while it is a draft, to be read afterwards. */
export function NoteContent({ id }: { readonly id: string }) {
  const { t } = useTranslation('notes');
  const may = useMay()('clinical:document');
  const { currentData, error, refetch } = useGetNoteQuery({ id }, { refetchOnMountOrArgChange: true });
  if (!currentData) return error ? <ProblemAlert problem={error} onRetry={refetch} /> : <PageLoading />;
  const note = asNote(currentData);
  if (note.status === 'discarded') return <Alert severity="info">{t('discarded')}</Alert>;
  if (note.status === 'draft' && may) return <Draft key={note.id} note={note} />;
  return <SignedNote note={note} />;
}
