import IconButton from '@mui/material/IconButton';
import { RefreshCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ListEntriesApiArg,
  type ListEntriesApiResponse,
  useListEntriesQuery,
} from '../../api/generated/audit.gen.ts';
import { Hint } from '../../frame/hint.tsx';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { DataList, type PageOfRows } from '../../list/data-list.tsx';
import { type ListState, useListState } from '../../list/use-list-state.ts';
import { type Entry, useEntryColumns } from './entry-columns.tsx';
import { EntryFilters } from './entry-filters.tsx';
import { ExportButton } from './export-button.tsx';
import { askedPeriod } from './period.ts';
import { OVERSIGHT } from './purpose.ts';
import { askedOrder, NEWEST_FIRST } from './time-order.ts';

const EntryDetails = onDemand(async () => (await import('./entry-details.tsx')).EntryDetails);

/** What the server is asked for; without the place in the list, for the file. */
function toAsk({ filters, sort }: ListState): ListEntriesApiArg {
  const { patient, user, action, outcome, operation, service } = filters;
  return {
    ...OVERSIGHT,
    ...(patient ? { patient } : {}),
    ...(user ? { user } : {}),
    ...askedPeriod(filters, new Date()),
    ...(action ? { action: action as NonNullable<ListEntriesApiArg['action']> } : {}),
    ...(outcome ? { outcome: outcome as NonNullable<ListEntriesApiArg['outcome']> } : {}),
    ...(operation ? { operation } : {}),
    ...(service ? { service } : {}),
    ...askedOrder(sort),
  };
}

/** The server's total is a guess; it is never less than what is shown. */
function toPage(found: ListEntriesApiResponse, before: number): PageOfRows<Entry> {
  const { entries, total, total_is_estimate: totalIsEstimate, next_cursor: nextCursor } = found;
  const least = before + entries.length + (nextCursor === null ? 0 : 1);
  const isEnd = nextCursor === null;
  return {
    rows: entries,
    total: isEnd ? least : Math.max(total, least),
    totalIsEstimate: totalIsEstimate && !isEnd,
    hasNext: !isEnd,
    nextCursor,
  };
}

/** Who saw, changed or took what. */
export function Page() {
  const { t } = useTranslation('audit');
  const control = useListState(NEWEST_FIRST);
  const { close } = useWorkspace();
  const [open, setOpen] = useState<Entry>();
  const ask = useMemo(() => toAsk(control), [control]);
  const { perPage, after } = control;
  const cursor = after.at(-1);
  const { data, isFetching, error, refetch } = useListEntriesQuery({ ...ask, perPage, ...(cursor ? { cursor } : {}) });
  const page = useMemo(() => data && toPage(data, after.length * perPage), [data, after, perPage]);
  const operations = useMemo(() => [...new Set(data?.entries.map(({ operation }) => operation))].sort(), [data]);
  const refresh = t('refresh');
  return (
    <Framed title={t('title')}>
      <DataList
        name="audit"
        label={t('title')}
        columns={useEntryColumns()}
        control={control}
        page={page}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ number }) => String(number)}
        onOpen={(entry) => close() && setOpen(entry)}
        filters={<EntryFilters control={control} operations={operations} />}
        actions={
          <>
            <ExportButton ask={ask} />
            <Hint text={refresh}>
              <IconButton aria-label={refresh} onClick={() => void refetch()}>
                <RefreshCw size={19} />
              </IconButton>
            </Hint>
          </>
        }
      />
      {open && (
        <Workspace key={open.number} title={t('entry', { number: open.number })} onClose={() => setOpen(undefined)}>
          <EntryDetails entry={open} />
        </Workspace>
      )}
    </Framed>
  );
}
