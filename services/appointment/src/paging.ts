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
