import { readFile } from 'node:fs/promises';
import type { GrowthMeasure, LmsTable } from '@hms/contracts/clinical';
import type { LoadedReference } from './growth-references.ts';

/** The files of CDC's tables, whose source stands beside them. Below 24 months CDC itself recommends WHO's standards, which a hospital loads. */
const CHILDREN = { weight: 'weight-for-age', height: 'stature-for-age', bmi: 'bmi-for-age' } as const;
const INFANTS = {
  weight: 'weight-for-age-infants',
  height: 'length-for-age',
  head_circumference: 'head-circumference-for-age',
  weight_for_height: 'weight-for-length',
} as const;

const about = {
  source: 'CDC, 2000 CDC growth charts for the United States, Vital Health Stat 11(246), 2002',
  version: 0,
  restricted: false,
  updated_at: null,
  updated_by: null,
};

/** One published file: the rows of boys and of girls. Months and cm; the percentiles that were published stand in `published`. */
export async function readCdcTable(
  file: string,
): Promise<{ sex: 'F' | 'M'; x: number; lms: number[]; published: Record<string, number> }[]> {
  const text = await readFile(new URL(`./cdc-2000/${file}.csv`, import.meta.url), 'utf8');
  const [head, ...lines] = text.trimEnd().split('\n');
  const names = head!.split(',').slice(5);
  return lines.map((each) => {
    const [sex, x, ...rest] = each.split(',');
    const numbers = rest.map(Number);
    return {
      sex: sex === '1' ? 'M' : 'F',
      x: Number(x),
      lms: numbers.slice(0, 3),
      published: Object.fromEntries(names.map((name, index) => [name, numbers[index + 3]!])),
    };
  });
}

async function tablesOf(files: Readonly<Partial<Record<GrowthMeasure, string>>>): Promise<LmsTable[]> {
  const read = Object.entries(files).map(async ([measure, file]) => {
    const rows = await readCdcTable(file);
    return (['M', 'F'] as const).map((sex) => ({
      measure: measure as GrowthMeasure,
      sex,
      rows: rows.filter((row) => row.sex === sex).map(({ x, lms: [l, m, s] }) => ({ x, l: l!, m: m!, s: s! })),
    }));
  });
  return (await Promise.all(read)).flat();
}

/** What a hospital starts with. */
export async function readCdc2000(): Promise<LoadedReference[]> {
  const [children, infants] = await Promise.all([tablesOf(CHILDREN), tablesOf(INFANTS)]);
  return [
    { ...about, code: 'cdc-2000', title: 'CDC 2000, 2 to 20 years', from_months: 24, to_months: 240, tables: children },
    {
      ...about,
      code: 'cdc-2000-infants',
      title: 'CDC 2000, birth to 36 months',
      from_months: 0,
      to_months: 36,
      tables: infants,
    },
  ];
}
