import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnterAppointmentInErrorMutation } from '../../api/generated/appointment.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';
import { type Appointment, ifMatch } from './appointment.ts';

const SHORTEST = 3;

/** Says that a visit should never have been entered; nothing of it is deleted. */
export function ErrorDialog({
  appointment,
  onClose,
}: {
  readonly appointment: Appointment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('booking');
  const dispatch = useAppDispatch();
  const [note, setNote] = useState('');
  const [enter, { isLoading, error }] = useEnterAppointmentInErrorMutation();
  return (
    <ConfirmDialog
      title={t('error.title')}
      text={t('error.text')}
      action={t('action.error')}
      grave
      busy={isLoading || note.trim().length < SHORTEST}
      problem={error}
      onClose={onClose}
      onConfirm={async () => {
        const answer = await enter({ id: appointment.id, ...ifMatch(appointment), body: { note: note.trim() } });
        if (answer.error) return;
        dispatch(notify(t('error.done')));
        onClose();
      }}
    >
      <TextField
        required
        label={t('error.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
    </ConfirmDialog>
  );
}
