import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useBeginEnrolmentMutation, useCompleteEnrolmentMutation } from '../../api/generated/auth.gen.ts';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { RecoveryCodes } from '../../frame/recovery-codes.tsx';
import { Entrance } from './entrance.tsx';
import { useLinkToken } from './link-token.ts';
import { NewPassword } from './new-password.tsx';

/** Where an enrolment link leads: password, authenticator, recovery codes. */
export function Page() {
  const { t } = useTranslation('sign-in');
  const token = useLinkToken();
  const [begin, opened] = useBeginEnrolmentMutation();
  const [complete, completed] = useCompleteEnrolmentMutation();
  const form = useForm({ defaultValues: { username: '', name: '', password: '', repeated: '', totp: '' } });
  useEffect(() => void begin({ body: { token } }), [begin, token]);
  const picture = useMemo(() => opened.data && `data:image/svg+xml;base64,${btoa(opened.data.totp_qr)}`, [opened.data]);
  if (completed.data)
    return (
      <Entrance title={t('enrol.done')}>
        <RecoveryCodes codes={completed.data.recovery_codes} />
        <Button variant="contained" href="/">
          {t('signIn')}
        </Button>
      </Entrance>
    );
  if (opened.error !== undefined)
    return (
      <Entrance title={t('enrol.title')}>
        <ProblemAlert problem={opened.error} />
      </Entrance>
    );
  if (!opened.data) return <PageLoading />;
  const { username, name, totp_secret } = opened.data;
  const send = form.handleSubmit((typed) =>
    complete({
      body: {
        token,
        password: typed.password,
        totp: typed.totp.replaceAll(/\s/g, ''),
        ...(username === null ? { username: typed.username, name: typed.name } : {}),
      },
    }),
  );
  return (
    <Entrance title={name ? t('enrol.greeting', { name }) : t('enrol.title')} width={520}>
      {completed.error !== undefined && <ProblemAlert problem={completed.error} />}
      <Stack component="form" spacing={2} onSubmit={send}>
        {username === null ? (
          <>
            <TextField
              {...form.register('name', { required: true })}
              label={t('enrol.name')}
              autoComplete="name"
              required
            />
            <TextField
              {...form.register('username', { required: true })}
              label={t('username')}
              autoComplete="username"
              required
            />
          </>
        ) : (
          <Typography>
            {t('username')}: <strong>{username}</strong>
          </Typography>
        )}
        <NewPassword form={form} />
        <Typography variant="h2">{t('enrol.authenticator')}</Typography>
        <Typography>{t('enrol.scan')}</Typography>
        <img src={picture} alt={t('enrol.qr')} width={184} height={184} style={{ background: '#fff', padding: 8 }} />
        <Typography variant="body2">
          {t('enrol.secret')}{' '}
          <code dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {totp_secret}
          </code>
        </Typography>
        <TextField
          {...form.register('totp', { required: true })}
          label={t('code')}
          helperText={t('enrol.code')}
          autoComplete="one-time-code"
          required
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 7 } }}
        />
        <Button type="submit" variant="contained" loading={completed.isLoading}>
          {t('enrol.finish')}
        </Button>
      </Stack>
    </Entrance>
  );
}
