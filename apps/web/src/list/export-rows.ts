import { csvOf, save } from './csv.ts';
import type { Column, DataListProps } from './data-list.tsx';

const EXPORT_PAGE = 100;
const MOST_EXPORTED = 10_000;

/** Saves the rows of every page as CSV. @param tell is told how many rows there are so far */
export async function exportRows<Row>(
  name: string,
  columns: readonly Column<Row>[],
  fetchPage: NonNullable<DataListProps<Row>['fetchPage']>,
  tell: (count: number) => void,
): Promise<void> {
  const exported = columns.filter(({ text }) => text);
  const rows: Row[] = [];
  for (let page = 1; rows.length < MOST_EXPORTED; page++) {
    const { rows: found, hasNext } = await fetchPage(page, EXPORT_PAGE);
    rows.push(...found);
    tell(rows.length);
    if (!hasNext) break;
  }
  const lines = rows.map((row) => exported.map(({ text }) => text!(row)));
  const text = csvOf([exported.map(({ label }) => label), ...lines]);
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}
