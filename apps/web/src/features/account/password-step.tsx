import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../frame/problem-alert.tsx';

/** Asks for the password before the ways of signing in are changed. */
export function PasswordStep({
  text,
  action,
  busy,
  problem,
  onPassword,
  onClose,
  children,
}: {
  readonly text: string;
  readonly action: string;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onPassword: (password: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('account');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && password === '';
  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (password) onPassword(password);
      }}
    >
      <Typography>{text}</Typography>
      {problem !== undefined && <ProblemAlert problem={problem} />}
      {children}
      <TextField
        type="password"
        required
        label={t('password.current')}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="current-password"
        error={missing}
        helperText={missing ? t('form.required', { ns: 'frame' }) : undefined}
      />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={busy}>
          {action}
        </Button>
        <Button onClick={onClose}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
