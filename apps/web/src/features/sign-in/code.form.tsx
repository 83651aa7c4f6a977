import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

/** Six digits of the authenticator, sent as soon as they are there; or a recovery code. */
export function CodeForm({
  isBusy,
  onSend,
  onBack,
}: {
  readonly isBusy: boolean;
  readonly onSend: (code: string) => Promise<void>;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation('sign-in');
  const { register, handleSubmit, resetField } = useForm({ defaultValues: { code: '' } });
  const send = handleSubmit(async ({ code }) => {
    await onSend(code.replaceAll(/\s/g, ''));
    resetField('code');
  });
  const field = register('code', { required: true });
  return (
    <Stack component="form" spacing={2} onSubmit={send}>
      <TextField
        {...field}
        onChange={async (event) => {
          await field.onChange(event);
          if (/^\d{6}$/.test(event.target.value) && !isBusy) await send();
        }}
        label={t('code')}
        helperText={t('codeHint')}
        autoComplete="one-time-code"
        autoFocus
        required
        slotProps={{ htmlInput: { autoCapitalize: 'characters', spellCheck: false, maxLength: 40 } }}
      />
      <Button type="submit" variant="contained" size="large" loading={isBusy}>
        {t('signIn')}
      </Button>
      <Button color="inherit" onClick={onBack}>
        {t('back')}
      </Button>
    </Stack>
  );
}
