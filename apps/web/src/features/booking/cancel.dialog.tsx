import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CancelAppointmentApiArg,
  useCancelAppointmentMutation,
  useCancelSeriesMutation,
} from '../../api/generated/appointment.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';
import { type Appointment, ifMatch } from './appointment.ts';
import { usePatientText } from './patient-of.tsx';
import { ScopeField, type SeriesScope } from './scope-field.tsx';
import { useClock } from './use-clock.ts';

type Reason = CancelAppointmentApiArg['body']['reason'];

const REASONS: readonly Reason[] = [
  'patient-request',
  'patient-ill',
  'transport',
  'provider-unavailable',
  'resource-unavailable',
  'weather',
  'rescheduled-elsewhere',
  'booked-in-error',
  'no-longer-needed',
  'patient-deceased',
  'other',
];

/** Cancels a visit for a reason; of a series also those that follow. */
export function CancelDialog({
  appointment,
  onClose,
  onCancelled,
}: {
  readonly appointment: Appointment;
  readonly onClose: () => void;
  /** The visit as it is then; absent where several were cancelled. */
  readonly onCancelled: (cancelled?: Appointment) => void;
}) {
  const { t } = useTranslation('booking');
  const dispatch = useAppDispatch();
  const clock = useClock(appointment.time_zone);
  const whose = usePatientText(appointment) ?? '';
  const [reason, setReason] = useState<Reason>('patient-request');
  const [note, setNote] = useState('');
  const [scope, setScope] = useState<SeriesScope>('this');
  const [cancel, one] = useCancelAppointmentMutation();
  const [cancelSeries, several] = useCancelSeriesMutation();
  const { id, series_id, start, end } = appointment;

  async function confirm() {
    const body = { reason, ...(note.trim() ? { note: note.trim() } : {}) };
    if (series_id && scope !== 'this') {
      const answer = await cancelSeries({ id: series_id, body: { ...body, appointment_id: id, scope } });
      if (answer.error) return;
      dispatch(notify(t('cancel.seriesDone')));
      return onCancelled();
    }
    const answer = await cancel({ id, ...ifMatch(appointment), body });
    if (!answer.error) onCancelled(answer.data);
  }

  return (
    <ConfirmDialog
      title={t('cancel.title')}
      text={start && end ? t('cancel.text', { whose, when: clock.span(start, end) }) : whose}
      action={t('cancel.confirm')}
      grave
      busy={one.isLoading || several.isLoading}
      problem={one.error ?? several.error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TextField
        select
        label={t('cancel.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value as Reason)}
      >
        {REASONS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`cancel.reason.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {series_id && <ScopeField value={scope} onChange={setScope} />}
    </ConfirmDialog>
  );
}
