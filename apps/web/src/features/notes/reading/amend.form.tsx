import type { Contents, Note, SectionContent } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAmendNoteMutation } from '../../../api/generated/clinical.gen.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { useUnsaved, Workspace } from '../../../frame/workspace.tsx';
import { useAppDispatch } from '../../../store.ts';
import { isReason, ReasonField } from '../../patient-record/actions/reason-field.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { FindingsField } from '../writing/findings-field.tsx';
import { SectionText } from '../writing/section-text.tsx';

/** Writes a signed note anew in some sections, with the reason; what stood before is kept. */
export function AmendForm({ note, onClose }: { readonly note: Note; readonly onClose: () => void }) {
  const { t } = useTranslation('notes');
  const dispatch = useAppDispatch();
  const [reason, setReason] = useState('');
  const [changed, setChanged] = useState<Contents>({});
  const [amend, { isLoading, error }] = useAmendNoteMutation();
  useUnsaved(Object.keys(changed).length > 0);
  const change = (key: string, content: SectionContent) => setChanged({ ...changed, [key]: content });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await amend({ id: note.id, body: { reason: reason.trim(), contents: changed }, ...ifMatch(note) });
    if (answer.error) return;
    dispatch(notify(t('amended')));
    onClose();
  }

  return (
    <Workspace title={t('amend.title', { title: note.title })} onClose={onClose} width={620}>
      <Stack component="form" spacing={2} noValidate onSubmit={submit}>
        {error && <ProblemAlert problem={error} />}
        <Alert severity="info">{t('amend.text')}</Alert>
        <ReasonField value={reason} onChange={setReason} required autoFocus />
        {note.sections.map((section) => {
          const { key, title, kind } = section;
          const content = changed[key] ?? section.content;
          return (
            <Box component="section" key={key} aria-label={title}>
              <Typography variant="h3" sx={{ mb: 0.75 }}>
                {title}
              </Typography>
              {kind === 'findings' && (
                <FindingsField
                  section={section}
                  findings={content.findings}
                  onWrite={(findings) => change(key, { ...content, findings })}
                />
              )}
              <SectionText
                note={note}
                label={kind === 'findings' ? t('inWords', { section: title }) : title}
                value={content.text}
                minRows={kind === 'findings' ? 1 : 3}
                onWrite={(text) => change(key, { ...content, text })}
              />
            </Box>
          );
        })}
        <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
          <Button
            type="submit"
            variant="contained"
            disabled={isLoading || !isReason(reason) || Object.keys(changed).length === 0}
          >
            {t('amend')}
          </Button>
        </Stack>
      </Stack>
    </Workspace>
  );
}
