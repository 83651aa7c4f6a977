import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';
import { isReason, ReasonField } from '../patient-record/actions/reason-field.tsx';
import { ShortDialog } from '../patient-record/actions/short.dialog.tsx';

/** Says that something should never have been entered: it stays readable, and counts no more. */
export function InErrorDialog({
  what,
  onSend,
  onClose,
}: {
  /** What it is called. */
  readonly what: string;
  /** Throws what was refused. */
  readonly onSend: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('chart');
  const dispatch = useAppDispatch();
  const [reason, setReason] = useState('');
  return (
    <ShortDialog
      title={t('inError.title', { what })}
      confirm={t('inError.confirm')}
      color="error"
      disabled={!isReason(reason)}
      onConfirm={async () => {
        await onSend(reason.trim());
        dispatch(notify(t('inError.done')));
      }}
      onClose={onClose}
    >
      <Typography>{t('inError.text')}</Typography>
      <ReasonField value={reason} onChange={setReason} required autoFocus />
    </ShortDialog>
  );
}
