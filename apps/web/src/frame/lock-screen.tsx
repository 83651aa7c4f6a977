import Backdrop from '@mui/material/Backdrop';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProveMyselfMutation } from '../api/generated/auth.gen.ts';
import { useMe } from '../session/me.ts';
import { beginSignIn } from '../session/sign-in-flow.ts';
import { signOut } from '../session/sign-out.ts';
import { useAppDispatch, useAppSelector } from '../store.ts';
import { setLock } from './frame-slice.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** Covers the page while nobody may look at it; what was typed stays where it is until the same person is back. */
export function LockScreen() {
  const { t } = useTranslation('frame');
  const me = useMe();
  const lock = useAppSelector(({ frame }) => frame.lock);
  if (lock === 'open') return null;
  return (
    <Backdrop open sx={{ zIndex: 3000, bgcolor: 'background.default' }}>
      <Paper role="dialog" aria-modal aria-labelledby="lock-title" sx={{ p: 4, width: 'min(26rem, 92vw)' }}>
        <Stack spacing={2}>
          <Typography id="lock-title" variant="h1">
            {t(`lock.${lock}`)}
          </Typography>
          <Typography>{me?.name}</Typography>
          {lock === 'locked' ? <Unlock /> : <SignInAgain />}
        </Stack>
      </Paper>
    </Backdrop>
  );
}

function SignInAgain() {
  const { t } = useTranslation('frame');
  return (
    <>
      <Typography>{t('lock.kept')}</Typography>
      <Button variant="contained" autoFocus onClick={() => void beginSignIn(location.pathname + location.search)}>
        {t('lock.signIn')}
      </Button>
    </>
  );
}

/** The password or six digits, whichever is quicker. */
function Unlock() {
  const { t } = useTranslation('frame');
  const dispatch = useAppDispatch();
  const [prove, { isLoading, error, isSuccess }] = useProveMyselfMutation();
  const { register, handleSubmit, resetField } = useForm({ defaultValues: { proof: '' } });
  useEffect(() => {
    if (isSuccess) dispatch(setLock('open'));
  }, [isSuccess, dispatch]);
  const send = handleSubmit(async ({ proof }) => {
    await prove({ body: /^\d{6}$/.test(proof) ? { totp: proof } : { password: proof } });
    resetField('proof');
  });
  return (
    <Stack component="form" spacing={2} onSubmit={send}>
      {error !== undefined && <ProblemAlert problem={error} />}
      <TextField
        {...register('proof', { required: true })}
        type="password"
        label={t('lock.proof')}
        autoComplete="current-password"
        autoFocus
        required
      />
      <Button type="submit" variant="contained" loading={isLoading}>
        {t('lock.unlock')}
      </Button>
      <Button color="inherit" onClick={() => void signOut()}>
        {t('own.signOut')}
      </Button>
    </Stack>
  );
}
