import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BookableResource,
  type ListBookableResourcesApiArg,
  useLazyListBookableResourcesQuery,
  useListBookableResourcesQuery,
} from '../../api/generated/appointment.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Workspace } from '../../frame/workspace.tsx';
import { type Column, DataList } from '../../list/data-list.tsx';
import { type ListState, useListState } from '../../list/use-list-state.ts';
import { usePlaces } from '../booking/use-places.ts';
import { InUse } from './in-use.tsx';
import { RESOURCE_KINDS } from './kinds.ts';
import { SetupFrame } from './setup-frame.tsx';
import { StateFilter, toAsk } from './state-filter.tsx';

const ResourcePanel = onDemand(async () => (await import('./resource.panel.tsx')).ResourcePanel);
const ResourceForm = onDemand(async () => (await import('./resource.form.tsx')).ResourceForm);

function asked(state: ListState): ListBookableResourcesApiArg {
  const kind = RESOURCE_KINDS.find((each) => each === state.filters.kind);
  return { ...toAsk<'name'>(state), ...(kind ? { kind } : {}) };
}

/** Whoever and whatever can be booked, and when. */
export function Page() {
  const { t } = useTranslation('appointment-setup');
  const control = useListState();
  const { data, isFetching, error, refetch } = useListBookableResourcesQuery(asked(control));
  const [fetchPage] = useLazyListBookableResourcesQuery();
  const columns = useColumns();
  const [opened, setOpened] = useState<string>();
  const close = () => setOpened(undefined);
  const page = useMemo(() => data && { rows: data.resources, total: data.total, hasNext: data.has_next }, [data]);
  const entry = data?.resources.find(({ id }) => id === opened);
  return (
    <SetupFrame part="resources" add={t('resource.new')} onAdd={() => setOpened('new')}>
      <DataList
        name="bookable-resources"
        label={t('part.resources')}
        columns={columns}
        control={control}
        page={page}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ id }) => id}
        onOpen={({ id }) => setOpened(id)}
        searchHint={t('search')}
        filters={
          <>
            <TextField
              select
              label={t('field.kind')}
              value={control.filters.kind ?? ''}
              onChange={(event) => control.change({ filters: { kind: event.target.value } })}
              sx={{ width: 170 }}
              slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
            >
              <MenuItem value="">{t('list.all', { ns: 'frame' })}</MenuItem>
              {RESOURCE_KINDS.map((kind) => (
                <MenuItem key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </MenuItem>
              ))}
            </TextField>
            <StateFilter control={control} />
          </>
        }
        fetchPage={async (number, perPage) => {
          const found = await fetchPage({ ...asked(control), page: number, perPage }).unwrap();
          return { rows: found.resources, total: found.total, hasNext: found.has_next };
        }}
      />
      {opened === 'new' && (
        <Workspace title={t('resource.new')} onClose={close}>
          <ResourceForm entry={undefined} onClose={close} />
        </Workspace>
      )}
      {entry && <ResourcePanel key={entry.id} resource={entry} onClose={close} />}
    </SetupFrame>
  );
}

function useColumns(): Column<BookableResource>[] {
  const { t } = useTranslation('appointment-setup');
  const { nameOf } = usePlaces();
  return useMemo(
    () => [
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
        text: ({ kind }) => t(`kind.${kind}`),
        cell: ({ kind }) => t(`kind.${kind}`),
      },
      {
        id: 'facility',
        label: t('field.facility_id'),
        text: ({ facility_id }) => nameOf(facility_id),
        cell: ({ facility_id }) => nameOf(facility_id),
      },
      {
        id: 'capabilities',
        label: t('field.capabilities'),
        text: ({ capabilities }) => capabilities.join(' '),
        cell: ({ capabilities }) => capabilities.join(', '),
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
