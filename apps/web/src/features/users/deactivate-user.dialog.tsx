import { useTranslation } from 'react-i18next';
import { type User, useDeactivateUserMutation } from '../../api/generated/auth.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';

export function DeactivateUserDialog({
  user,
  onDeactivated,
  onClose,
}: {
  readonly user: User;
  readonly onDeactivated: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('users');
  const [deactivate, { error, isLoading }] = useDeactivateUserMutation();
  async function confirm() {
    const answer = await deactivate({ id: user.id });
    if (answer.error) return;
    onDeactivated();
    onClose();
  }
  return (
    <ConfirmDialog
      grave
      title={t('deactivateTitle', { name: user.name })}
      text={t('deactivateText', { username: user.username })}
      action={t('deactivate')}
      busy={isLoading}
      {...(error ? { problem: error } : {})}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
