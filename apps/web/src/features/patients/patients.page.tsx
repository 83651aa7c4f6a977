import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { UserPlus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import {
  type SearchPatientsApiArg,
  type SearchPatientsApiResponse,
  useLazySearchPatientsQuery,
  useSearchPatientsQuery,
} from '../../api/generated/patient.gen.ts';
import { Page as Framed } from '../../frame/page.tsx';
import { type Column, DataList, type PageOfRows } from '../../list/data-list.tsx';
import { type ListState, useListState } from '../../list/use-list-state.ts';
import { useMay } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';
import { Highlighted } from './highlighted.tsx';
import { nameOf } from './name-of.ts';

type Found = SearchPatientsApiResponse['patients'][number];

const toAsk = ({ search, page, perPage, sort, filters }: ListState): SearchPatientsApiArg => ({
  ...(search ? { search } : {}),
  page,
  perPage,
  ...(sort ? { sort: sort as NonNullable<SearchPatientsApiArg['sort']> } : {}),
  ...(filters.gender ? { gender: filters.gender as 'M' } : {}),
  ...(filters.born_from ? { bornFrom: filters.born_from } : {}),
  ...(filters.born_to ? { bornTo: filters.born_to } : {}),
  ...(filters.status ? { isActive: filters.status === 'active' } : {}),
});

const toPage = (found: SearchPatientsApiResponse): PageOfRows<Found> => ({
  rows: found.patients,
  total: found.total,
  totalIsEstimate: found.total_is_estimate,
  hasNext: found.has_next,
});

/** Finds patients as one types. */
export function Page() {
  const { t } = useTranslation('patients');
  const navigate = useNavigate();
  const may = useMay();
  const control = useListState();
  const ask = toAsk(control);
  const { data, isFetching, error, refetch } = useSearchPatientsQuery(ask);
  const [fetchPage] = useLazySearchPatientsQuery();
  const columns = useColumns(control.search);
  const page = useMemo(() => data && toPage(data), [data]);
  return (
    <Framed
      title={t('title')}
      actions={
        may('patient:create') && (
          <Button variant="contained" component={Link} to="/patients/new" startIcon={<UserPlus size={18} />}>
            {t('register')}
          </Button>
        )
      }
    >
      <DataList
        name="patients"
        label={t('title')}
        columns={columns}
        control={control}
        page={page}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ id }) => id}
        onOpen={({ id }) => navigate(`/patients/${id}`)}
        searchHint={t('searchHint')}
        filters={<Filters control={control} />}
        empty={t('empty')}
        fetchPage={async (number, perPage) => toPage(await fetchPage({ ...ask, page: number, perPage }).unwrap())}
        dividerBefore={
          typeof data?.similar_from === 'number' ? { index: data.similar_from, text: t('similar') } : undefined
        }
      />
    </Framed>
  );
}

function useColumns(search: string): Column<Found>[] {
  const { t } = useTranslation('patients');
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('name'),
        sort: 'name',
        text: nameOf,
        cell: (row) => (
          <Stack direction="row" spacing={1} sx={{ alignItems: 'center', fontWeight: 600 }}>
            <span>
              <Highlighted text={nameOf(row)} search={search} />
            </span>
            {row.deceased && <Chip size="small" label={t('deceased')} />}
            {row.restricted && <Chip size="small" color="warning" label={t('restricted')} />}
          </Stack>
        ),
      },
      {
        id: 'mrn',
        label: t('mrn'),
        text: ({ patient_id }) => patient_id,
        cell: ({ patient_id }) => <Highlighted text={patient_id} search={search} />,
      },
      {
        id: 'birthDate',
        label: t('birthDate'),
        sort: 'date_of_birth',
        text: ({ date_of_birth }) => date_of_birth ?? '',
        cell: (row) => formats.date(row.date_of_birth) + (row.birth_date_estimated ? ` (${t('estimated')})` : ''),
      },
      {
        id: 'age',
        label: t('age'),
        cell: (row) => (
          <span style={{ whiteSpace: 'nowrap' }}>{row.deceased ? '' : formats.age(row.date_of_birth)}</span>
        ),
      },
      {
        id: 'sex',
        label: t('sex'),
        text: ({ gender }) => gender ?? '',
        cell: ({ gender }) => t(`sex.${gender ?? 'unknown'}`),
      },
      {
        id: 'phone',
        label: t('phone'),
        text: ({ contact_number }) => contact_number ?? '',
        cell: ({ contact_number }) => <bdi style={{ whiteSpace: 'nowrap' }}>{contact_number}</bdi>,
      },
      {
        id: 'address',
        label: t('address'),
        text: ({ address }) => addressText(address),
        cell: ({ address }) => addressText(address),
      },
      { id: 'email', label: t('email'), hidden: true, text: ({ email }) => email ?? '', cell: ({ email }) => email },
      {
        id: 'status',
        label: t('status'),
        hidden: true,
        text: ({ is_active }) => t(is_active ? 'status.active' : 'status.inactive'),
        cell: ({ is_active }) => t(is_active ? 'status.active' : 'status.inactive'),
      },
    ],
    [t, formats, search],
  );
}

const addressText = (address: Found['address']): string => [address?.city, address?.state].filter(Boolean).join(', ');

function Filters({ control }: { readonly control: ReturnType<typeof useListState> }) {
  const { t } = useTranslation('patients');
  const all = useTranslation('frame').t('list.all');
  const set = (name: string) => (event: { target: { value: string } }) =>
    control.change({ filters: { [name]: event.target.value } });
  return (
    <>
      <TextField
        select
        label={t('sex')}
        value={control.filters.gender ?? ''}
        onChange={set('gender')}
        sx={{ width: 120 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{all}</MenuItem>
        {['M', 'F', 'O'].map((sex) => (
          <MenuItem key={sex} value={sex}>
            {t(`sex.${sex}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="date"
        label={t('bornFrom')}
        value={control.filters.born_from ?? ''}
        onChange={set('born_from')}
        sx={{ width: 160 }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        type="date"
        label={t('bornTo')}
        value={control.filters.born_to ?? ''}
        onChange={set('born_to')}
        sx={{ width: 160 }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </>
  );
}
