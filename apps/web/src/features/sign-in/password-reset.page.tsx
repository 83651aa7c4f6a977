import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useResetPasswordMutation } from '../../api/generated/auth.gen.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { Entrance } from './entrance.tsx';
import { useLinkToken } from './link-token.ts';
import { NewPassword } from './new-password.tsx';

/** Where the link to a new password leads. */
export function Page() {
  const { t } = useTranslation('sign-in');
  const token = useLinkToken();
  const [set, { isLoading, isSuccess, error }] = useResetPasswordMutation();
  const form = useForm({ defaultValues: { password: '', repeated: '' } });
  if (isSuccess)
    return (
      <Entrance title={t('reset.title')}>
        <Alert severity="success">{t('reset.done')}</Alert>
        <Button variant="contained" href="/">
          {t('signIn')}
        </Button>
      </Entrance>
    );
  return (
    <Entrance title={t('reset.title')}>
      {error !== undefined && <ProblemAlert problem={error} />}
      <Stack
        component="form"
        spacing={2}
        onSubmit={form.handleSubmit(({ password }) => set({ body: { token, password } }))}
      >
        <NewPassword form={form} />
        <Button type="submit" variant="contained" loading={isLoading}>
          {t('reset.set')}
        </Button>
      </Stack>
    </Entrance>
  );
}
