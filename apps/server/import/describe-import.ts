import type { ImportSummary } from './import-files.ts';

const OUTCOMES = ['created', 'updated', 'unchanged'] as const;
const GAP = 2;

/** What an import says at its end: what was taken, what waits for a later import, and which files are broken. */
export function describeImport({ files, taken, skipped, broken }: ImportSummary, seconds: number): string[] {
  const rows = [...taken].map(([type, counts]) => {
    const sum = OUTCOMES.reduce((total, outcome) => total + counts[outcome], 0);
    return [type, ...OUTCOMES.map((outcome) => number(counts[outcome])), number(Math.round(sum / seconds))];
  });
  return [
    ...table([['', ...OUTCOMES, 'per second'], ...rows]),
    '',
    `${counted(files, 'file')} in ${seconds.toFixed(1)} s`,
    ...(skipped.size > 0 ? ['', 'Skipped, as their service does not exist yet; a later import brings them:'] : []),
    ...table([...skipped].sort(([, a], [, b]) => b - a).map(([type, count]) => [type, number(count)])),
    ...(broken.length > 0 ? ['', `${counted(broken.length, 'file')} could not be taken in whole:`] : []),
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

const number = (value: number): string => value.toLocaleString('en-US');
const counted = (count: number, what: string): string => `${number(count)} ${what}${count === 1 ? '' : 's'}`;
