import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ServicePoint,
  useLazyListServicePointsQuery,
  useListServicePointsQuery,
} from '../../api/generated/appointment.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Workspace } from '../../frame/workspace.tsx';
import { type Column, DataList } from '../../list/data-list.tsx';
import { useListState } from '../../list/use-list-state.ts';
import { usePlaces } from '../booking/use-places.ts';
import { InUse } from './in-use.tsx';
import { SetupFrame } from './setup-frame.tsx';
import { StateFilter, toAsk } from './state-filter.tsx';

const PointForm = onDemand(async () => (await import('./point.form.tsx')).PointForm);

/** Where people wait to be called. */
export function Page() {
  const { t } = useTranslation('appointment-setup');
  const control = useListState();
  const { data, isFetching, error, refetch } = useListServicePointsQuery(toAsk(control));
  const [fetchPage] = useLazyListServicePointsQuery();
  const columns = useColumns();
  const [opened, setOpened] = useState<string>();
  const page = useMemo(() => data && { rows: data.service_points, total: data.total, hasNext: data.has_next }, [data]);
  const entry = data?.service_points.find(({ id }) => id === opened);
  return (
    <SetupFrame part="points" add={t('point.new')} onAdd={() => setOpened('new')}>
      <DataList
        name="service-points"
        label={t('part.points')}
        columns={columns}
        control={control}
        page={page}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ id }) => id}
        onOpen={({ id }) => setOpened(id)}
        searchHint={t('search')}
        filters={<StateFilter control={control} />}
        fetchPage={async (number, perPage) => {
          const found = await fetchPage({ ...toAsk(control), page: number, perPage }).unwrap();
          return { rows: found.service_points, total: found.total, hasNext: found.has_next };
        }}
      />
      {(opened === 'new' || entry) && (
        <Workspace key={opened} title={entry?.name ?? t('point.new')} onClose={() => setOpened(undefined)}>
          <PointForm entry={entry} onClose={() => setOpened(undefined)} />
        </Workspace>
      )}
    </SetupFrame>
  );
}

function useColumns(): Column<ServicePoint>[] {
  const { t } = useTranslation('appointment-setup');
  const { nameOf } = usePlaces();
  return useMemo(
    () => [
      {
        id: 'code',
        label: t('field.code'),
        sort: 'code',
        text: ({ code }) => code,
        cell: ({ code }) => <bdi>{code}</bdi>,
      },
      {
        id: 'name',
        label: t('field.name'),
        sort: 'name',
        text: ({ name }) => name,
        cell: ({ name }) => <strong>{name}</strong>,
      },
      {
        id: 'kind',
        label: t('field.kind'),
        text: ({ kind }) => t(`pointKind.${kind}`),
        cell: ({ kind }) => t(`pointKind.${kind}`),
      },
      { id: 'prefix', label: t('field.prefix'), text: ({ prefix }) => prefix, cell: ({ prefix }) => prefix },
      {
        id: 'facility',
        label: t('field.facility_id'),
        text: ({ facility_id }) => nameOf(facility_id),
        cell: ({ facility_id }) => nameOf(facility_id),
      },
      {
        id: 'state',
        label: t('state'),
        text: ({ active }) => t(active ? 'inUse' : 'outOfUse'),
        cell: ({ active }) => <InUse active={active} />,
      },
    ],
    [t, nameOf],
  );
}
