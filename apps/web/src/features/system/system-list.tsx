import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataList } from '../../list/data-list.tsx';
import { pageOfAll } from '../../list/page-of-all.ts';
import { useListState } from '../../list/use-list-state.ts';
import type { useSystem } from './use-system.ts';

export interface SystemListProps<Row> {
  readonly name: string;
  readonly label: string;
  readonly system: ReturnType<typeof useSystem>;
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly empty: string;
}

/** A list of what the services say of themselves; its search looks through all that it exports. */
export function SystemList<Row>({ system, rows, columns, ...rest }: SystemListProps<Row>) {
  const { t } = useTranslation('system');
  const control = useListState();
  const sought = control.search.trim().toLocaleLowerCase();
  const found = useMemo(
    () => rows?.filter((row) => columns.some(({ text }) => text?.(row).toLocaleLowerCase().includes(sought))),
    [rows, columns, sought],
  );
  return (
    <DataList
      {...rest}
      columns={columns}
      control={control}
      page={found && pageOfAll(found, columns, control)}
      isLoading={system.isLoading}
      {...(system.error ? { problem: system.error } : {})}
      onRetry={() => void system.refetch()}
      searchHint={t('searchHint')}
      fetchPage={async (number, perPage) => pageOfAll(found ?? [], columns, { ...control, page: number, perPage })}
    />
  );
}
