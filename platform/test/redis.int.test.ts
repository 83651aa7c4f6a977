import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { SharedCache } from '../cache/index.ts';
import type { Database } from '../database/index.ts';
import { connectRedis, type Redis, redisCache, redisRate } from '../redis/index.ts';
import { newKey } from '../security/index.ts';
import { createLogger } from '../telemetry/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { findRedis, type RedisServer, startRedis } from '../testing/redis/index.ts';

interface Chart {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

const isThere = findRedis();
const log = createLogger({ level: 'silent', service: 'test' });
const key = newKey();
const LIFE_MS = 400;
const LEASE_MS = 1_000;
const CHART = 'chart-1';

let server: RedisServer;
let database: TestDatabase;
let prefix: string;
const open: Redis[] = [];

beforeAll(async () => {
  if (isThere) server = await startRedis();
});
afterAll(() => server?.[Symbol.asyncDispose]());
beforeEach(async () => {
  prefix = `hms:${randomUUID()}:`;
  const charts = {
    id: 'test/0001-charts.sql',
    sql: 'create table charts (id text primary key, version integer not null)',
  };
  database = await openTestDatabase(inject('postgres'), { migrations: [charts], connections: 8 });
  await database.database.all({ sql: 'insert into charts values ($1, 1)', parameters: [CHART] });
});
afterEach(async () => {
  for (const redis of open.splice(0)) await redis[Symbol.asyncDispose]();
  await database.close();
});

/** A process of a service that reads and changes charts. */
interface Ward {
  readonly loads: () => number;
  read(): Promise<Chart | undefined>;
  /** Raises the version by one. @returns the new one, once it has committed */
  change(before?: () => Promise<void>): Promise<number>;
}

async function openWard(lifeMs = LIFE_MS): Promise<Ward> {
  const redis = await reach();
  const own = database.connect(4);
  const cache: SharedCache<Chart> = redisCache({ redis, prefix, key, database: own, lifeMs });
  let loads = 0;
  return {
    loads: () => loads,
    read: () =>
      cache.load(CHART, async () => {
        loads++;
        return find(own);
      }),
    change: (before) =>
      own.transaction(async (tx) => {
        await cache.changing(tx, CHART);
        tx.afterCommit(() => cache.changed(CHART));
        const row = await tx.first<Chart>({
          sql: 'update charts set version = version + 1 where id = $1 returning version',
          parameters: [CHART],
        });
        await before?.();
        return row!.version;
      }),
  };
}

async function reach(): Promise<Redis> {
  const redis = connectRedis(server.url, log);
  open.push(redis);
  await expect.poll(() => redis.run({ lua: 'return 1' }, [], []).catch(() => 0)).toBe(1);
  return redis;
}

const find = (own: Database) =>
  own.first<Chart>({ sql: `select id, version, 'Mrs Secret' as name from charts where id = $1`, parameters: [CHART] });

describe.runIf(isThere)('what processes share in Redis', () => {
  it('is loaded by one of them, for a while', async () => {
    const [one, two] = [await openWard(), await openWard()];
    expect((await one.read())!.version).toBe(1);
    expect((await two.read())!.version).toBe(1);
    expect([one.loads(), two.loads()]).toEqual([1, 0]);
    await expect.poll(async () => (await two.read()) && two.loads(), { interval: 50 }).toBe(1);
  });

  it('is loaded once however many ask at one moment', async () => {
    const wards = [await openWard(), await openWard()];
    const read = await Promise.all(Array.from({ length: 60 }, (_, n) => wards[n % 2]!.read()));
    expect(read.every((chart) => chart?.version === 1)).toBe(true);
    expect(wards[0]!.loads() + wards[1]!.loads()).toBe(1);
  });

  it('is nothing that Redis could read', async () => {
    await (await openWard(5_000)).read();
    const client = await createClient({ url: server.url }).connect();
    const values = await Promise.all((await client.keys(`${prefix}*:value`)).map((each) => client.get(each)));
    client.destroy();
    expect(values).toHaveLength(1);
    expect(values[0]).not.toContain('Secret');
  });

  it('is never older than a change that was acknowledged, while many read and change', async () => {
    const wards = [await openWard(), await openWard(), await openWard()];
    let acknowledged = 1;
    let busy = true;
    const reading = wards.map(async (ward) => {
      while (busy) {
        const least = acknowledged;
        expect((await ward.read())!.version).toBeGreaterThanOrEqual(least);
      }
    });
    for (let n = 0; n < 150; n++) acknowledged = Math.max(acknowledged, await wards[n % 3]!.change());
    busy = false;
    await Promise.all(reading);
    expect((await wards[0]!.read())!.version).toBe(151);
  });

  it('does not come of a load that began before a change', async () => {
    const [one, two] = [await openWard(), await openWard()];
    await one.change(async () => {
      // Another reads what was before, since the change has not committed: it may, but must not keep it.
      expect((await two.read())!.version).toBe(1);
    });
    expect((await two.read())!.version).toBe(2);
  });

  it('is missed while Redis is away: changes wait once, until nothing old can be there, and all goes on', async () => {
    const [one, two] = [await openWard(), await openWard()];
    await one.read();
    await server.kill();
    expect((await two.read())!.version).toBe(1);
    const began = performance.now();
    expect(await one.change()).toBe(2);
    expect(performance.now() - began).toBeGreaterThan(LIFE_MS + LEASE_MS - 50);
    expect((await two.read())!.version).toBe(2);
    const again = performance.now();
    expect(await two.change()).toBe(3);
    expect(performance.now() - again).toBeLessThan(LIFE_MS + LEASE_MS);

    await server.start();
    const loads = () => one.loads() + two.loads();
    const readTwice = async () => {
      const before = loads();
      await one.read();
      await two.read();
      return loads() - before;
    };
    await expect.poll(readTwice, { timeout: 15_000, interval: 50 }).toBeLessThanOrEqual(1);
    expect(await one.change()).toBe(4);
    expect((await two.read())!.version).toBe(4);
  });

  it('is how often somebody asked: front doors count together', async () => {
    const doors = [await reach(), await reach()];
    const [here, there] = doors.map((redis) => redisRate({ redis, prefix, perSecond: 0.5, burst: 4 }));
    const waits = [];
    for (const take of [here!, there!, here!, there!, here!]) waits.push(await take('ana'));
    expect(waits.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(waits[4]).toBeGreaterThan(1_500);
    expect(waits[4]).toBeLessThanOrEqual(2_000);
    expect(await there!('ben')).toBe(0);
  });
});
