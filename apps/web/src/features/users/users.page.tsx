import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { UserPlus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import {
  type ListUsersApiArg,
  type ListUsersApiResponse,
  type User,
  useLazyListUsersQuery,
  useListUsersQuery,
} from '../../api/generated/auth.gen.ts';
import { useLive } from '../../api/live/use-live.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { type Column, DataList, type PageOfRows } from '../../list/data-list.tsx';
import { type ListControl, type ListState, useListState } from '../../list/use-list-state.ts';
import { useMay } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';
import { labelled, type UserChoices } from './labelled.ts';
import { useUserChoices } from './user-choices.ts';
import { UserStatus } from './user-status.tsx';

const NewUserForm = onDemand(async () => (await import('./new-user.form.tsx')).NewUserForm);

const toAsk = ({ search, page, perPage, sort, filters }: ListState): ListUsersApiArg => ({
  ...(search ? { search } : {}),
  ...(filters.role ? { role: filters.role } : {}),
  ...(filters.status ? { status: filters.status as User['status'] } : {}),
  ...(sort ? { sort: sort as NonNullable<ListUsersApiArg['sort']> } : {}),
  page,
  perPage,
});

const toPage = (found: ListUsersApiResponse): PageOfRows<User> => ({
  rows: found.users,
  total: found.total,
  hasNext: found.has_next,
});

/** Everybody who has an account. */
export function Page() {
  const { t } = useTranslation('users');
  const navigate = useNavigate();
  const { hash } = useLocation();
  const may = useMay();
  const control = useListState();
  const ask = toAsk(control);
  const { data, isFetching, error, refetch } = useListUsersQuery(ask);
  const [fetchPage] = useLazyListUsersQuery();
  useLive('auth.users', {});
  const choices = useUserChoices();
  const columns = useColumns(choices);
  const page = useMemo(() => data && toPage(data), [data]);
  const [making, setMaking] = useState(false);
  useEffect(() => {
    if (hash === '#new') setMaking(true);
  }, [hash]);
  return (
    <Framed
      title={t('title')}
      actions={
        may('user:manage') && (
          <Button variant="contained" startIcon={<UserPlus size={18} />} onClick={() => setMaking(true)}>
            {t('new')}
          </Button>
        )
      }
    >
      <DataList
        name="users"
        label={t('title')}
        columns={columns}
        control={control}
        page={page}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ id }) => id}
        onOpen={({ id }) => navigate(`/admin/users/${id}`)}
        searchHint={t('searchHint')}
        filters={<Filters control={control} choices={choices} />}
        empty={t('empty')}
        fetchPage={async (number, perPage) => toPage(await fetchPage({ ...ask, page: number, perPage }).unwrap())}
      />
      {making && may('user:manage') && (
        <NewUserForm
          onClose={() => {
            setMaking(false);
            if (hash) navigate({ hash: '', search: location.search }, { replace: true });
          }}
        />
      )}
    </Framed>
  );
}

function useColumns({ roles, departments, facilities }: UserChoices): Column<User>[] {
  const { t } = useTranslation('users');
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
        id: 'username',
        label: t('username'),
        sort: 'username',
        text: ({ username }) => username,
        cell: ({ username }) => <bdi>{username}</bdi>,
      },
      {
        id: 'roles',
        label: t('roles'),
        text: (row) => row.roles.join(' '),
        cell: (row) => labelled(row.roles, roles),
      },
      {
        id: 'status',
        label: t('status'),
        text: ({ status }) => t(`status.${status}`),
        cell: ({ status }) => <UserStatus status={status} />,
      },
      {
        id: 'departments',
        label: t('departments'),
        text: (row) => row.departments.join(' '),
        cell: (row) => labelled(row.departments, departments),
      },
      {
        id: 'facility',
        label: t('facility'),
        hidden: true,
        text: ({ facility }) => facility ?? '',
        cell: ({ facility }) => labelled(facility ? [facility] : [], facilities),
      },
      { id: 'email', label: t('email'), hidden: true, text: ({ email }) => email ?? '', cell: ({ email }) => email },
      {
        id: 'created',
        label: t('created'),
        sort: 'created_at',
        text: ({ created_at }) => created_at,
        cell: ({ created_at }) => <Box sx={{ whiteSpace: 'nowrap' }}>{formats.instant(created_at)}</Box>,
      },
    ],
    [t, formats, roles, departments, facilities],
  );
}

const STATUSES = ['active', 'locked', 'deactivated'] as const satisfies readonly User['status'][];

function Filters({ control, choices }: { readonly control: ListControl; readonly choices: UserChoices }) {
  const { t } = useTranslation('users');
  const select = (name: string, label: string, values: UserChoices['roles']) => (
    <TextField
      select
      label={label}
      value={control.filters[name] ?? ''}
      onChange={(event) => control.change({ filters: { [name]: event.target.value } })}
      sx={{ width: 170 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{t('list.all', { ns: 'frame' })}</MenuItem>
      {values.map(([value, text]) => (
        <MenuItem key={value} value={value}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
  const statuses = STATUSES.map((status) => [status, t(`status.${status}`)] as const);
  return (
    <>
      {select('status', t('status'), statuses)}
      {choices.roles.length > 0 && select('role', t('role'), choices.roles)}
    </>
  );
}
