/** What is no part of what a row says: the buttons that do something with it. */
const UNSAID = 'td button:not([data-words]), [aria-hidden="true"]';

/** What somebody reads in a cell of a table. A button whose words tell of the row, as one that opens it, is marked `data-words`. */
export function wordsIn(cell: HTMLTableCellElement): string {
  const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (text) =>
    text.parentElement?.closest(UNSAID) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: string[] = [];
  while (words.nextNode()) found.push(words.currentNode.textContent?.trim() ?? '');
  return found.filter(Boolean).join(' ');
}
