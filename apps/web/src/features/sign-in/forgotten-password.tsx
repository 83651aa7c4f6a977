import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useRequestPasswordResetMutation } from '../../api/generated/auth.gen.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';

/** Asks for a link to a new password. The answer does not tell whether there is such a user. */
export function ForgottenPassword({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('sign-in');
  const [request, { isLoading, isSuccess, error }] = useRequestPasswordResetMutation();
  const { register, handleSubmit } = useForm({ defaultValues: { username: '' } });
  return (
    <Stack component="form" spacing={2} onSubmit={handleSubmit(({ username }) => request({ body: { username } }))}>
      {error !== undefined && <ProblemAlert problem={error} />}
      {isSuccess ? (
        <Alert severity="info">{t('forgotten.sent')}</Alert>
      ) : (
        <>
          <TextField
            {...register('username', { required: true })}
            label={t('username')}
            autoComplete="username"
            autoFocus
            required
          />
          <Button type="submit" variant="contained" loading={isLoading}>
            {t('forgotten.send')}
          </Button>
        </>
      )}
      <Button color="inherit" onClick={onBack}>
        {t('back')}
      </Button>
    </Stack>
  );
}
