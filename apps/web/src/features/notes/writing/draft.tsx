import type { Note } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { CloudAlert, CloudCheck, CloudUpload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiscardNoteMutation } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useUnsaved } from '../../../frame/workspace.tsx';
import { useMe } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import { useSaid } from '../../chart/use-said.ts';
import { useWho } from '../../patient-record/use-who.ts';
import { FindingsField } from './findings-field.tsx';
import { NO_WORDS } from './kept-words.ts';
import { SectionText } from './section-text.tsx';
import { isDirty } from './section-writing.ts';
import { type NoteWriting, type SaveState, useNoteWriting } from './use-note-writing.ts';

const SignDialog = onDemand(async () => (await import('./sign.dialog.tsx')).SignDialog);
const SettleConflict = onDemand(async () => (await import('./settle-conflict.tsx')).SettleConflict);
const ConfirmDialog = onDemand(async () => (await import('../../../frame/confirm.dialog.tsx')).ConfirmDialog);

/** A note while it is written: saved as one types, with what others write in it. */
export function Draft({ note }: { readonly note: Note }) {
  const { t } = useTranslation('notes');
  const me = useMe();
  const said = useSaid();
  const writing = useNoteWriting(note);
  const [asking, setAsking] = useState<'sign' | 'discard'>();
  const [discard, { isLoading }] = useDiscardNoteMutation();
  useUnsaved(writing.state === 'failed');
  const others = note.contributors.filter((who) => who !== me?.id);
  const sign = async () => {
    if (await writing.flush()) setAsking('sign');
  };
  const throwAway = async () => {
    if (said(await discard({ id: note.id }), t('discarded'))) setAsking(undefined);
  };
  return (
    <Stack
      spacing={2.5}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void sign();
      }}
    >
      {note.sections.map((section) => (
        <SectionOfDraft key={section.key} note={note} section={section} writing={writing} />
      ))}
      <Stack
        direction="row"
        sx={{
          gap: 1,
          alignItems: 'center',
          flexWrap: 'wrap',
          position: 'sticky',
          bottom: 0,
          py: 1,
          bgcolor: 'background.default',
          zIndex: 2,
        }}
      >
        <Button variant="contained" disabled={note.has_conflicts} onClick={() => void sign()}>
          {t('sign')}
        </Button>
        {others.length === 0 && (
          <Button color="error" onClick={() => setAsking('discard')}>
            {t('discard')}
          </Button>
        )}
        <Saved state={writing.state} />
      </Stack>
      {note.has_conflicts && <Alert severity="info">{t('clash.first')}</Alert>}
      {asking === 'sign' && <SignDialog note={note} onClose={() => setAsking(undefined)} />}
      {asking === 'discard' && (
        <ConfirmDialog
          title={t('discard.title')}
          text={t('discard.text')}
          action={t('discard')}
          grave
          busy={isLoading}
          onConfirm={() => void throwAway()}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Stack>
  );
}

function SectionOfDraft({
  note,
  section,
  writing,
}: {
  readonly note: Note;
  readonly section: Note['sections'][number];
  readonly writing: NoteWriting;
}) {
  const { t } = useTranslation('notes');
  const formats = useFormats();
  const me = useMe();
  const who = useWho([section.written_by]);
  const { key, title, prompt, kind, required, conflicts } = section;
  const own = writing.writings[key];
  const content = own?.content ?? NO_WORDS;
  // What is typed on after a clash goes to its own place first; then all of it is shown together.
  if (conflicts.length > 0 && !(own && isDirty(own)))
    return <SettleConflict key={conflicts.map(({ id }) => id).join()} noteId={note.id} section={section} />;
  const byAnother = section.written_by !== null && section.written_by !== me?.id;
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3" sx={{ mb: 0.75 }}>
        {title}
        {required && ' *'}
      </Typography>
      {kind === 'findings' && (
        <FindingsField
          section={section}
          findings={content.findings}
          onWrite={(findings) => writing.write(key, { ...content, findings })}
        />
      )}
      <SectionText
        note={note}
        label={kind === 'findings' ? t('inWords', { section: title }) : title}
        help={prompt ?? undefined}
        value={content.text}
        minRows={kind === 'findings' ? 1 : 3}
        required={required}
        onWrite={(text) => writing.write(key, { ...content, text })}
        onBlur={() => void writing.flush()}
      />
      {byAnother && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('lastWritten', { who: who(section.written_by), at: formats.time(section.written_at) })}
        </Typography>
      )}
    </Box>
  );
}

const SIGNS = { saved: CloudCheck, unsaved: CloudUpload, failed: CloudAlert } as const;

/** Whether the hospital has what is typed. */
function Saved({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation('notes');
  const Sign = SIGNS[state];
  return (
    <Stack
      direction="row"
      role="status"
      sx={{ gap: 0.75, alignItems: 'center', color: state === 'failed' ? 'error.main' : 'text.secondary' }}
    >
      <Sign size={18} aria-hidden />
      <Typography variant="body2" component="span">
        {t(`save.${state}`)}
      </Typography>
    </Stack>
  );
}
