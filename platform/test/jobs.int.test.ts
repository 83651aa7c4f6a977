import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Job, type Jobs, startJobs } from '../jobs/index.ts';
import { createLogger, createMetrics } from '../telemetry/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';

const EVERY_MINUTE = '* * * * *';
const PACE = { clock: 1, queue: 0.5 };

let test: TestDatabase;
let logged: string[];
const started: Jobs[] = [];

beforeEach(async () => {
  logged = [];
  test = await openTestDatabase(inject('postgres'));
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((jobs) => jobs.stop()));
  await test.close();
});

async function start(...jobs: Job[]): Promise<Jobs> {
  const log = createLogger({
    level: 'info',
    service: 'test',
    destination: { write: (line) => void logged.push(line) },
  });
  const running = await startJobs(test.connection, jobs, { log, metrics: createMetrics(), pace: PACE });
  started.push(running);
  return running;
}

const rows = <Row>(sql: string) => test.database.all<Row>({ sql, parameters: [] });
/** The queue's own note of when it has looked at the clock last. */
const lastLook = async () => (await rows<{ at: string }>('select cron_on::text as at from jobs.version'))[0]!.at;

describe('a job', () => {
  it('runs once a minute in the whole hospital, though two processes have it', async () => {
    let runs = 0;
    const job = { name: 'count', cron: EVERY_MINUTE, run: async () => void runs++ };
    await Promise.all([start(job), start(job)]);
    await expect.poll(() => runs).toBeGreaterThan(0);
    for (let look = 0; look < 3; look++) {
      const before = await lastLook();
      await expect.poll(lastLook).not.toBe(before);
    }
    const made = await rows<{ minute: string }>(
      `select date_trunc('minute', created_on)::text as minute from jobs.job where name = 'count'`,
    );
    expect(new Set(made.map(({ minute }) => minute)).size).toBe(made.length);
    await expect.poll(() => runs).toBe(made.length);
  });

  it('is tried again when it fails, which is told', async () => {
    let tries = 0;
    await start({
      name: 'stumble',
      cron: EVERY_MINUTE,
      async run() {
        if (++tries < 2) throw new Error('it stumbles');
      },
    });
    await expect.poll(() => tries, { timeout: 20_000 }).toBe(2);
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([
      { level: 50, job: 'stumble', msg: 'a job failed', err: { message: 'it stumbles' } },
    ]);
    await expect
      .poll(() => rows(`select state, retry_count from jobs.job where name = 'stumble'`))
      .toContainEqual({ state: 'completed', retry_count: 1 });
  });

  it('that is under way is waited for by a stop', async () => {
    const { promise: release, resolve } = Promise.withResolvers<void>();
    const order: string[] = [];
    const jobs = await start({
      name: 'slow',
      cron: EVERY_MINUTE,
      async run() {
        order.push('began');
        await release;
        order.push('ended');
      },
    });
    await expect.poll(() => order).toEqual(['began']);
    const stopped = jobs.stop().then(() => order.push('stopped'));
    for (let n = 0; n < 20; n++) await rows('select 1');
    resolve();
    await stopped;
    expect(order).toEqual(['began', 'ended', 'stopped']);
    const connections = await rows(`select 1 from pg_stat_activity where application_name like '%-jobs'
      and datname = current_database()`);
    expect(connections).toEqual([]);
  });
});
