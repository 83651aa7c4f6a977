import { type KeyboardEvent, useRef, useState } from 'react';

export interface MatrixKeys {
  readonly grid: { current: HTMLTableElement | null };
  readonly walk: (event: KeyboardEvent) => void;
  /** Whether Tab reaches the grid at this cell; it does at one only. */
  readonly isAt: (row: number, column: number) => boolean;
  readonly moveTo: (row: number, column: number) => void;
}

/** Arrow keys, Home, End and the page keys in a grid whose cells carry `data-place="row.column"`. */
export function useMatrixKeys(rows: number, columns: number): MatrixKeys {
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const row = Math.min(at.row, Math.max(0, rows - 1));
  const column = Math.min(at.column, Math.max(0, columns - 1));
  function walk(event: KeyboardEvent) {
    const rightToLeft = document.documentElement.dir === 'rtl';
    const next = placeAfter(event.key, { row, column }, { rows, columns, rightToLeft });
    if (!next) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row}.${next.column}"]`)?.focus();
  }
  return {
    grid,
    walk,
    isAt: (r, c) => r === row && c === column,
    moveTo: (r, c) => setAt({ row: r, column: c }),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const PAGE = 8;

/** Where a key leads in a grid, undefined where it leads nowhere. Arrows point as one sees, so they turn with the script. */
export function placeAfter(
  key: string,
  { row, column }: Place,
  { rows, columns, rightToLeft }: { readonly rows: number; readonly columns: number; readonly rightToLeft: boolean },
): Place | undefined {
  const forth = rightToLeft ? -1 : 1;
  const step: Readonly<Record<string, Place>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + forth },
    ArrowLeft: { row, column: column - forth },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
    PageDown: { row: Math.min(row + PAGE, rows - 1), column },
    PageUp: { row: Math.max(row - PAGE, 0), column },
  };
  const next = step[key];
  if (!next || next.row < 0 || next.row >= rows || next.column < 0 || next.column >= columns) return undefined;
  return next;
}
