import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What a list shows, as it stands in the address: a link shows the same list to somebody else. */
export interface ListState {
  readonly search: string;
  readonly page: number;
  /** Where the server pages by cursors: those of the pages up to this one, the newest last. */
  readonly after: readonly string[];
  readonly perPage: number;
  /** A field, or `-field` for downwards. */
  readonly sort: string | undefined;
  readonly filters: Readonly<Record<string, string>>;
}

export interface ListControl extends ListState {
  /** Changes go to page 1 unless they name a page. `undefined` or '' removes a filter. */
  change(changes: {
    readonly search?: string;
    readonly page?: number;
    readonly after?: readonly string[];
    readonly perPage?: number;
    readonly sort?: string | undefined;
    readonly filters?: Readonly<Record<string, string | undefined>>;
  }): void;
  clear(): void;
}

const OWN = new Set(['search', 'page', 'per_page', 'sort', 'after']);

export function useListState(usual: { readonly sort?: string; readonly perPage?: number } = {}): ListControl {
  const [params, setParams] = useSearchParams();
  const state = useMemo<ListState>(
    () => ({
      search: params.get('search') ?? '',
      page: positive(params.get('page')) ?? 1,
      after: params.getAll('after'),
      perPage: positive(params.get('per_page')) ?? usual.perPage ?? 20,
      sort: params.get('sort') ?? usual.sort,
      filters: Object.fromEntries([...params].filter(([name]) => !OWN.has(name))),
    }),
    [params, usual.sort, usual.perPage],
  );
  const change = useCallback<ListControl['change']>(
    ({ filters = {}, page, after: cursors = [], perPage, ...rest }) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          const set = (name: string, value: string | undefined) =>
            value ? after.set(name, value) : after.delete(name);
          if (perPage !== undefined) set('per_page', String(perPage));
          if ('search' in rest) set('search', rest.search);
          if ('sort' in rest) set('sort', rest.sort);
          for (const [name, value] of Object.entries(filters)) set(name, value);
          after.delete('after');
          for (const cursor of cursors) after.append('after', cursor);
          set('page', page && page > 1 ? String(page) : undefined);
          return after;
        },
        // Typing must not fill the browser's history.
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(() => setParams(new URLSearchParams(), { replace: true }), [setParams]);
  return useMemo(() => ({ ...state, change, clear }), [state, change, clear]);
}

function positive(text: string | null): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
