import { useTranslation } from 'react-i18next';
import { type Role, useRemoveRoleMutation } from '../../api/generated/auth.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';

export function RemoveRoleDialog({ role, onClose }: { readonly role: Role; readonly onClose: () => void }) {
  const { t } = useTranslation('roles');
  const dispatch = useAppDispatch();
  const [remove, { error, isLoading }] = useRemoveRoleMutation();
  async function confirm() {
    const answer = await remove({ id: role.id });
    if (answer.error) return;
    dispatch(notify(t('removed')));
    onClose();
  }
  return (
    <ConfirmDialog
      grave
      title={t('removeTitle', { role: role.title })}
      text={t('removeText')}
      action={t('remove')}
      busy={isLoading}
      {...(error ? { problem: error } : {})}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
