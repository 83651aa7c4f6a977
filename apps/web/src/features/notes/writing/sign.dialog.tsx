import type { Note } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignNoteMutation } from '../../../api/generated/clinical.gen.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { useAppDispatch } from '../../../store.ts';
import { ShortDialog } from '../../patient-record/actions/short.dialog.tsx';
import { ifMatch } from '../../patient-record/patient.ts';

type Section = Note['sections'][number];

const isEmpty = ({ content }: Section): boolean =>
  content.text.trim() === '' && Object.keys(content.findings).length === 0;

/** Signs and locks a note; says before what the template still asks for. */
export function SignDialog({ note, onClose }: { readonly note: Note; readonly onClose: () => void }) {
  const { t } = useTranslation('notes');
  const dispatch = useAppDispatch();
  const [cosign, setCosign] = useState(false);
  const [sign] = useSignNoteMutation();
  const missing = note.sections.filter((section) => section.required && isEmpty(section));
  const nothing = note.sections.every(isEmpty);
  return (
    <ShortDialog
      title={t('sign.title', { title: note.title })}
      confirm={t('sign')}
      disabled={missing.length > 0 || nothing}
      onConfirm={async () => {
        const body = cosign ? { cosign: { by: null } } : {};
        await sign({ id: note.id, body, ...ifMatch(note) }).unwrap();
        dispatch(notify(t('signed')));
      }}
      onClose={onClose}
    >
      {missing.length > 0 ? (
        <Alert severity="warning">
          {t('sign.missing', { sections: missing.map(({ title }) => title).join(', ') })}
        </Alert>
      ) : (
        <Alert severity="info">{t(nothing ? 'sign.nothing' : 'sign.text')}</Alert>
      )}
      <FormControlLabel
        control={<Checkbox checked={cosign} onChange={(event) => setCosign(event.target.checked)} />}
        label={t('sign.cosign')}
      />
    </ShortDialog>
  );
}
