import { type ServerPage, useServerPage } from '../../list/use-server-page.ts';

/** As many entries as the server gives at once. */
export const PER_PAGE = 200;

/**
 * The page of a list of the chart that the address names; the form that changes an entry asks for the same one.
 *
 * @param name of the list, which no other on the page has
 */
export function useChartPage(name: string): ServerPage & { readonly asked: { page: number; perPage: number } } {
  const { page, turn } = useServerPage(name);
  return { page, turn, asked: { page, perPage: PER_PAGE } };
}
