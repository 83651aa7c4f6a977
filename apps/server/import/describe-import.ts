import { counted, grouped } from '../counted.ts';
import type { ImportSummary } from './import-files.ts';

const OUTCOMES = ['created', 'updated', 'unchanged'] as const;
const GAP = 2;

/** What an import says at its end: what was taken, and which files were not. */
export function describeImport({ files, taken, refused, broken }: ImportSummary, seconds: number): string[] {
  const all = { created: 0, updated: 0, unchanged: 0 };
  for (const [, counts] of taken) for (const outcome of OUTCOMES) all[outcome] += counts[outcome];
  const sums = [...taken].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = [...sums, ...(sums.length > 1 ? [['in all', all] as const] : [])].map(([type, counts]) => {
    const sum = OUTCOMES.reduce((total, outcome) => total + counts[outcome], 0);
    return [type, ...OUTCOMES.map((outcome) => grouped(counts[outcome])), grouped(Math.round(sum / seconds))];
  });
  return [
    ...table([['', ...OUTCOMES, 'per second'], ...rows]),
    '',
    `${counted(files, 'file')} in ${seconds.toFixed(1)} s`,
    ...(refused.size > 0 ? ['', 'Files refused, by the reason:'] : []),
    ...table([...refused].sort(([, a], [, b]) => b - a).map(([code, count]) => [code, grouped(count)])),
    ...(broken.length > 0 ? ['', `${counted(broken.length, 'file')} could not be taken:`] : []),
    ...broken.map(({ file, reason }) => `  ${file}: ${reason}`),
  ];
}

/** The first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]! + GAP),
    );
    return `  ${cells.join('')}`;
  });
}
