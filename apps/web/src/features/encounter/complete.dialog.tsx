import type { Encounter } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompleteEncounterMutation, useUpdateEncounterMutation } from '../../api/generated/clinical.gen.ts';
import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';
import { ShortDialog } from '../patient-record/actions/short.dialog.tsx';
import { type AroundEncounter, missingOf } from './missing.ts';

const DISPOSITIONS = ['home', 'referred', 'admitted', 'transferred', 'against-advice', 'died', 'other'] as const;

/** Ends an encounter: says what is missing of it, where the patient goes, and when they come again. */
export function CompleteDialog({
  encounter,
  around,
  onClose,
}: {
  readonly encounter: Encounter;
  readonly around: AroundEncounter;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('encounter');
  const dispatch = useAppDispatch();
  const [disposition, setDisposition] = useState('home');
  const [again, setAgain] = useState(encounter.follow_up_required);
  const [day, setDay] = useState(encounter.follow_up_date ?? '');
  const [update] = useUpdateEncounterMutation();
  const [complete] = useCompleteEncounterMutation();
  const { id } = encounter;
  const followUp = { follow_up_required: again, follow_up_date: again && day ? day : null };
  const missing = missingOf({ ...encounter, ...followUp }, around);

  async function confirm() {
    const isChanged =
      followUp.follow_up_required !== encounter.follow_up_required ||
      followUp.follow_up_date !== encounter.follow_up_date;
    if (isChanged) await update({ id, body: followUp }).unwrap();
    await complete({ id, body: { disposition } }).unwrap();
    dispatch(notify(t('done.complete')));
  }

  return (
    <ShortDialog
      title={t('complete.title')}
      confirm={t(missing.length > 0 ? 'complete.allTheSame' : 'action.complete')}
      color={missing.length > 0 ? 'warning' : 'primary'}
      onConfirm={confirm}
      onClose={onClose}
    >
      {missing.length > 0 ? (
        <Alert severity="warning">
          {t('complete.missing')}
          <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
            {missing.map((what) => (
              <li key={what}>{t(`missing.${what}`)}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <Alert severity="success">{t('complete.whole')}</Alert>
      )}
      <TextField
        select
        label={t('disposition')}
        value={disposition}
        onChange={(event) => setDisposition(event.target.value)}
      >
        {DISPOSITIONS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`disposition.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <FormControlLabel
        control={<Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)} />}
        label={t('followUp')}
      />
      {again && (
        <TextField
          type="date"
          label={t('followUpDate')}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
    </ShortDialog>
  );
}
