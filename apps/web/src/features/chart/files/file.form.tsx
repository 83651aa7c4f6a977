import { ATTACHMENT_TYPES, type Attachment, LARGEST_ATTACHMENT } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { FileUp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../frame/frame-slice.ts';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { useUnsaved, Workspace } from '../../../frame/workspace.tsx';
import { useAppDispatch } from '../../../store.ts';
import { useFormats } from '../../../words/formats.ts';
import type { SideFormProps } from '../../patient-record/side-forms.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { useAttachFileMutation } from './files-api.ts';

const CATEGORIES = ['letter', 'report', 'consent', 'image', 'form', 'other'] as const;
const MEGABYTE = 1024 * 1024;

const fits = ({ type, size }: File): boolean =>
  (ATTACHMENT_TYPES as readonly string[]).includes(type) && size <= LARGEST_ATTACHMENT;

/** Attaches a file to the chart. */
export function FileForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const dispatch = useAppDispatch();
  const inEncounter = useInEncounter();
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const [category, setCategory] = useState<Attachment['category']>('letter');
  const [note, setNote] = useState('');
  const [attach, { isLoading, error }] = useAttachFileMutation();
  useUnsaved(file !== undefined && !isLoading);
  const isReady = file !== undefined && fits(file) && title.trim() !== '';

  function choose(chosen: File | undefined) {
    setFile(chosen);
    if (chosen && title === '') setTitle(chosen.name.replace(/\.[^.]*$/, '').slice(0, 300));
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!isReady) return;
    const more = note.trim() ? { note: note.trim() } : {};
    const answer = await attach({
      patient: patient.id,
      title: title.trim(),
      category,
      file,
      ...more,
      ...inEncounter,
    });
    if (answer.error) return;
    dispatch(notify(t('file.attached')));
    onClose();
  }

  return (
    <Workspace title={t('add.file')} onClose={onClose}>
      <Stack component="form" spacing={2} noValidate onSubmit={submit}>
        {error && <ProblemAlert problem={error} />}
        <Button component="label" variant="outlined" startIcon={<FileUp size={18} />}>
          {file ? file.name : t('file.choose')}
          <input
            type="file"
            aria-label={t('file.choose')}
            accept={ATTACHMENT_TYPES.join()}
            onChange={(event) => choose(event.target.files?.[0])}
            style={{ position: 'absolute', opacity: 0, width: 1, height: 1 }}
          />
        </Button>
        <small>{t('file.kinds', { size: formats.number(LARGEST_ATTACHMENT / MEGABYTE) })}</small>
        {file && !fits(file) && <Alert severity="error">{t('file.unfit')}</Alert>}
        <TextField
          label={t('file.title')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          required
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
        <TextField
          select
          label={t('file.category')}
          value={category}
          onChange={(event) => setCategory(event.target.value as Attachment['category'])}
        >
          {CATEGORIES.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`file.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={t('remark')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
        <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
          <Button type="submit" variant="contained" disabled={!isReady || isLoading}>
            {t('file.attach')}
          </Button>
        </Stack>
      </Stack>
    </Workspace>
  );
}
