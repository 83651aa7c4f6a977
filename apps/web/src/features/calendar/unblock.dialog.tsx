import { useTranslation } from 'react-i18next';
import { type TimeBlock, useUnblockTimeMutation } from '../../api/generated/appointment.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';
import { useClock } from '../booking/use-clock.ts';

/** Lets a resource be booked again. */
export function UnblockDialog({
  block,
  zone,
  onClose,
}: {
  readonly block: TimeBlock;
  readonly zone: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('calendar');
  const dispatch = useAppDispatch();
  const clock = useClock(zone);
  const [unblock, { isLoading, error }] = useUnblockTimeMutation();
  const reason = [t(`block.${block.reason}`), block.note].filter(Boolean).join(': ');
  return (
    <ConfirmDialog
      title={t('unblock')}
      text={`${reason} (${clock.span(block.start, block.end)})`}
      action={t('unblock.confirm')}
      busy={isLoading}
      problem={error}
      onClose={onClose}
      onConfirm={async () => {
        const answer = await unblock({ id: block.id });
        if (answer.error) return;
        dispatch(notify(t('unblock.done')));
        onClose();
      }}
    />
  );
}
