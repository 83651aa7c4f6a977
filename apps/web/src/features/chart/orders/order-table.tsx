import type { Order } from '@hms/contracts/clinical';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useFormats } from '../../../words/formats.ts';
import { useWho } from '../../patient-record/use-who.ts';
import { Mark } from '../mark.tsx';
import { OrderActions } from './order-actions.tsx';

export function OrderTable({
  orders,
  onChange,
}: {
  readonly orders: readonly Order[];
  readonly onChange: (order: Order) => void;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const who = useWho(orders.map(({ ordered_by }) => ordered_by));
  return (
    <SimpleTable
      name="orders"
      label={t('part.orders')}
      rows={orders}
      keyOf={({ id }) => id}
      empty={t('orders.empty')}
      columns={[
        {
          id: 'name',
          label: t('kind.order'),
          order: ({ name }) => name,
          cell: ({ name, coding, instructions, reason, closing_note }) => (
            <>
              <strong>
                <bdi>{name}</bdi>
              </strong>{' '}
              {coding && <bdi>({coding.code})</bdi>}
              {[instructions, reason && t('order.because', { reason }), closing_note].map(
                (text) =>
                  text && (
                    <Typography key={text} variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                      {text}
                    </Typography>
                  ),
              )}
            </>
          ),
        },
        {
          id: 'category',
          label: t('order.category'),
          order: ({ category }) => t(`category.${category}`),
          group: ({ category }) => t(`category.${category}`),
          cell: ({ category }) => t(`category.${category}`),
        },
        {
          id: 'status',
          label: t('status'),
          group: ({ status }) => t(`order.${status}`),
          cell: ({ status, priority }) => (
            <Stack spacing={0.5} sx={{ alignItems: 'flex-start' }}>
              {priority !== 'routine' && <Mark of="priority" value={priority} />}
              <Mark of="order" value={status} />
            </Stack>
          ),
        },
        {
          id: 'by',
          label: t('order.by'),
          order: ({ recorded_at }) => recorded_at,
          cell: ({ ordered_by, recorded_at }) => `${who(ordered_by)} · ${formats.instant(recorded_at)}`,
        },
        {
          id: 'actions',
          label: t('actions'),
          cell: (order) => <OrderActions order={order} onChange={onChange} />,
        },
      ]}
    />
  );
}
