import { csvOf, save } from './csv.ts';

/** Saves a table as it reads, without the buttons of its rows. */
export function saveTable(table: HTMLTableElement, name: string): void {
  const rows = [...table.rows].map(({ cells }) => [...cells].map(wordsIn));
  save(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

function wordsIn(cell: HTMLTableCellElement): string {
  const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (text) =>
    text.parentElement?.closest('td button, [aria-hidden="true"]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const found: string[] = [];
  while (words.nextNode()) found.push(words.currentNode.textContent?.trim() ?? '');
  return found.filter(Boolean).join(' ');
}
