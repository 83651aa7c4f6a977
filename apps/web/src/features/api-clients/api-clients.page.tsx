import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { Ban, CircleCheck, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { type ApiClient, useListApiClientsQuery } from '../../api/generated/auth.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { type Column, DataList } from '../../list/data-list.tsx';
import { pageOfAll } from '../../list/page-of-all.ts';
import { useListState } from '../../list/use-list-state.ts';
import { useMay } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';

const EditClientForm = onDemand(async () => (await import('./edit-client.form.tsx')).EditClientForm);
const NewClientForm = onDemand(async () => (await import('./new-client.form.tsx')).NewClientForm);

/** Programs that work with the hospital. */
export function Page() {
  const { t } = useTranslation('api-clients');
  const navigate = useNavigate();
  const { hash } = useLocation();
  const may = useMay();
  const control = useListState();
  const { data, isFetching, error, refetch } = useListApiClientsQuery({});
  const columns = useColumns();
  const sought = control.search.toLocaleLowerCase();
  const found = useMemo(
    () => data?.clients.filter(({ name, id }) => name.toLocaleLowerCase().includes(sought) || id.startsWith(sought)),
    [data, sought],
  );
  const [open, setOpen] = useState<ApiClient | 'new'>();
  useEffect(() => {
    if (hash === '#new') setOpen('new');
  }, [hash]);
  const editable = may('api-client:manage');
  const close = () => {
    setOpen(undefined);
    if (hash) navigate({ hash: '', search: location.search }, { replace: true });
  };
  return (
    <Framed
      title={t('title')}
      actions={
        editable && (
          <Button variant="contained" startIcon={<Plus size={18} />} onClick={() => setOpen('new')}>
            {t('new')}
          </Button>
        )
      }
    >
      <DataList
        name="api-clients"
        label={t('title')}
        columns={columns}
        control={control}
        page={found && pageOfAll(found, columns, control)}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ id }) => id}
        {...(editable ? { onOpen: (client: ApiClient) => client.active && setOpen(client) } : {})}
        searchHint={t('searchHint')}
        empty={t('empty')}
        fetchPage={async (number, perPage) => pageOfAll(found ?? [], columns, { ...control, page: number, perPage })}
      />
      {open === 'new' && editable && <NewClientForm onClose={close} />}
      {open && open !== 'new' && <EditClientForm key={open.id} client={open} onClose={close} />}
    </Framed>
  );
}

function useColumns(): Column<ApiClient>[] {
  const { t } = useTranslation('api-clients');
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('name'),
        sort: 'name',
        text: ({ name }) => name,
        cell: ({ name }) => <strong>{name}</strong>,
      },
      {
        id: 'authentication',
        label: t('authentication'),
        sort: 'authentication',
        text: (row) => row.authentication,
        cell: (row) => t(`authentication.${row.authentication}`),
      },
      {
        id: 'grantTypes',
        label: t('grantTypes'),
        text: (row) => row.grant_types.join(' '),
        cell: (row) => row.grant_types.map((type) => t(`grantType.${type}`)).join(', '),
      },
      { id: 'roles', label: t('roles'), text: ({ roles }) => roles.join(' '), cell: ({ roles }) => roles.join(', ') },
      {
        id: 'status',
        label: t('status'),
        sort: 'status',
        text: ({ active }) => t(active ? 'status.active' : 'status.removed'),
        cell: ({ active }) => (
          <Chip
            size="small"
            variant="outlined"
            color={active ? 'success' : 'default'}
            icon={active ? <CircleCheck size={15} /> : <Ban size={15} />}
            label={t(active ? 'status.active' : 'status.removed')}
          />
        ),
      },
      { id: 'id', label: t('clientId'), hidden: true, text: ({ id }) => id, cell: ({ id }) => <bdi>{id}</bdi> },
      {
        id: 'created',
        label: t('created'),
        sort: 'created',
        text: ({ created_at }) => created_at,
        cell: ({ created_at }) => <Box sx={{ whiteSpace: 'nowrap' }}>{formats.instant(created_at)}</Box>,
      },
    ],
    [t, formats],
  );
}
