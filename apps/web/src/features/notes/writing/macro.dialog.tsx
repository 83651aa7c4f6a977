import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDefineMacroMutation } from '../../../api/generated/clinical.gen.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { useMay } from '../../../session/me.ts';
import { useAppDispatch } from '../../../store.ts';
import { ShortDialog } from '../../patient-record/actions/short.dialog.tsx';

/** What is filled in from the chart. */
const PLACES = ['age', 'sex', 'problems', 'allergies', 'chief_complaint', 'date']
  .map((name) => `{{${name}}}`)
  .join(', ');
const KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Keeps words that are written often under a short name. @param words what was marked in the note */
export function MacroDialog({
  words,
  taken,
  onClose,
}: {
  readonly words: string;
  readonly taken: ReadonlySet<string>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('notes');
  const dispatch = useAppDispatch();
  const mayShare = useMay()('clinical:configure');
  const [key, setKey] = useState('');
  const [text, setText] = useState(words);
  const [shared, setShared] = useState(false);
  const [define] = useDefineMacroMutation();
  return (
    <ShortDialog
      title={t('macro.new')}
      confirm={t('macro.keep')}
      disabled={!KEY.test(key) || text.trim() === ''}
      onConfirm={async () => {
        await define({ key, body: { text, ...(shared ? { shared } : {}) } }).unwrap();
        dispatch(notify(t('macro.kept', { key })));
      }}
      onClose={onClose}
    >
      <TextField
        label={t('macro.key')}
        value={key}
        onChange={(event) => setKey(event.target.value.toLowerCase())}
        required
        autoFocus
        error={key !== '' && !KEY.test(key)}
        helperText={taken.has(key) ? t('macro.taken') : t('macro.keyHelp')}
        slotProps={{ htmlInput: { dir: 'ltr', maxLength: 40 } }}
      />
      <TextField
        label={t('macro.text')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        required
        multiline
        minRows={3}
        helperText={t('macro.textHelp', { places: PLACES })}
        slotProps={{ htmlInput: { maxLength: 10_000 } }}
      />
      {mayShare && (
        <FormControlLabel
          control={<Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)} />}
          label={t('macro.shared')}
        />
      )}
    </ShortDialog>
  );
}
