import type { Connection } from '@hms/platform/database';
import pg from 'pg';

type Row = readonly unknown[];

/** The rows that one unit of work wrote, ready to be written again elsewhere as plainly as possible. */
export interface BareRows {
  /** Writes the rows of the n-th unit in one transaction, a statement each. */
  write(client: pg.PoolClient, turn: number): Promise<void>;
}

interface Table {
  readonly name: string;
  /** Expression that names the unit. */
  readonly key: string;
}

const untouched = { getTypeParser: () => (value: unknown) => value } as unknown as pg.CustomTypesConfig;

/** Copies the tables' definitions, with all indexes, into the schema `bare` and keeps the rows of the units in memory. */
export async function bareRows(
  connection: Connection,
  tables: readonly Table[],
  units: readonly string[],
): Promise<BareRows> {
  const client = new pg.Client({ ...connection, types: untouched });
  await client.connect();
  await client.query('drop schema if exists bare cascade; create schema bare');
  const statements: { text: string; name: string; rows: Map<string, Row[]> }[] = [];
  for (const { name, key } of tables) {
    await client.query(`create table bare.${name} (like ${name} including all)`);
    const result = await client.query({
      text: `select ${key} as unit, * from ${name} where (${key})::text = any($1)`,
      values: [units],
      rowMode: 'array',
    });
    const [, ...columns] = result.fields.map((field) => field.name);
    const rows = new Map<string, Row[]>();
    for (const [key, ...row] of result.rows as Row[]) {
      const unit = String(key);
      rows.set(unit, [...(rows.get(unit) ?? []), row]);
    }
    const places = columns.map((_, index) => `$${index + 1}`).join(', ');
    statements.push({
      name: `bare-${name}`,
      text: `insert into bare.${name} (${columns.join(', ')}) overriding system value values (${places})`,
      rows,
    });
  }
  await client.end();
  return {
    async write(bare, turn) {
      const unit = units[turn];
      if (unit === undefined) throw new Error('more turns than units: measure for a shorter time');
      await bare.query('begin');
      for (const { name, text, rows } of statements)
        for (const values of rows.get(unit) ?? []) await bare.query({ name, text, values: values as unknown[] });
      await bare.query('commit');
    },
  };
}
