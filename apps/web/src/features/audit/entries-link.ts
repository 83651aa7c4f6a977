export interface EntryFilters {
  readonly patient?: string;
  readonly user?: string;
  readonly from?: string;
  readonly to?: string;
  readonly period?: string;
  readonly outcome?: 'granted' | 'denied' | 'failed';
  readonly operation?: string;
}

/** Where the entries that fit are shown. */
export function entriesLink(filters: EntryFilters): string {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '/audit' : `/audit?${new URLSearchParams(given as [string, string][])}`;
}

export const activityLink = (user: string): string => `/audit/users/${encodeURIComponent(user)}`;
