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
import { type Column, DataList, type PageOfRows } from '../../list/data-list.tsx';
import { type ListState, useListState } from '../../list/use-list-state.ts';
import { useMay } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';

const EditClientForm = onDemand(async () => (await import('./edit-client.form.tsx')).EditClientForm);
const NewClientForm = onDemand(async () => (await import('./new-client.form.tsx')).NewClientForm);

/** The server answers with all of them, for there are few; they are searched and paged here. */
function pageOf(clients: readonly ApiClient[], { search, page, perPage }: ListState): PageOfRows<ApiClient> {
  const sought = search.toLocaleLowerCase();
  const found = clients.filter(({ name, id }) => name.toLocaleLowerCase().includes(sought) || id.startsWith(sought));
  const from = (page - 1) * perPage;
  return {
    rows: found.slice(from, from + perPage),
    total: found.length,
    hasNext: from + perPage < found.length,
  };
}

/** Programs that work with the hospital. */
export function Page() {
  const { t } = useTranslation('api-clients');
  const navigate = useNavigate();
  const { hash } = useLocation();
  const may = useMay();
  const control = useListState();
  const { data, isFetching, error, refetch } = useListApiClientsQuery({});
  const columns = useColumns();
  const page = useMemo(() => data && pageOf(data.clients, control), [data, control]);
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
        page={page}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ id }) => id}
        {...(editable ? { onOpen: (client: ApiClient) => client.active && setOpen(client) } : {})}
        searchHint={t('searchHint')}
        empty={t('empty')}
        fetchPage={async (number, perPage) => pageOf(data?.clients ?? [], { ...control, page: number, perPage })}
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
      { id: 'name', label: t('name'), text: ({ name }) => name, cell: ({ name }) => <strong>{name}</strong> },
      {
        id: 'authentication',
        label: t('authentication'),
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
        text: ({ created_at }) => created_at,
        cell: ({ created_at }) => <Box sx={{ whiteSpace: 'nowrap' }}>{formats.instant(created_at)}</Box>,
      },
    ],
    [t, formats],
  );
}
