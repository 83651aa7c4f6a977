import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { notFound } from '../contract/index.ts';
import {
  connectDatabase,
  migrate,
  provisionDatabase,
  provisionDatabases,
  statement,
  violates,
} from '../database/index.ts';
import { shareCommits } from '../service/share-commits.ts';
import { dropDatabases, openTestDatabase, type TestDatabase } from '../testing/index.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase(inject('postgres'), {
    migrations: [{ id: 'test/0001.sql', sql: 'create table things (id integer primary key, name text not null)' }],
  });
});
afterAll(() => test.close());

const query = (sql: string, ...parameters: unknown[]) => ({ sql, parameters });
const run = <Row = Record<string, unknown>>(sql: string, ...parameters: unknown[]) =>
  test.database.all<Row>(query(sql, ...parameters) as never);
const insert = statement<[number, string | null]>('insert-thing', 'insert into things values ($1, $2)');
const things = async () => (await run<{ id: number }>('select id from things order by id')).map(({ id }) => id);

describe('a transaction', () => {
  it('keeps all that it sent, in order, and tells so after', async () => {
    const told: string[] = [];
    await test.database.transaction(async (tx) => {
      tx.afterCommit(() => told.push('committed'));
      for (let id = 1; id <= 50; id++) tx.send(insert(id, 'x'));
      expect(await tx.first(query('select max(id) as last from things'))).toEqual({ last: 50 });
      expect(told).toEqual([]);
    });
    expect(told).toEqual(['committed']);
    expect(await things()).toHaveLength(50);
  });

  it('gathers rows into one statement, before whatever comes next and before the commit', async () => {
    const statements: number[] = [];
    const insertAll = (ids: readonly number[]) => {
      statements.push(ids.length);
      return query('insert into things select id, $2 from unnest($1::integer[]) id', ids, 'gathered');
    };
    const count = (marks: readonly string[]) => query('update things set name = $1 where id = 200', marks.join());
    await test.database.transaction(async (tx) => {
      tx.gather(count, 'after all rows', 'after-others');
      for (let id = 200; id < 210; id++) tx.gather(insertAll, id);
      expect(await tx.first(query('select name from things where id = 200'))).toEqual({ name: 'after all rows' });
      tx.gather(insertAll, 210);
      tx.send(insert(211, 'sent'));
      tx.gather(insertAll, 212);
    });
    expect(statements).toEqual([10, 1, 1]);
    expect((await things()).filter((id) => id >= 200)).toHaveLength(13);
    const doubled = test.database.transaction(async (tx) => tx.gather(insertAll, 212));
    await expect(doubled).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('may be shared by concurrent changes, of which one that fails harms no other', async () => {
    let begun = 0;
    const transaction: typeof test.database.transaction = (work) => {
      begun++;
      return test.database.transaction(work);
    };
    const share = shareCommits({ transaction });
    const write = (id: number) => share(async (tx) => void tx.send(insert(id, 'shared')));
    await Promise.all(Array.from({ length: 40 }, (_, index) => write(300 + index)));
    expect(begun).toBe(1);
    const ids = [340, 341, 300, 342];
    const outcomes = await Promise.allSettled(ids.map(write));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await things()).toEqual(expect.arrayContaining([339, 340, 341, 342]));
  });

  it('keeps nothing when the work throws, and lets the failure through', async () => {
    const told: string[] = [];
    const gone = test.database.transaction(async (tx) => {
      tx.afterCommit(() => told.push('committed'));
      tx.send(insert(100, 'x'));
      throw notFound('no-such-thing', 'There is no such thing.');
    });
    await expect(gone).rejects.toMatchObject({ code: 'no-such-thing' });
    expect(await things()).not.toContain(100);
    expect(told).toEqual([]);
  });

  it.each([
    ['at once', true],
    ['only at the commit', false],
  ])('keeps nothing when a statement fails that was sent, and tells the first cause, seen %s', async (_when, look) => {
    const failing = test.database.transaction(async (tx) => {
      tx.send(insert(101, 'x'));
      tx.send(insert(101, null));
      tx.send(insert(102, 'x'));
      if (look) await tx.all(query('select 1'));
    });
    await expect(failing).rejects.toMatchObject({ code: '23502' });
    expect(await things()).not.toContain(101);
    // The connection goes back to the pool in order.
    const next = look ? 103 : 104;
    await test.database.transaction(async (tx) => tx.send(insert(next, 'x')));
    expect(await things()).toContain(next);
  });

  it('prepares a statement anew that was first met in a transaction that failed', async () => {
    const one = test.connect(1);
    const late = statement<[number]>('late', 'select $1::int as n');
    const failing = one.transaction(async (tx) => {
      tx.send(insert(1, 'x'));
      tx.send(late(1));
    });
    await expect(failing).rejects.toMatchObject({ kind: 'conflict', code: 'already-exists' });
    expect(await one.all(late(2))).toEqual([{ n: 2 }]);
  });

  it('tells a conflict by the constraint that it violates', async () => {
    const error = await run('insert into things values (1, $1)', 'again').catch((error) => error);
    expect(violates(error, 'things_pkey')).toBe(true);
    expect(violates(error, 'other')).toBe(false);
    expect(violates(new Error('x'), 'things_pkey')).toBe(false);
  });
});

describe('what passes by itself', () => {
  it('is unavailable: a statement that takes too long', async () => {
    const hurried = connectDatabase({ connection: test.connection, connections: 1, name: 'h', statementTimeout: 50 });
    await expect(hurried.all(query('select pg_sleep(5)'))).rejects.toMatchObject({
      kind: 'unavailable',
      retryAfter: expect.any(Number),
    });
    expect(await hurried.first(query('select 1 as n'))).toEqual({ n: 1 });
    await hurried.close();
  });

  it('is unavailable: a deadlock, a read-only server, connections that are all taken', async () => {
    const meet = async (first: number, second: number, ready: () => void, other: Promise<void>) =>
      test.database.transaction(async (tx) => {
        await tx.all(query('update things set name = name where id = $1', first));
        ready();
        await other;
        await tx.all(query('update things set name = name where id = $1', second));
      });
    const [a, b] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const both = await Promise.allSettled([meet(1, 2, a.resolve, b.promise), meet(2, 1, b.resolve, a.promise)]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { kind: 'unavailable', code: 'busy' } },
    ]);

    const readOnly = test.database.transaction(async (tx) => {
      await tx.all(query('set transaction read only'));
      await tx.all(insert(200, 'x'));
    });
    await expect(readOnly).rejects.toMatchObject({ kind: 'unavailable' });

    const one = test.connect(1);
    const { promise: release, resolve } = Promise.withResolvers<void>();
    const holding = one.transaction(() => release);
    await expect(one.all(query('select 1'))).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'database-unavailable',
    });
    resolve();
    await holding;
    expect(one.pool).toEqual({ total: 1, idle: 1, waiting: 0 });
  });

  it('is unavailable, as long as somebody needs to make room: a full disk', async () => {
    // What PostgreSQL answers where it can write no more.
    const full = query(`do $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`);
    await expect(test.database.all(full)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'disk-full',
      retryAfter: 30,
    });
  });

  it('is unavailable while connections are cut, also within a transaction, and works again after', async () => {
    const idleErrors: Error[] = [];
    const database = connectDatabase({
      connection: test.connection,
      connections: 2,
      name: 'cut',
      onError: (error) => idleErrors.push(error),
    });
    const cut = () =>
      run(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut' and pid <> pg_backend_pid()`,
      );
    const within = database.transaction(async (tx) => {
      await tx.all(query('select 1'));
      await cut();
      await tx.all(query('select 1'));
    });
    await expect(within).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await database.first(query('select 2 as n'))).toEqual({ n: 2 });
    await cut();
    await expect.poll(() => idleErrors.length).toBe(1);
    expect(await database.first(query('select 3 as n'))).toEqual({ n: 3 });
    await database.close();
  });
});

