import { useTranslation } from 'react-i18next';
import { type ApiClient, useRemoveApiClientMutation } from '../../api/generated/auth.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';

export interface RemoveClientProps {
  readonly client: ApiClient;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

export function RemoveClientDialog({ client, onRemoved, onClose }: RemoveClientProps) {
  const { t } = useTranslation('api-clients');
  const dispatch = useAppDispatch();
  const [remove, { error, isLoading }] = useRemoveApiClientMutation();
  async function confirm() {
    const answer = await remove({ id: client.id });
    if (answer.error) return;
    dispatch(notify(t('removed')));
    onRemoved();
  }
  return (
    <ConfirmDialog
      grave
      title={t('removeTitle', { name: client.name })}
      text={t('removeText')}
      action={t('remove')}
      busy={isLoading}
      {...(error ? { problem: error } : {})}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
