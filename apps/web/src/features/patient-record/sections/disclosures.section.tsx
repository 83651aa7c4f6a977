import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ListDisclosuresApiResponse,
  useLazyListDisclosuresQuery,
  useListDisclosuresQuery,
} from '../../../api/generated/audit.gen.ts';
import { ChoiceFilter } from '../../../list/choice-filter.tsx';
import { cursorPages } from '../../../list/cursor-pages.ts';
import { type Column, DataList, type PageOfRows } from '../../../list/data-list.tsx';
import { useListState } from '../../../list/use-list-state.ts';
import { useFormats } from '../../../words/formats.ts';
import { askedOrder, NEWEST_FIRST } from '../../audit/time-order.ts';
import type { SectionProps } from '../sections.ts';
import { Instant } from './instant.tsx';
import { PeriodFilter } from './period-filter.tsx';

type Disclosure = ListDisclosuresApiResponse['disclosures'][number];

const toPage = (found: ListDisclosuresApiResponse): PageOfRows<Disclosure> => ({
  rows: found.disclosures,
  hasNext: found.next_cursor !== null,
  nextCursor: found.next_cursor,
});

/** What a patient may ask for: to whom their data was disclosed, when and for what [45 CFR 164.528]. */
export function Disclosures({ patient }: SectionProps) {
  const { t } = useTranslation('patient-record');
  const control = useListState(NEWEST_FIRST);
  const { from, to, accountable } = control.filters;
  const ask = {
    id: patient.id,
    perPage: control.perPage,
    ...(control.search ? { search: control.search } : {}),
    ...askedOrder(control.sort),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(accountable ? { onlyAccountable: true } : {}),
  };
  const cursor = control.after.at(-1);
  const { data, isFetching, error, refetch } = useListDisclosuresQuery({ ...ask, ...(cursor ? { cursor } : {}) });
  const [fetchPage] = useLazyListDisclosuresQuery();
  const columns = useColumns();
  const page = useMemo(() => data && toPage(data), [data]);
  return (
    <>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{t('disclosures.about')}</Typography>
      <DataList
        name="patient-disclosures"
        label={t('section.disclosures')}
        columns={columns}
        control={control}
        page={page}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ date, who, what }) => `${date} ${who.id} ${what}`}
        searchHint={t('access.search')}
        filters={
          <>
            <PeriodFilter control={control} />
            <ChoiceFilter
              name="accountable"
              label={t('section.disclosures')}
              control={control}
              choices={[['yes', t('disclosures.accountable')]]}
              width={230}
            />
          </>
        }
        empty={t('disclosures.empty')}
        fetchPage={cursorPages(async (at, perPage) =>
          toPage(await fetchPage({ ...ask, perPage, ...(at ? { cursor: at } : {}) }).unwrap()),
        )}
      />
    </>
  );
}

function useColumns(): Column<Disclosure>[] {
  const { t } = useTranslation('patient-record');
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'date',
        label: t('access.at'),
        sort: 'at',
        text: ({ date }) => date,
        cell: ({ date }) => <Instant>{formats.instant(date)}</Instant>,
      },
      {
        id: 'who',
        label: t('disclosures.to'),
        text: ({ who }) => who.name ?? who.id,
        cell: ({ who }) => <strong>{who.name ?? who.id}</strong>,
      },
      { id: 'what', label: t('disclosures.what'), text: ({ what }) => what, cell: ({ what }) => what },
      {
        id: 'purpose',
        label: t('access.purpose'),
        text: ({ purpose }) => purpose.text,
        cell: ({ purpose }) => purpose.text,
      },
      {
        id: 'exemption',
        label: t('disclosures.exemption'),
        text: ({ exemption }) => exemption ?? '',
        cell: ({ exemption }) => exemption ?? '–',
      },
      {
        id: 'address',
        label: t('access.address'),
        hidden: true,
        text: ({ who }) => who.address ?? '',
        cell: ({ who }) => <bdi>{who.address}</bdi>,
      },
    ],
    [t, formats],
  );
}