describe('migrating', () => {
  const first = { id: 'test/0001.sql', sql: 'create table first_things (id integer)' };
  const second = {
    id: 'test/0002.sql',
    sql: 'alter table first_things add name text; create table second_things (id integer)',
  };
  let fresh: TestDatabase;
  beforeAll(async () => {
    fresh = await openTestDatabase(inject('postgres'));
    await fresh.database.all(query('drop table schema_migrations'));
  });
  afterAll(() => fresh.close());

  it('applies once what is missing, though many processes start together', async () => {
    const pools = Array.from({ length: 5 }, () => fresh.connect(1));
    const applied = await Promise.all(pools.map((pool) => migrate(pool, [first, second])));
    expect(applied.flat()).toEqual([first.id, second.id]);
    expect(await migrate(fresh.database, [first, second])).toEqual([]);
    await fresh.database.all(query('select name from first_things'));
  });

  it('refuses one that was changed, and a database of a newer version', async () => {
    const changed = { ...second, sql: `${second.sql};` };
    await expect(migrate(fresh.database, [first, changed])).rejects.toThrow(
      'the migration test/0002.sql was changed after it had been applied',
    );
    await expect(migrate(fresh.database, [first])).rejects.toThrow(
      'made by a newer version: it has the migration test/0002.sql',
    );
  });

  it('takes all back when one fails, and names it', async () => {
    const third = { id: 'test/0003.sql', sql: 'create table third_things (id integer)' };
    const broken = { id: 'test/0004.sql', sql: 'create table first_things (id integer)' };
    await expect(migrate(fresh.database, [first, second, third, broken])).rejects.toThrow(
      'the migration test/0004.sql failed',
    );
    await expect(fresh.database.all(query('select 1 from third_things'))).rejects.toMatchObject({ code: '42P01' });
    expect(await migrate(fresh.database, [first, second, third])).toEqual([third.id]);
  });

  it('may take longer than a request', async () => {
    const hurried = connectDatabase({ connection: fresh.connection, connections: 1, name: 'h', statementTimeout: 30 });
    const known = await fresh.database.all<{ id: string }>(query('select id from schema_migrations') as never);
    expect(known).toHaveLength(3);
    const slow = { id: 'test/0005.sql', sql: 'select pg_sleep(0.1)' };
    const third = { id: 'test/0003.sql', sql: 'create table third_things (id integer)' };
    expect(await migrate(hurried, [first, second, third, slow])).toEqual([slow.id]);
    await hurried.close();
  });
});

describe('provisioning', () => {
  it('makes a role that owns its database and may enter no other, once, though many ask', async () => {
    const names = [`t${randomUUID().slice(0, 8)}`, `t${randomUUID().slice(0, 8)}`] as const;
    try {
      await Promise.all(
        names.flatMap((name) => [1, 2, 3].map(() => provisionDatabase(inject('postgres'), name, 'first'))),
      );
      const wanted = names.map((name) => ({ name, password: 'second' }));
      const [own, other] = [...(await provisionDatabases(inject('postgres'), wanted)).values()];
      const enter = async (database: string, password = 'second') => {
        const client = new pg.Client({ ...own!, database, password });
        try {
          await client.connect();
          if (database === own!.database) await client.query('create table if not exists mine (id integer)');
          return 'entered';
        } catch (error) {
          return (error as { code: string }).code;
        } finally {
          await client.end();
        }
      };
      expect(await enter(own!.database)).toBe('entered');
      expect(await enter(own!.database, 'first')).toBe('28P01');
      for (const database of [other!.database, 'postgres', 'template1']) expect(await enter(database)).toBe('42501');
    } finally {
      await dropDatabases(inject('postgres'), names);
    }
  });
});
