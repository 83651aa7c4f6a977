import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

interface Typed {
  username: string;
  password: string;
}

export function PasswordForm({
  usual,
  isBusy,
  onSend,
}: {
  readonly usual: string;
  readonly isBusy: boolean;
  readonly onSend: (typed: Typed) => Promise<void>;
}) {
  const { t } = useTranslation('sign-in');
  const { register, handleSubmit } = useForm<Typed>({ defaultValues: { username: usual, password: '' } });
  return (
    <Stack component="form" spacing={2} onSubmit={handleSubmit(onSend)}>
      <TextField
        {...register('username', { required: true })}
        label={t('username')}
        autoComplete="username webauthn"
        autoFocus={usual === ''}
        required
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false, maxLength: 100 } }}
      />
      <TextField
        {...register('password', { required: true })}
        label={t('password')}
        type="password"
        autoComplete="current-password"
        autoFocus={usual !== ''}
        required
        slotProps={{ htmlInput: { maxLength: 1024 } }}
      />
      <Button type="submit" variant="contained" size="large" loading={isBusy}>
        {t('next')}
      </Button>
    </Stack>
  );
}
