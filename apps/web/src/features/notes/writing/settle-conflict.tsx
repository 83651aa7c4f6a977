import type { Note, SectionContent } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettleNoteConflictMutation } from '../../../api/generated/clinical.gen.ts';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { useFormats } from '../../../words/formats.ts';
import { useWho } from '../../patient-record/use-who.ts';
import { ContentView } from '../reading/content-view.tsx';
import { bothWords } from './both-words.ts';
import { FindingsField } from './findings-field.tsx';
import { TextArea } from './text-area.tsx';

type Section = Note['sections'][number];

/** Two wrote different words in the same place: shows all of them, and lets one of the writers say what is to stand. */
export function SettleConflict({ noteId, section }: { readonly noteId: string; readonly section: Section }) {
  const { t } = useTranslation('notes');
  const formats = useFormats();
  const { content: stands, conflicts } = section;
  const who = useWho([section.written_by, ...conflicts.map(({ by }) => by)]);
  const [settled, setSettled] = useState<SectionContent>(() =>
    bothWords(
      stands,
      conflicts.map(({ content }) => content),
    ),
  );
  const [settle, { isLoading, error }] = useSettleNoteConflictMutation();
  const all = [
    { id: 'stands', by: section.written_by, at: section.written_at, content: stands },
    ...conflicts,
  ] as const;
  const save = () =>
    void settle({
      id: noteId,
      section: section.key,
      body: { based_on: section.version, conflicts: conflicts.map(({ id }) => id), content: settled },
    });
  return (
    <Alert severity="warning" sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <AlertTitle>{t('clash.title', { section: section.title })}</AlertTitle>
      <Typography variant="body2">{t('clash.text')}</Typography>
      {error && <ProblemAlert problem={error} />}
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          my: 1,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
        }}
      >
        {all.map(({ id, by, at, content }) => (
          <Box
            key={id}
            component="section"
            aria-label={t('clash.of', { who: who(by) })}
            sx={{ p: 1, bgcolor: 'background.paper', color: 'text.primary', borderRadius: 1 }}
          >
            <Typography variant="body2" sx={{ fontWeight: 650 }}>
              {who(by)} · {formats.time(at)}
            </Typography>
            <ContentView section={section} content={content} />
            <Button size="small" onClick={() => setSettled(content)}>
              {t('clash.take', { who: who(by) })}
            </Button>
          </Box>
        ))}
      </Box>
      <Stack spacing={1} sx={{ p: 1, bgcolor: 'background.paper', color: 'text.primary', borderRadius: 1 }}>
        <TextArea
          label={t('clash.settled')}
          value={settled.text}
          onWrite={(text) => setSettled({ ...settled, text })}
          minRows={3}
          slotProps={{ htmlInput: { maxLength: 50_000, dir: 'auto' } }}
        />
        {section.kind === 'findings' && (
          <FindingsField
            section={section}
            findings={settled.findings}
            onWrite={(findings) => setSettled({ ...settled, findings })}
          />
        )}
        <Button variant="contained" disabled={isLoading} onClick={save} sx={{ alignSelf: 'start' }}>
          {t('clash.settle')}
        </Button>
      </Stack>
    </Alert>
  );
}
