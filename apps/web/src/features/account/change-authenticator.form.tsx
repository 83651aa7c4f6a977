import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BeginTotpChangeApiResponse,
  useBeginTotpChangeMutation,
  useCompleteTotpChangeMutation,
} from '../../api/generated/auth.gen.ts';
import { CopyButton } from '../../frame/copy-button.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved, Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { PasswordStep } from './password-step.tsx';
import { SvgImage } from './svg-image.tsx';

const DIGITS = /^\d{6}$/;

/** Replaces the authenticator: password, scan, and a code that shows that it worked. */
export function ChangeAuthenticatorForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('account');
  const [begin, { error, isLoading }] = useBeginTotpChangeMutation();
  const [begun, setBegun] = useState<BeginTotpChangeApiResponse>();
  async function start(password: string) {
    const answer = await begin({ body: { password } });
    setBegun(answer.data);
  }
  return (
    <Workspace title={t('authenticator.change')} onClose={onClose}>
      {begun ? (
        <Confirm begun={begun} onClose={onClose} />
      ) : (
        <PasswordStep
          text={t('authenticator.begin')}
          action={t('continue')}
          busy={isLoading}
          problem={error}
          onPassword={(password) => void start(password)}
          onClose={onClose}
        />
      )}
    </Workspace>
  );
}

function Confirm({ begun, onClose }: { readonly begun: BeginTotpChangeApiResponse; readonly onClose: () => void }) {
  const { t } = useTranslation('account');
  const dispatch = useAppDispatch();
  const [complete, { error, isLoading }] = useCompleteTotpChangeMutation();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const typed = code.replaceAll(/\s/g, '');
  const wrong = tried && !DIGITS.test(typed);
  useUnsaved(code !== '');
  async function send() {
    setTried(true);
    if (!DIGITS.test(typed)) return;
    const answer = await complete({ body: { ticket: begun.ticket, totp: typed } });
    if (answer.error) return;
    dispatch(notify(t('authenticator.changed')));
    onClose();
  }
  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      sx={{ alignItems: 'flex-start' }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Typography>{t('authenticator.scan')}</Typography>
      <SvgImage svg={begun.totp_qr} alt={t('authenticator.qr')} size={220} />
      <Typography variant="body2">{t('authenticator.orType')}</Typography>
      <Typography dir="ltr" sx={{ fontFamily: 'ui-monospace, monospace', overflowWrap: 'anywhere' }}>
        {begun.totp_secret}
      </Typography>
      <CopyButton text={begun.totp_secret} />
      {error && <ProblemAlert problem={error} />}
      <TextField
        required
        label={t('authenticator.code')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={wrong}
        helperText={wrong ? t('authenticator.sixDigits') : t('authenticator.codeHint')}
        autoComplete="one-time-code"
        slotProps={{ htmlInput: { inputMode: 'numeric', dir: 'ltr', maxLength: 10 } }}
      />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={isLoading}>
          {t('authenticator.change')}
        </Button>
        <Button onClick={onClose}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
