import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTransferTokenMutation } from '../../api/generated/appointment.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { ifMatch } from '../booking/appointment.ts';
import { usePlaces } from '../booking/use-places.ts';
import type { QueueToken } from './token-actions.ts';
import { useServicePoints } from './use-service-points.ts';

/** Sends somebody on to wait elsewhere, under the same number. */
export function TransferDialog({
  token,
  onClose,
  onSent,
}: {
  readonly token: QueueToken;
  readonly onClose: () => void;
  readonly onSent: (to: string) => void;
}) {
  const { t } = useTranslation('queue');
  const { nameOf } = usePlaces();
  const others = useServicePoints().points.filter(({ id }) => id !== token.service_point_id);
  const [chosen, setChosen] = useState('');
  const [transfer, { isLoading, error }] = useTransferTokenMutation();
  const to = others.find(({ id }) => id === chosen);
  return (
    <ConfirmDialog
      title={t('transfer.title', { number: token.number })}
      text={t('transfer.text')}
      action={t('action.transfer')}
      busy={isLoading || !to}
      problem={error}
      onClose={onClose}
      onConfirm={async () => {
        const answer = await transfer({ id: token.id, ...ifMatch(token), body: { service_point_id: chosen } });
        if (!answer.error) onSent(to!.name);
      }}
    >
      <TextField
        select
        required
        autoFocus
        label={t('transfer.to')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {others.map(({ id, name, facility_id }) => (
          <MenuItem key={id} value={id}>
            {[name, nameOf(facility_id)].filter(Boolean).join(' · ')}
          </MenuItem>
        ))}
      </TextField>
    </ConfirmDialog>
  );
}
