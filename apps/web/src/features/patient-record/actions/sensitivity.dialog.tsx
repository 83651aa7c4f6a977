import Autocomplete from '@mui/material/Autocomplete';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetSensitivityMutation } from '../../../api/generated/patient.gen.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { useAppDispatch } from '../../../store.ts';
import { ifMatch, type Patient } from '../patient.ts';
import { ReasonField, reasonBody } from './reason-field.tsx';
import { ShortDialog } from './short.dialog.tsx';

/** Flags that hospitals use; others may be typed. */
const USUAL_FLAGS = ['VIP', 'employee', 'police', 'safeguarding', 'infection'];

/** Who may look at the record, and how carefully it is to be handled. */
export function SensitivityDialog({ patient, onClose }: { readonly patient: Patient; readonly onClose: () => void }) {
  const { t } = useTranslation('patient-record');
  const dispatch = useAppDispatch();
  const [restricted, setRestricted] = useState(patient.restricted);
  const [flags, setFlags] = useState<string[]>(patient.flags);
  const [reason, setReason] = useState('');
  const [send] = useSetSensitivityMutation();
  return (
    <ShortDialog
      title={t('sensitivity.title')}
      confirm={t('sensitivity.confirm')}
      onConfirm={async () => {
        await send({
          id: patient.id,
          body: { restricted, flags, ...reasonBody(reason) },
          ...ifMatch(patient),
        }).unwrap();
        dispatch(notify(t('sensitivity.done')));
      }}
      onClose={onClose}
    >
      <div>
        <FormControlLabel
          control={<Switch checked={restricted} onChange={(event) => setRestricted(event.target.checked)} />}
          label={t('sensitivity.restricted')}
        />
        <FormHelperText>{t('sensitivity.restrictedHelp')}</FormHelperText>
      </div>
      <Autocomplete
        multiple
        freeSolo
        autoSelect
        options={USUAL_FLAGS}
        value={flags}
        onChange={(_event, value) => setFlags([...new Set(value.map((flag) => flag.trim()).filter(Boolean))])}
        renderInput={(props) => <TextField {...props} label={t('flags')} helperText={t('sensitivity.flagsHelp')} />}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ShortDialog>
  );
}
