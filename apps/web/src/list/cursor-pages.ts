import type { PageOfRows } from './data-list.tsx';

/** The export counts pages; the trail gives each the cursor of the next. */
export function cursorPages<Row>(
  fetchAt: (cursor: string | undefined, perPage: number) => Promise<PageOfRows<Row>>,
): (page: number, perPage: number) => Promise<PageOfRows<Row>> {
  let next: string | undefined;
  return async (number, perPage) => {
    const page = await fetchAt(number === 1 ? undefined : next, perPage);
    next = page.nextCursor ?? undefined;
    return page;
  };
}
