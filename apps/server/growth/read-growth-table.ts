import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { GrowthMeasure, LmsRow, LmsTable } from '@hms/contracts/clinical';
import { invalid } from '@hms/platform/contract';
import { parse } from 'csv-parse/sync';
import { systemFailure } from '../system-failure.ts';

/** How WHO and CDC name the files of their tables. */
const MEASURES: readonly (readonly [RegExp, GrowthMeasure])[] = [
  [/wfl|wfh|wtlen|wtstat|weight.for.(length|height|stature)/i, 'weight_for_height'],
  [/wfa|wtage|weight.for.age/i, 'weight'],
  [/lhfa|lfa|hfa|lenage|statage|(length|height|stature).*for.age/i, 'height'],
  [/hcfa|hcage|head/i, 'head_circumference'],
  [/bfa|bmi/i, 'bmi'],
];

const DAYS_A_MONTH = 30.4375;

/** What stands in the first column, as months or as cm. */
const PLACES: Readonly<Record<string, (value: number) => number>> = {
  agemos: (months) => months,
  month: (months) => months,
  day: (days) => days / DAYS_A_MONTH,
  week: (weeks) => (weeks * 7) / DAYS_A_MONTH,
  length: (cm) => cm,
  height: (cm) => cm,
};

type Row = Readonly<Record<string, string>>;

/**
 * Reads a table of the LMS method as WHO or CDC publish it: text with tabs or commas, a heading, and the columns L, M and S beside one of the age
 * (Agemos, Month, Week, Day) or of Length or Height. What is measured comes from the file's name; the sex from the column Sex (1 boys,
 * 2 girls) or from the name.
 *
 * @throws Failure `unreadable`, `not-a-growth-table`
 */
export async function readGrowthTables(file: string): Promise<LmsTable[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw invalid('unreadable', systemFailure(error, file)?.message ?? error.message, { cause: error });
  });
  const name = basename(file);
  const measure = MEASURES.find(([pattern]) => pattern.test(name))?.[1];
  if (!measure) throw notATable(file, 'its name does not tell what was measured');
  const rows: Row[] = parse(text, {
    bom: true,
    columns: (heading: string[]) => heading.map((title) => title.trim().toLowerCase()),
    delimiter: text.slice(0, text.indexOf('\n')).includes('\t') ? '\t' : ',',
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const bySex = Map.groupBy(rows, (row) => sexOf(row, name));
  return [...bySex].flatMap(([sex, own]) => {
    // CDC repeats the heading between the sexes.
    if (sex === 'heading') return [];
    if (sex === undefined) throw notATable(file, 'neither a column nor its name tells the sex');
    return [{ measure, sex, rows: own.map((row, index) => rowOf(row, file, index)).toSorted((a, b) => a.x - b.x) }];
  });
}

function sexOf({ sex }: Row, name: string): 'F' | 'M' | 'heading' | undefined {
  if (sex === '1') return 'M';
  if (sex === '2') return 'F';
  if (sex !== undefined) return 'heading';
  if (/girl|female/i.test(name)) return 'F';
  return /boy|male/i.test(name) ? 'M' : undefined;
}

function rowOf(row: Row, file: string, index: number): LmsRow {
  const place = Object.keys(PLACES).find((title) => row[title] !== undefined);
  const numbers = place
    ? [PLACES[place]!(Number(row[place])), Number(row.l), Number(row.m), Number(row.s)]
    : [Number.NaN];
  if (!numbers.every(Number.isFinite)) throw notATable(file, `row ${index + 2} has no age or height, L, M and S`);
  const [x, l, m, s] = numbers as [number, number, number, number];
  return { x, l, m, s };
}

const notATable = (file: string, why: string) =>
  invalid('not-a-growth-table', `${file} is no table of growth: ${why}.`);

/** One table of each measure and sex out of those of several files: of the same age or height the first counts. */
export function joinTables(tables: readonly LmsTable[]): LmsTable[] {
  const groups = Map.groupBy(tables, ({ measure, sex }) => `${measure} ${sex}`);
  return [...groups.values()].map(([first, ...rest]) => {
    const known = new Map<number, LmsRow>();
    for (const row of [first!, ...rest].flatMap(({ rows }) => rows)) if (!known.has(row.x)) known.set(row.x, row);
    return { ...first!, rows: [...known.values()].toSorted((a, b) => a.x - b.x) };
  });
}
