import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Asks the running PostgreSQL of a home, past every service, as somebody with all rights on the machine could. */
export async function queryHome<Row>(home: string, database: string, sql: string): Promise<Row[]> {
  const { superuser_password: password } = JSON.parse(await readFile(join(home, 'secrets.json'), 'utf8'));
  const client = new pg.Client({ host: join(home, 'postgres'), port: 5432, user: 'postgres', password, database });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
