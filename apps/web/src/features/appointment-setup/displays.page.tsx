import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { KeyRound, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type QueueDisplay,
  useListQueueDisplaysQuery,
  useListServicePointsQuery,
  useRemoveQueueDisplayMutation,
  useRenewQueueDisplayMutation,
} from '../../api/generated/appointment.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Workspace } from '../../frame/workspace.tsx';
import { type Column, DataList } from '../../list/data-list.tsx';
import { pageOfAll } from '../../list/page-of-all.ts';
import { useListState } from '../../list/use-list-state.ts';
import { useAppDispatch } from '../../store.ts';
import { useClock } from '../booking/use-clock.ts';
import { usePlaces } from '../booking/use-places.ts';
import { NewAddress } from './new-address.tsx';
import { SetupFrame } from './setup-frame.tsx';

const DisplayForm = onDemand(async () => (await import('./display.form.tsx')).DisplayForm);

type Asking = { readonly what: 'renew' | 'remove'; readonly display: QueueDisplay };

/** Screens of waiting rooms. */
export function Page() {
  const { t } = useTranslation('appointment-setup');
  const dispatch = useAppDispatch();
  const control = useListState();
  const { data, isFetching, error, refetch } = useListQueueDisplaysQuery({});
  const [isAdding, setAdding] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  const [address, setAddress] = useState<string>();
  const [renew, renewing] = useRenewQueueDisplayMutation();
  const [remove, removing] = useRemoveQueueDisplayMutation();
  const columns = useColumns(setAsking);
  const sought = control.search.toLocaleLowerCase();
  const found = useMemo(
    () => data?.displays.filter(({ name }) => name.toLocaleLowerCase().includes(sought)),
    [data, sought],
  );
  async function confirm({ what, display }: Asking) {
    if (what === 'renew') {
      const answer = await renew({ id: display.id });
      if (answer.error) return;
      setAddress(answer.data.address);
    } else {
      const answer = await remove({ id: display.id });
      if (answer.error) return;
      dispatch(notify(t('display.removed')));
    }
    setAsking(undefined);
  }
  return (
    <SetupFrame part="displays" add={t('display.new')} onAdd={() => setAdding(true)}>
      <DataList
        name="queue-displays"
        label={t('part.displays')}
        columns={columns}
        control={control}
        page={found && pageOfAll(found, columns, control)}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ id }) => id}
        searchHint={t('search')}
        empty={t('display.empty')}
        fetchPage={async (number, perPage) => pageOfAll(found ?? [], columns, { ...control, page: number, perPage })}
      />
      {isAdding && <DisplayForm onClose={() => setAdding(false)} />}
      {address && !isAdding && (
        <Workspace title={t('display.address')} onClose={() => setAddress(undefined)}>
          <NewAddress address={address} onClose={() => setAddress(undefined)} />
        </Workspace>
      )}
      {asking && (
        <ConfirmDialog
          grave
          title={t(`display.${asking.what}Title`, { name: asking.display.name })}
          text={t(`display.${asking.what}Text`)}
          action={t(`display.${asking.what}`)}
          busy={renewing.isLoading || removing.isLoading}
          problem={asking.what === 'renew' ? renewing.error : removing.error}
          onConfirm={() => void confirm(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </SetupFrame>
  );
}

function useColumns(onAsk: (asking: Asking) => void): Column<QueueDisplay>[] {
  const { t } = useTranslation('appointment-setup');
  const { zoneOf } = usePlaces();
  const clock = useClock(zoneOf(undefined));
  const points = useListServicePointsQuery({ perPage: 500, active: 'all' }).currentData?.service_points;
  return useMemo(() => {
    const shown = ({ service_point_ids }: QueueDisplay): string =>
      service_point_ids
        .map((id) => points?.find((point) => point.id === id)?.name)
        .filter(Boolean)
        .join(', ');
    return [
      {
        id: 'name',
        label: t('field.name'),
        sort: 'name',
        text: ({ name }) => name,
        cell: ({ name }) => <strong>{name}</strong>,
      },
      { id: 'points', label: t('display.points'), text: shown, cell: shown },
      {
        id: 'made',
        label: t('display.made'),
        sort: 'made',
        text: ({ made_at }) => made_at,
        cell: ({ made_at }) => clock.instant(made_at),
      },
      {
        id: 'actions',
        label: t('actions'),
        align: 'end',
        cell: (display) => (
          <Stack direction="row" sx={{ gap: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
            <Button
              size="small"
              startIcon={<KeyRound size={16} />}
              onClick={() => onAsk({ what: 'renew', display })}
              sx={{ whiteSpace: 'nowrap' }}
            >
              {t('display.renew')}
            </Button>
            <Button
              size="small"
              color="error"
              startIcon={<Trash2 size={16} />}
              onClick={() => onAsk({ what: 'remove', display })}
              sx={{ whiteSpace: 'nowrap' }}
            >
              {t('display.remove')}
            </Button>
          </Stack>
        ),
      },
    ];
  }, [t, clock, points, onAsk]);
}
