import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useChangePasswordMutation } from '../../api/generated/auth.gen.ts';
import { authBody } from '../../form/contract-bodies.ts';
import { contractResolver } from '../../form/contract-resolver.ts';
import { Field } from '../../form/field.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved, Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';

const resolver = contractResolver(
  authBody('changePassword'),
  ({ current_password, new_password }: { current_password: string; new_password: string; again: string }) => ({
    current_password,
    new_password,
  }),
);

/** A password is kept nowhere while it is typed, so this form has no draft. */
export function ChangePasswordForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('account');
  return (
    <Workspace title={t('password.change')} onClose={onClose}>
      <Form onClose={onClose} />
    </Workspace>
  );
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('account');
  const dispatch = useAppDispatch();
  const [change, { error }] = useChangePasswordMutation();
  const form = useForm({ resolver, defaultValues: { current_password: '', new_password: '', again: '' } });
  const { control, formState, getValues, setError } = form;
  useUnsaved(formState.isDirty && !formState.isSubmitted);
  const send = form.handleSubmit(async (body) => {
    if (getValues('again') !== body.new_password)
      return setError('again', { message: t('password.differ') }, { shouldFocus: true });
    const answer = await change({ body });
    if (answer.error) return;
    dispatch(notify(t('password.changed')));
    onClose();
  });
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void send(event)}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('password.hint')}
      </Typography>
      {error && <ProblemAlert problem={error} />}
      <Field
        control={control}
        name="current_password"
        label={t('password.current')}
        type="password"
        required
        autoComplete="current-password"
      />
      <Field
        control={control}
        name="new_password"
        label={t('password.new')}
        type="password"
        required
        autoComplete="new-password"
        helperText={t('password.newHint')}
      />
      <Field
        control={control}
        name="again"
        label={t('password.again')}
        type="password"
        required
        autoComplete="new-password"
      />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={formState.isSubmitting}>
          {t('password.change')}
        </Button>
        <Button onClick={onClose}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}
