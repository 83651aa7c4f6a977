import TextField from '@mui/material/TextField';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

interface Chosen extends FieldValues {
  password: string;
  repeated: string;
}

/** A new password, typed twice. Whether it is good enough, the server says. */
export function NewPassword<Values extends Chosen>({ form }: { readonly form: UseFormReturn<Values> }) {
  const { t } = useTranslation('sign-in');
  const { register, getValues, formState } = form;
  const wrong = formState.errors.repeated;
  return (
    <>
      <TextField
        {...register('password' as Path<Values>, { required: true })}
        label={t('newPassword')}
        helperText={t('newPassword.hint')}
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        {...register('repeated' as Path<Values>, {
          required: true,
          validate: (value: string) => value === getValues('password' as Path<Values>) || t('newPassword.differs'),
        })}
        label={t('newPassword.repeat')}
        error={wrong !== undefined}
        helperText={wrong ? String(wrong.message ?? '') : undefined}
        type="password"
        autoComplete="new-password"
        required
      />
    </>
  );
}
