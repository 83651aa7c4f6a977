import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type User, useLockUserMutation } from '../../api/generated/auth.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';

const SHORTEST_REASON = 3;

export function LockUserDialog({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useTranslation('users');
  const dispatch = useAppDispatch();
  const [lock, { error, isLoading }] = useLockUserMutation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim().length < SHORTEST_REASON;
  async function confirm() {
    setTried(true);
    if (missing) return;
    const answer = await lock({ id: user.id, body: { reason: reason.trim() } });
    if (answer.error) return;
    dispatch(notify(t('wasLocked')));
    onClose();
  }
  return (
    <ConfirmDialog
      title={t('lockTitle', { name: user.name })}
      text={t('lockText')}
      action={t('lock')}
      busy={isLoading}
      {...(error ? { problem: error } : {})}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={tried && missing}
        helperText={tried && missing ? t('reasonMissing') : undefined}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </ConfirmDialog>
  );
}
