import type { Column, PageOfRows } from './data-list.tsx';
import type { ListState } from './use-list-state.ts';

const { compare } = new Intl.Collator(undefined, { numeric: true });

/** Sorts and pages here what the server answers with whole, for it is few: columns are sorted by the text that they export. */
export function pageOfAll<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { sort, page, perPage }: Pick<ListState, 'sort' | 'page' | 'perPage'>,
): PageOfRows<Row> {
  const textOf = sort && columns.find((column) => column.sort === sort.replace(/^-/, ''))?.text;
  const direction = sort?.startsWith('-') ? -1 : 1;
  const sorted = textOf ? rows.toSorted((a, b) => direction * compare(textOf(a), textOf(b))) : rows;
  const from = (page - 1) * perPage;
  return { rows: sorted.slice(from, from + perPage), total: rows.length, hasNext: from + perPage < rows.length };
}
