import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ListEntriesApiResponse,
  useLazyListEntriesQuery,
  useListEntriesQuery,
} from '../../../api/generated/audit.gen.ts';
import { ChoiceFilter } from '../../../list/choice-filter.tsx';
import { cursorPages } from '../../../list/cursor-pages.ts';
import { type Column, DataList, type PageOfRows } from '../../../list/data-list.tsx';
import { type ListControl, useListState } from '../../../list/use-list-state.ts';
import { useFormats } from '../../../words/formats.ts';
import { askedOrder, NEWEST_FIRST } from '../../audit/time-order.ts';
import type { SectionProps } from '../sections.ts';
import { Instant } from './instant.tsx';
import { PeriodFilter } from './period-filter.tsx';

const ACTIONS = ['read', 'search', 'create', 'update', 'delete', 'execute', 'export', 'print'] as const;
const OUTCOMES = ['granted', 'denied', 'failed'] as const;

type Entry = ListEntriesApiResponse['entries'][number];

const toPage = (found: ListEntriesApiResponse): PageOfRows<Entry> => ({
  rows: found.entries,
  total: found.total,
  totalIsEstimate: found.total_is_estimate,
  hasNext: found.next_cursor !== null,
  nextCursor: found.next_cursor,
});

/** Who looked at this patient, and what they did. */
export function AccessLog({ patient }: SectionProps) {
  const { t } = useTranslation('patient-record');
  const control = useListState(NEWEST_FIRST);
  const { from, to, action, outcome } = control.filters;
  const did = ACTIONS.find((each) => each === action);
  const ended = OUTCOMES.find((each) => each === outcome);
  const ask = {
    patient: patient.id,
    perPage: control.perPage,
    ...(control.search ? { search: control.search } : {}),
    ...askedOrder(control.sort),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(did ? { action: did } : {}),
    ...(ended ? { outcome: ended } : {}),
  };
  const cursor = control.after.at(-1);
  const { data, isFetching, error, refetch } = useListEntriesQuery({ ...ask, ...(cursor ? { cursor } : {}) });
  const [fetchPage] = useLazyListEntriesQuery();
  const columns = useColumns();
  const page = useMemo(() => data && toPage(data), [data]);
  return (
    <DataList
      name="patient-access-log"
      label={t('section.access-log')}
      columns={columns}
      control={control}
      page={page}
      isLoading={isFetching}
      {...(error ? { problem: error } : {})}
      onRetry={refetch}
      keyOf={({ id }) => id}
      searchHint={t('access.search')}
      filters={<Filters control={control} />}
      empty={t('access.empty')}
      fetchPage={cursorPages(async (at, perPage) =>
        toPage(await fetchPage({ ...ask, perPage, ...(at ? { cursor: at } : {}) }).unwrap()),
      )}
    />
  );
}

/** In which days, and what was done to what end; by whom is searched. */
function Filters({ control }: { readonly control: ListControl }) {
  const { t } = useTranslation('patient-record');
  return (
    <>
      <PeriodFilter control={control} />
      <ChoiceFilter
        name="action"
        label={t('access.action')}
        control={control}
        choices={ACTIONS.map((action) => [action, t(`access.action.${action}`)] as const)}
        width={160}
      />
      <ChoiceFilter
        name="outcome"
        label={t('access.outcome')}
        control={control}
        choices={OUTCOMES.map((outcome) => [outcome, t(`access.outcome.${outcome}`)] as const)}
        width={130}
      />
    </>
  );
}

function useColumns(): Column<Entry>[] {
  const { t, i18n } = useTranslation('patient-record');
  const formats = useFormats();
  return useMemo(() => {
    const known = (key: string, value: string) =>
      i18n.exists(`patient-record:${key}.${value}`) ? t(`${key}.${value}`) : value;
    return [
      {
        id: 'at',
        label: t('access.at'),
        sort: 'at',
        text: ({ at }) => at,
        cell: ({ at }) => <Instant>{formats.instant(at)}</Instant>,
      },
      {
        id: 'who',
        label: t('access.who'),
        text: ({ actor_name, actor }) => actor_name ?? actor,
        cell: ({ actor_name, actor }) => <strong>{actor_name ?? actor}</strong>,
      },
      {
        id: 'action',
        label: t('access.action'),
        text: ({ action }) => known('access.action', action),
        cell: ({ action }) => known('access.action', action),
      },
      {
        id: 'operation',
        label: t('access.operation'),
        text: ({ operation }) => operation,
        cell: ({ operation }) => operation,
      },
      {
        id: 'outcome',
        label: t('access.outcome'),
        text: ({ outcome }) => known('access.outcome', outcome),
        cell: ({ outcome }) => known('access.outcome', outcome),
      },
      {
        id: 'purpose',
        label: t('access.purpose'),
        from: 1_000,
        text: ({ purpose }) => purpose,
        cell: ({ purpose }) => purpose,
      },
      {
        id: 'address',
        label: t('access.address'),
        hidden: true,
        text: ({ address }) => address ?? '',
        cell: ({ address }) => <bdi>{address}</bdi>,
      },
      { id: 'note', label: t('access.note'), hidden: true, text: ({ note }) => note ?? '', cell: ({ note }) => note },
    ];
  }, [t, i18n, formats]);
}
