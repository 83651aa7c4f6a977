import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesHolding } from '../../testing/raw-files.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.ts';
import { provisionDatabase } from '../provision.ts';
import { scrubDatabases } from '../scrub.ts';

describe('scrubbing databases', () => {
  const NAME = 'Quillfeather-Zyxwvut';
  let home: string;
  let postgres: EmbeddedPostgres;
  let client: pg.Client;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'hms-scrub-'));
    postgres = await startEmbeddedPostgres({ home, superuserPassword: 'test', log: () => undefined });
    await provisionDatabase(postgres.connection, 'people', 'test');
    client = new pg.Client({ ...postgres.connection, database: 'people' });
    await client.connect();
    await client.query('create table people (id int primary key, name text, note text)');
    await client.query('alter table people alter column note set storage external');
  });
  afterAll(async () => {
    await client.end();
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  });

  const scrub = (patience?: number) =>
    scrubDatabases({ admin: postgres.connection, databases: ['people'], ...(patience ? { patience } : {}) });
  const fileOf = async (table: string): Promise<string> =>
    `postgres/data/${(await client.query('select pg_relation_filepath($1) as path', [table])).rows[0].path}`;

  it('leaves no deleted row in tables, their large values, statistics and write-ahead log', async () => {
    await client.query(
      `insert into people select n, 'somebody', null from generate_series(1, 50) n
       union all select 51, $1, repeat(' ', 20000) || $1 union all select 52, $1, null`,
      [NAME],
    );
    await client.query('analyze people');
    await client.query('checkpoint');
    const toast = (await client.query(`select reltoastrelid::regclass as name from pg_class where relname = 'people'`))
      .rows[0].name;
    const before = await filesHolding(home, NAME);
    expect(before).toEqual(
      expect.arrayContaining([
        await fileOf('people'),
        await fileOf(toast),
        await fileOf('pg_statistic'),
        expect.stringContaining('pg_wal/'),
      ]),
    );
    await client.query('delete from people where id > 50');
    await client.query('checkpoint');
    expect(await filesHolding(home, NAME)).toContain(await fileOf('people'));
    await scrub();
    expect(await filesHolding(home, NAME)).toEqual([]);
    expect((await client.query('select count(*)::int as people from people')).rows).toEqual([{ people: 50 }]);
  });

  it('leaves no statistics of a table that became empty', async () => {
    await client.query('create table visitors (name text)');
    await client.query('insert into visitors select $1 from generate_series(1, 9)', [NAME]);
    await client.query('analyze visitors');
    await client.query('delete from visitors');
    await scrub();
    expect(await filesHolding(home, NAME)).toEqual([]);
  });

  it('says who holds a transaction that could still see the old rows', async () => {
    const reader = new pg.Client({ ...postgres.connection, database: 'people', application_name: 'night-report' });
    await reader.connect();
    await reader.query('begin isolation level repeatable read');
    await reader.query('select 1 from people');
    await expect(scrub(200)).rejects.toMatchObject({
      code: 'scrub-blocked',
      message: expect.stringContaining('night-report'),
    });
    await reader.end();
  });

  it('says so when the old write-ahead log has to be kept', async () => {
    await client.query(`select pg_create_physical_replication_slot('replica', true)`);
    await expect(scrub(200)).rejects.toMatchObject({ code: 'scrub-wal-kept' });
    await client.query(`select pg_drop_replication_slot('replica')`);
    await scrub();
  });
});
