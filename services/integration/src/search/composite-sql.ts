import type { SqlContext } from './condition-sql.ts';

interface Part {
  readonly table: string;
  readonly number: number;
  condition(row: string): string;
}

/** The resources with one element for which all parts hold. */
export function compositeSql({ sql }: SqlContext, parts: readonly Part[], r: string): string {
  const [first, ...others] = parts.map((part) => ({ ...part, row: sql.alias() }));
  const joined = others
    .map(
      ({ table, row, number, condition }) =>
        `join ${table} ${row} on ${row}.key = ${first!.row}.key and ${row}.part = ${first!.row}.part and ${row}.parameter = ${number} and ${condition(row)}`,
    )
    .join(' ');
  return `${r}.key in (select ${first!.row}.key from ${first!.table} ${first!.row} ${joined}
    where ${first!.row}.parameter = ${first!.number} and ${first!.condition(first!.row)})`;
}
