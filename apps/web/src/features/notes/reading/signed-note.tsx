import type { Note } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { BadgeCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useFormats } from '../../../words/formats.ts';
import { useWho } from '../../patient-record/use-who.ts';
import { ContentView } from './content-view.tsx';
import { NoteActions } from './note-actions.tsx';

const Versions = onDemand(async () => (await import('./versions.tsx')).Versions);

const isWritten = ({ content }: Note['sections'][number]): boolean =>
  content.text.trim() !== '' || Object.keys(content.findings).length > 0;

/** A note to be read: what stands in it now, who signed it, what was added, and what it said before. */
export function SignedNote({ note }: { readonly note: Note }) {
  const { t } = useTranslation('notes');
  const formats = useFormats();
  const { status, signed_by, signed_at, cosigned_by, cosigned_at, cosign_wanted, addenda, contributors } = note;
  const who = useWho([signed_by, cosigned_by, ...contributors, ...addenda.map(({ by }) => by)]);
  const others = contributors.filter((each) => each !== signed_by);
  return (
    <Stack spacing={2}>
      {status === 'entered-in-error' && (
        <Alert severity="error">{t('inError', { reason: note.error_reason ?? '' })}</Alert>
      )}
      <Paper
        sx={{
          p: { xs: 2, md: 3 },
          ...(status === 'entered-in-error' ? { textDecoration: 'line-through', opacity: 0.75 } : {}),
        }}
      >
        <Stack spacing={2}>
          {note.sections.filter(isWritten).map((section) => (
            <Box component="section" key={section.key} aria-label={section.title} sx={{ breakInside: 'avoid' }}>
              <Typography variant="h3" sx={{ mb: 0.5 }}>
                {section.title}
              </Typography>
              <ContentView section={section} content={section.content} />
            </Box>
          ))}
          {addenda.map(({ id, text, by, at }) => (
            <Box
              component="section"
              key={id}
              aria-label={t('addendum')}
              sx={{ borderInlineStart: 4, borderColor: 'primary.main', paddingInlineStart: 1.5 }}
            >
              <Typography variant="h3">{t('addendum')}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {who(by)} · {formats.instant(at)}
              </Typography>
              <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {text}
              </Typography>
            </Box>
          ))}
          <Stack component="footer" spacing={0.5} sx={{ borderBlockStart: 1, borderColor: 'divider', pt: 1.5 }}>
            {signed_at && <Signature text={t('signedBy', { who: who(signed_by), at: formats.instant(signed_at) })} />}
            {others.length > 0 && (
              <Typography variant="body2">{t('writtenWith', { who: others.map(who).join(', ') })}</Typography>
            )}
            {cosigned_at && (
              <Signature text={t('cosignedBy', { who: who(cosigned_by), at: formats.instant(cosigned_at) })} />
            )}
            {cosign_wanted && !cosigned_at && <Alert severity="info">{t('cosignWanted')}</Alert>}
          </Stack>
        </Stack>
      </Paper>
      <NoteActions note={note} />
      <Versions note={note} />
    </Stack>
  );
}

const Signature = ({ text }: { readonly text: string }) => (
  <Stack direction="row" sx={{ gap: 0.75, alignItems: 'center' }}>
    <BadgeCheck size={18} aria-hidden />
    <Typography>{text}</Typography>
  </Stack>
);
