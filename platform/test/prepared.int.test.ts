import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { connectDatabase, type Database } from '../database/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';

let test: TestDatabase;
let database: Database;
/** As another process has it. */
let other: Database;

const query = (sql: string, ...parameters: unknown[]) => ({ sql, parameters });
const insert = (name: string) => query('insert into names (name) values ($1)', name);
const names = async () => (await other.all<{ name: string }>(query('select name from names'))).map(({ name }) => name);

beforeAll(async () => {
  test = await openTestDatabase(inject('postgres'));
  database = test.database;
  other = test.connect();
  await database.all(query('create table names (name text primary key)'));
});
beforeEach(() => database.all(query('truncate names')));
afterAll(() => test.close());

describe('a prepared transaction', () => {
  const intent = randomUUID();
  const prepare = (effect = () => undefined) =>
    database.prepare(intent, async (tx) => {
      tx.send(insert('ada'));
      tx.afterCommit(effect);
    });

  it('is seen by nobody, and holds its unique keys until it is confirmed', async () => {
    const told: string[] = [];
    await prepare(() => void told.push('committed'));
    expect(await names()).toEqual([]);
    expect(await other.prepared()).toMatchObject([{ intent, seconds: expect.any(Number) }]);
    const taken = expect(other.transaction(async (tx) => tx.send(insert('ada')))).rejects.toMatchObject({
      code: 'already-exists',
    });
    expect(told).toEqual([]);
    expect(await database.settle(intent, 'confirm')).toBe(true);
    await taken;
    expect([told, await names()]).toEqual([['committed'], ['ada']]);
    expect(await other.prepared()).toEqual([]);
  });

  it('frees them when it is released, and whoever waited goes on', async () => {
    await prepare();
    const waiting = other.transaction(async (tx) => tx.send(insert('ada')));
    expect(await other.settle(intent, 'release')).toBe(true);
    await waiting;
    expect(await names()).toEqual(['ada']);
  });

  it('is confirmed by another process where its own is gone, and once', async () => {
    const own = connectDatabase({ connection: test.connection, connections: 1, name: 'gone' });
    await own.prepare(intent, async (tx) => tx.send(insert('eve')));
    await own.close();
    expect(await other.settle(intent, 'confirm')).toBe(true);
    expect(await other.settle(intent, 'confirm')).toBe(false);
    expect(await database.settle(intent, 'release')).toBe(false);
    expect(await names()).toEqual(['eve']);
  });

  it('is nothing where its work failed', async () => {
    const failing = database.prepare(intent, async (tx) => {
      tx.send(insert('bob'));
      tx.send(insert('bob'));
    });
    await expect(failing).rejects.toMatchObject({ code: 'already-exists' });
    expect([await other.prepared(), await names()]).toEqual([[], []]);
  });

  it('is named by a UUID, whatever somebody sends', async () => {
    await expect(database.settle(`x'; drop table names; --`, 'confirm')).rejects.toThrow('UUID');
  });
});
