import { invalid } from '@hms/platform/contract';

const PER_PAGE = 50;

export interface PageRequest {
  readonly page?: number;
  readonly per_page?: number;
}

export interface Window {
  readonly page: number;
  readonly limit: number;
  readonly offset: number;
}

export function windowOf({ page = 1, per_page = PER_PAGE }: PageRequest): Window {
  return { page, limit: per_page, offset: (page - 1) * per_page };
}

/** Where in the list a page is, in the shape that all lists of the hospital have. */
export function turning(total: number, { page, limit }: Window) {
  const pages = Math.ceil(total / limit);
  return { total, pages, current_page: page, has_next: page < pages, has_previous: page > 1 };
}

/** A place in a list by time, the newest first. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

export const placeOf = ({ at, id }: { readonly at: Date; readonly id: string }): string => `${at.toISOString()}~${id}`;

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f-]{36})$/;

/** Where a page ended. Throws `invalid-query`. */
export function placeIn(before: string): Place {
  const [, at, id] = PLACE.exec(before) ?? [];
  if (!at || !id || Number.isNaN(Date.parse(at)))
    throw invalid('invalid-query', 'This is not the `next` of a page.', { members: { errors: [] } });
  return { at, id };
}
