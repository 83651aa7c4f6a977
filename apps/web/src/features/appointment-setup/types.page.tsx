import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AppointmentType,
  useLazyListAppointmentTypesQuery,
  useListAppointmentTypesQuery,
} from '../../api/generated/appointment.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Workspace } from '../../frame/workspace.tsx';
import { type Column, DataList } from '../../list/data-list.tsx';
import { useListState } from '../../list/use-list-state.ts';
import { InUse } from './in-use.tsx';
import { SetupFrame } from './setup-frame.tsx';
import { StateFilter, toAsk } from './state-filter.tsx';

const TypeForm = onDemand(async () => (await import('./type.form.tsx')).TypeForm);

/** Kinds of appointment: how long they take, what they need. */
export function Page() {
  const { t } = useTranslation('appointment-setup');
  const control = useListState();
  const { data, isFetching, error, refetch } = useListAppointmentTypesQuery(toAsk(control));
  const [fetchPage] = useLazyListAppointmentTypesQuery();
  const columns = useColumns();
  const [opened, setOpened] = useState<string>();
  const page = useMemo(() => data && { rows: data.types, total: data.total, hasNext: data.has_next }, [data]);
  const entry = data?.types.find(({ id }) => id === opened);
  return (
    <SetupFrame part="types" add={t('type.new')} onAdd={() => setOpened('new')}>
      <DataList
        name="appointment-types"
        label={t('part.types')}
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
          return { rows: found.types, total: found.total, hasNext: found.has_next };
        }}
      />
      {(opened === 'new' || entry) && (
        <Workspace key={opened} title={entry?.name ?? t('type.new')} onClose={() => setOpened(undefined)}>
          <TypeForm entry={entry} onClose={() => setOpened(undefined)} />
        </Workspace>
      )}
    </SetupFrame>
  );
}

function useColumns(): Column<AppointmentType>[] {
  const { t } = useTranslation('appointment-setup');
  return useMemo(() => {
    const needs = (row: AppointmentType): string =>
      row.needs.map(({ kind, capability }) => [t(`kind.${kind}`), capability].filter(Boolean).join(' ')).join(', ');
    const buffers = (row: AppointmentType): string =>
      [row.buffer_before_minutes, row.buffer_after_minutes].map(String).join(' / ');
    return [
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
        cell: ({ name, color }) => (
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Box aria-hidden sx={{ width: 12, height: 12, borderRadius: 0.5, bgcolor: color ?? 'divider' }} />
            <strong>{name}</strong>
          </Box>
        ),
      },
      {
        id: 'duration',
        label: t('field.duration_minutes'),
        align: 'end',
        text: (row) => String(row.duration_minutes),
        cell: (row) => row.duration_minutes,
      },
      { id: 'buffers', label: t('buffers'), align: 'end', text: buffers, cell: buffers },
      { id: 'needs', label: t('field.needs'), text: needs, cell: needs },
      {
        id: 'state',
        label: t('state'),
        text: ({ active }) => t(active ? 'inUse' : 'outOfUse'),
        cell: ({ active }) => <InUse active={active} />,
      },
    ];
  }, [t]);
}
