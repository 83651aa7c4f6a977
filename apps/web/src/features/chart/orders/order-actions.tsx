import type { Order } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useCompleteOrderMutation,
  useEnterOrderInErrorMutation,
  useHoldOrderMutation,
  useReleaseOrderMutation,
  useRevokeOrderMutation,
} from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useMay } from '../../../session/me.ts';
import { useSaid } from '../use-said.ts';

const InErrorDialog = onDemand(async () => (await import('../in-error.dialog.tsx')).InErrorDialog);
const NoteDialog = onDemand(async () => (await import('../note.dialog.tsx')).NoteDialog);

type Asking = 'hold' | 'revoke' | 'complete' | 'error';

/** What may be done with an order in its state. */
export function OrderActions({
  order,
  onChange,
}: {
  readonly order: Order;
  readonly onChange?: (order: Order) => void;
}) {
  const { t } = useTranslation('chart');
  const may = useMay();
  const said = useSaid();
  const [asking, setAsking] = useState<Asking>();
  const [release] = useReleaseOrderMutation();
  const [hold] = useHoldOrderMutation();
  const [revoke] = useRevokeOrderMutation();
  const [complete] = useCompleteOrderMutation();
  const [enterInError] = useEnterOrderInErrorMutation();
  const { id, status, name } = order;
  const mayOrder = may('clinical:order');
  const isOver = status === 'revoked' || status === 'completed';
  const noted = { hold, revoke, complete };
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }} data-not-printed>
      {mayOrder && (status === 'draft' || status === 'on-hold') && (
        <Button
          size="small"
          variant="outlined"
          onClick={async () => said(await release({ id }), t('order.released', { name }))}
        >
          {t('order.release')}
        </Button>
      )}
      {mayOrder && status === 'draft' && onChange && (
        <Button size="small" onClick={() => onChange(order)}>
          {t('change')}
        </Button>
      )}
      {may('clinical:record') && status === 'active' && (
        <Button size="small" onClick={() => setAsking('complete')}>
          {t('order.complete')}
        </Button>
      )}
      {mayOrder && status === 'active' && (
        <Button size="small" onClick={() => setAsking('hold')}>
          {t('order.hold')}
        </Button>
      )}
      {mayOrder && !isOver && (
        <Button size="small" color="error" onClick={() => setAsking('revoke')}>
          {t('order.revoke')}
        </Button>
      )}
      {isOver && may('clinical:correct') && (
        <Button size="small" color="error" onClick={() => setAsking('error')}>
          {t('inError')}
        </Button>
      )}
      {asking && asking !== 'error' && (
        <NoteDialog
          title={name}
          label={t('order.note')}
          confirm={t(`order.${asking}`)}
          grave={asking === 'revoke'}
          onSend={(note) => noted[asking]({ id, body: note ? { note } : {} }).unwrap()}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'error' && (
        <InErrorDialog
          what={name}
          onSend={(reason) => enterInError({ id, body: { reason } }).unwrap()}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Stack>
  );
}
