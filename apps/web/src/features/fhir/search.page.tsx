import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { List, SquareTerminal } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { CopyButton } from '../../frame/copy-button.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { cursorPages } from '../../list/cursor-pages.ts';
import { type Column, DataList } from '../../list/data-list.tsx';
import { useListState } from '../../list/use-list-state.ts';
import { useFormats } from '../../words/formats.ts';
import { type Found, foundIn } from './bundle.ts';
import { Code } from './code.tsx';
import { ASKS_FOR_JSON, curlOf } from './curl-of.ts';
import { useFhirCapabilitiesQuery, useFhirTextQuery, useLazyFhirTextQuery } from './fhir-api.ts';
import { requestPath, resourcePath } from './paths.ts';
import { SearchBuilder } from './search-builder.tsx';

/** Resources of a type: what is looked for, and what is found. */
export function Page() {
  const { t } = useTranslation('fhir');
  const { type = '' } = useParams();
  const { data: capabilities, error } = useFhirCapabilitiesQuery();
  if (error)
    return (
      <Framed title={type}>
        <ProblemAlert problem={error} />
      </Framed>
    );
  if (!capabilities) return <PageLoading />;
  if (!capabilities.types[type])
    return (
      <Framed title={type}>
        <Alert severity="info">{t('search.noType', { type })}</Alert>
      </Framed>
    );
  return <Search key={type} type={type} base={capabilities.base} />;
}

function Search({ type, base }: { readonly type: string; readonly base: string }) {
  const { t } = useTranslation('fhir');
  const navigate = useNavigate();
  const { data: capabilities } = useFhirCapabilitiesQuery();
  const control = useListState();
  const columns = useColumns(type);
  const query = control.filters.q ?? '';
  const cursor = control.after.at(-1);
  const pathOf = (perPage: number, at: string | undefined) => {
    const asked = new URLSearchParams(query);
    const more = [
      ...(asked.has('_count') ? [] : [`_count=${perPage}`]),
      ...(control.sort && !asked.has('_sort') ? [`_sort=${control.sort}`] : []),
      ...(at ? [`_page=${encodeURIComponent(at)}`] : []),
    ];
    return `${type}?${[query, ...more].filter(Boolean).join('&')}`;
  };
  const path = `${type}${query ? `?${query}` : ''}`;
  const { data, isFetching, error, refetch } = useFhirTextQuery(
    capabilities ? pathOf(control.perPage, cursor) : skipToken,
  );
  const [fetchText] = useLazyFhirTextQuery();
  const page = useMemo(() => (data === undefined ? undefined : foundIn(data)), [data]);
  return (
    <Framed
      title={type}
      actions={
        <>
          <Button component={Link} to="/admin/fhir" startIcon={<List size={18} />}>
            {t('types')}
          </Button>
          <Button component={Link} to={requestPath(path)} variant="outlined" startIcon={<SquareTerminal size={18} />}>
            {t('request')}
          </Button>
          <CopyButton
            label={t('curl')}
            text={curlOf(base, { method: 'GET', path, headers: ASKS_FOR_JSON, body: '' })}
          />
        </>
      }
    >
      <SearchBuilder key={query} type={type} query={query} onSearch={(q) => control.change({ filters: { q } })} />
      {page?.warnings.map((warning) => (
        <Alert key={warning} severity="warning" sx={{ mb: 1 }}>
          {warning}
        </Alert>
      ))}
      <DataList
        name={`fhir-${type}`}
        label={t('search.found', { type })}
        columns={columns}
        control={control}
        page={error ? undefined : page}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ type: of, id }) => `${of}/${id}`}
        onOpen={(row) => navigate(resourcePath(row))}
        empty={t(query ? 'search.nothing' : 'search.none', { type })}
        fetchPage={cursorPages(async (at, perPage) => foundIn(await fetchText(pathOf(perPage, at)).unwrap()))}
      />
      {page?.rows.length === 0 && query === '' && (
        <Typography sx={{ textAlign: 'center', color: 'text.secondary' }}>{t('search.noneHint')}</Typography>
      )}
    </Framed>
  );
}

function useColumns(type: string): Column<Found>[] {
  const { t } = useTranslation('fhir');
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'title',
        label: t('search.title'),
        text: ({ title }) => title,
        cell: ({ title, type: of, included }) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <bdi>
              <strong>{title}</strong>
            </bdi>
            {of !== type && <Code>{of}</Code>}
            {included && <Chip size="small" variant="outlined" label={t('search.included')} />}
          </Stack>
        ),
      },
      {
        id: 'subject',
        hidden: type === 'Patient',
        label: t('search.subject'),
        text: ({ subject }) => subject,
        cell: ({ subject }) => <bdi>{subject}</bdi>,
      },
      {
        id: 'status',
        label: t('search.status'),
        text: ({ status }) => status,
        cell: ({ status }) => <Code>{status}</Code>,
      },
      {
        id: 'moment',
        label: t('search.moment'),
        text: ({ moment }) => moment,
        cell: ({ moment }) => <bdi>{moment}</bdi>,
      },
      { id: 'id', label: t('id'), sort: '_id', text: ({ id }) => id, cell: ({ id }) => <Code>{id}</Code> },
      {
        id: 'version',
        label: t('version'),
        hidden: true,
        align: 'end',
        text: ({ version }) => version,
        cell: ({ version }) => version,
      },
      {
        id: 'updated',
        label: t('updated'),
        sort: '_lastUpdated',
        text: ({ updated }) => updated,
        cell: ({ updated }) => formats.instant(updated),
      },
    ],
    [t, formats, type],
  );
}
