import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BreakGlassApiArg, useBreakGlassMutation } from '../../../api/generated/auth.gen.ts';
import { patientApi } from '../../../api/generated/patient.gen.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { useAppDispatch } from '../../../store.ts';
import { useFormats } from '../../../words/formats.ts';
import { isReason } from './reason-field.tsx';
import { ShortDialog } from './short.dialog.tsx';

type Code = BreakGlassApiArg['body']['reason_code'];

const CODES: readonly Code[] = [
  'emergency',
  'unable-to-consent',
  'covering-colleague',
  'continuity-of-care',
  'patient-request',
  'legal-duty',
  'other',
];
const MINUTES = [30, 60, 120, 240, 480];

/** Opens a closed record for a while, for a reason, by somebody who proves to be there. */
export function BreakGlassDialog({
  id,
  onClose,
  onOpened,
}: {
  readonly id: string;
  readonly onClose: () => void;
  readonly onOpened: () => void;
}) {
  const { t } = useTranslation('patient-record');
  const formats = useFormats();
  const dispatch = useAppDispatch();
  const [code, setCode] = useState<Code | ''>('');
  const [text, setText] = useState('');
  const [minutes, setMinutes] = useState(60);
  const [by, setBy] = useState<'totp' | 'password'>('totp');
  const [proof, setProof] = useState('');
  const [open] = useBreakGlassMutation();
  async function confirm() {
    if (!code) return;
    const { until } = await open({
      body: { patient_id: id, reason_code: code, reason_text: text.trim(), minutes, [by]: proof },
    }).unwrap();
    dispatch(patientApi.util.invalidateTags(['patient']));
    dispatch(notify(t('glass.done', { until: formats.instant(until) }), 'warning'));
    onOpened();
  }
  return (
    <ShortDialog
      title={t('glass.title')}
      confirm={t('glass.open')}
      color="warning"
      disabled={!code || !isReason(text) || proof === ''}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Typography>{t('glass.text')}</Typography>
      <TextField
        select
        label={t('glass.code')}
        value={code}
        onChange={(event) => setCode(event.target.value as Code)}
        required
      >
        {CODES.map((each) => (
          <MenuItem key={each} value={each} sx={{ whiteSpace: 'normal' }}>
            {t(`glass.code.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={t('glass.reason')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        required
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <TextField
        select
        label={t('glass.minutes')}
        value={minutes}
        onChange={(event) => setMinutes(Number(event.target.value))}
      >
        {MINUTES.map((each) => (
          <MenuItem key={each} value={each}>
            {t('glass.minutesValue', { count: each })}
          </MenuItem>
        ))}
      </TextField>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={by}
        aria-label={t('glass.by')}
        onChange={(_event, value: 'totp' | 'password' | null) => {
          if (!value) return;
          setBy(value);
          setProof('');
        }}
      >
        <ToggleButton value="totp">{t('glass.by.totp')}</ToggleButton>
        <ToggleButton value="password">{t('glass.by.password')}</ToggleButton>
      </ToggleButtonGroup>
      <TextField
        key={by}
        label={t(`glass.${by}`)}
        type={by === 'password' ? 'password' : 'text'}
        value={proof}
        onChange={(event) => setProof(event.target.value)}
        autoComplete={by === 'password' ? 'current-password' : 'one-time-code'}
        required
        slotProps={{ htmlInput: by === 'totp' ? { inputMode: 'numeric', maxLength: 10 } : {} }}
      />
    </ShortDialog>
  );
}
