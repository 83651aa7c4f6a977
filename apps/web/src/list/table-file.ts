import { csvOf, save } from './csv.ts';
import { isOut } from './use-rows-that-fit.ts';
import { wordsIn } from './words-in.ts';

/** Saves a table as it reads, with the rows of every page, without those that a search left out and the buttons of the rest. */
export function saveTable(table: HTMLTableElement, name: string): void {
  const rows = [...table.rows].filter((row) => !isOut(row)).map(({ cells }) => [...cells].map(wordsIn));
  save(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}
