import type { KeyboardEvent } from 'react';
import { isInSight } from './use-rows-that-fit.ts';

const CONTROLS = 'a[href], button:not([disabled])';

/** From a button or link of one row to that of the same name in the next one in sight, or to that at the same place, by the arrow keys. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as Element).closest('tr');
  const here = row && [...row.querySelectorAll(CONTROLS)].indexOf(event.target as Element);
  if (!step || here === null || here < 0) return;
  event.preventDefault();
  const rows = [...event.currentTarget.children].filter(isInSight);
  const controls = [...(rows[rows.indexOf(row!) + step]?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  const name = (event.target as Element).textContent;
  (controls.find((each) => each.textContent === name) ?? controls[here] ?? controls.at(-1))?.focus();
}
