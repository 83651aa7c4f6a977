import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorrectDeathMutation, useRecordDeathMutation } from '../../../api/generated/patient.gen.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { useAppDispatch } from '../../../store.ts';
import { ifMatch, type Patient } from '../patient.ts';
import { isReason, ReasonField } from './reason-field.tsx';
import { ShortDialog } from './short.dialog.tsx';
import { timeOfDeath, timeOfDeathFields } from './time-of-death.ts';

/** Records that a patient died; where that is recorded, corrects it or takes it back. */
export function DeathDialog({ patient, onClose }: { readonly patient: Patient; readonly onClose: () => void }) {
  const { t } = useTranslation('patient-record');
  const dispatch = useAppDispatch();
  const [fields, setFields] = useState(() => timeOfDeathFields(patient.deceased_at));
  const [alive, setAlive] = useState(false);
  const [reason, setReason] = useState('');
  const [record] = useRecordDeathMutation();
  const [correct] = useCorrectDeathMutation();
  const known = patient.deceased;
  const deceased_at = alive ? null : timeOfDeath(fields);
  const kind = known ? 'correctDeath' : 'death';
  const send = () =>
    known
      ? correct({
          id: patient.id,
          body: { deceased: !alive, deceased_at, reason: reason.trim() },
          ...ifMatch(patient),
        }).unwrap()
      : record({ id: patient.id, body: { deceased_at }, ...ifMatch(patient) }).unwrap();
  return (
    <ShortDialog
      title={t(`${kind}.title`)}
      confirm={t(`${kind}.confirm`)}
      disabled={known && !isReason(reason)}
      onConfirm={async () => {
        await send();
        dispatch(notify(t(`${kind}.done`)));
      }}
      onClose={onClose}
    >
      <Typography>{t(`${kind}.text`)}</Typography>
      {known && (
        <FormControlLabel
          control={<Switch checked={alive} onChange={(event) => setAlive(event.target.checked)} />}
          label={t('correctDeath.alive')}
        />
      )}
      {!alive && (
        <Stack direction="row" spacing={2}>
          <TextField
            type="date"
            label={t('death.date')}
            value={fields.date}
            onChange={(event) => setFields({ ...fields, date: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
            helperText={t('death.dateHelp')}
          />
          <TextField
            type="time"
            label={t('death.time')}
            value={fields.time}
            disabled={fields.date === ''}
            onChange={(event) => setFields({ ...fields, time: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
            helperText={t('death.timeHelp')}
          />
        </Stack>
      )}
      {known && <ReasonField value={reason} onChange={setReason} required />}
    </ShortDialog>
  );
}
