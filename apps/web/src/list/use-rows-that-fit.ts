import { type RefObject, useLayoutEffect, useState } from 'react';
import { plain } from './plain.ts';
import { wordsIn } from './words-in.ts';

const OUT = 'data-out';
const ELSEWHERE = 'data-elsewhere';

/** Styles of the box around a table whose rows are searched and paged: paper has them all. */
export const ROWS_THAT_FIT = {
  [`& tr[${OUT}]`]: { display: 'none' },
  '@media screen': { [`& tr[${ELSEWHERE}]`]: { display: 'none' } },
} as const;

/** Whether a search left the row out. */
export const isOut = (row: HTMLTableRowElement): boolean => row.hasAttribute(OUT);

/** Whether the row can be seen and so take the focus. */
export const isInSight = (row: Element): boolean => !row.hasAttribute(OUT) && !row.hasAttribute(ELSEWHERE);

/**
 * Shows the rows of a table that say each word of the search, however their cells come to say it, and of those one page. The box
 * around the table has the styles {@link ROWS_THAT_FIT}.
 *
 * @param page counts from 1
 * @returns how many rows fit
 */
export function useRowsThatFit(
  body: RefObject<HTMLTableSectionElement | null>,
  search: string,
  { page, perPage }: { readonly page: number; readonly perPage: number } = { page: 1, perPage: Infinity },
): number {
  const [count, setCount] = useState(0);
  useLayoutEffect(() => {
    const table = body.current;
    if (!table) return;
    const sought = plain(search).split(/\s+/).filter(Boolean);
    const look = () => {
      let found = 0;
      for (const row of table.rows) {
        const said = sought.length > 0 ? plain([...row.cells].map(wordsIn).join(' ')) : '';
        const fits = sought.every((each) => said.includes(each));
        row.toggleAttribute(OUT, !fits);
        if (fits) found++;
        row.toggleAttribute(ELSEWHERE, fits && (found > page * perPage || found <= (page - 1) * perPage));
      }
      setCount(found);
    };
    look();
    // Names that the cells ask for themselves come later, when the table itself is not drawn again.
    const watch = new MutationObserver(look);
    watch.observe(table, { subtree: true, childList: true, characterData: true });
    return () => watch.disconnect();
  });
  return count;
}
