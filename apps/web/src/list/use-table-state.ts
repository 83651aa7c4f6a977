import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** How a short table is looked at, as it stands in the address beside what other tables of the page have there. */
export interface TableState {
  readonly search: string;
  /** The id of a column, or `-id` for downwards. */
  readonly sort: string | undefined;
  /** Id of a column → the only group of it that is shown. */
  readonly groups: Readonly<Record<string, string>>;
  change(changes: Readonly<Record<string, string | undefined>>): void;
}

/** @param name of the table, which no other on the page has */
export function useTableState(name: string): TableState {
  const [params, setParams] = useSearchParams();
  const change = useCallback<TableState['change']>(
    (changes) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(changes)) {
            if (value) after.set(`${name}.${key}`, value);
            else after.delete(`${name}.${key}`);
          }
          return after;
        },
        { replace: true },
      ),
    [name, setParams],
  );
  return useMemo(() => {
    const own = new Map(
      [...params].flatMap(([key, value]) => (key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), value]] : [])),
    );
    const { search = '', sort, ...groups } = Object.fromEntries(own);
    return { search, sort, groups, change };
  }, [params, name, change]);
}
