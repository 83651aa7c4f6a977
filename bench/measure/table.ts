import type { Figures } from './load.ts';

export interface Line extends Partial<Figures> {
  readonly what: string;
  /** Share of another line of the same run. */
  readonly share?: { readonly of: string; readonly is: number; readonly wanted?: number };
  readonly note?: string;
}

/** Prints figures as an aligned table that can be pasted into Markdown. */
export function printTable(title: string, lines: readonly Line[]): void {
  const rows = lines.map((line) => [
    line.what,
    line.perSecond?.toLocaleString('en') ?? '',
    ...[line.p50, line.p95, line.p99].map((time) => (time === undefined ? '' : `${time}`)),
    line.share ? `${Math.round(line.share.is * 1000) / 10}% of ${line.share.of}${wanted(line)}` : '',
    [line.failed ? `${line.failed} failed` : '', line.note ?? ''].filter(Boolean).join('; '),
  ]);
  const head = ['', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'share', 'note'];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  const print = (cells: readonly string[]) =>
    console.log(`| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`);
  console.log(`\n${title}\n`);
  print(head);
  print(widths.map((width) => '-'.repeat(width)));
  for (const row of rows) print(row);
}

const wanted = ({ share }: Line): string =>
  share?.wanted === undefined ? '' : ` (${share.is >= share.wanted ? 'meets' : 'misses'} ${share.wanted * 100}%)`;
