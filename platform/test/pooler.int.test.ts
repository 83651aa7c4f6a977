import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Connection, connectDatabase, provisionDatabases } from '../database/index.ts';
import { createKeyRing, newKey } from '../security/index.ts';
import { type Host, startServices } from '../service/index.ts';
import { createLogger, createMetrics } from '../telemetry/index.ts';
import { accountContract, accountService, tallyContract, tallyService } from '../testing/bank/index.ts';
import { findPgBouncer, type PgBouncer, startPgBouncer } from '../testing/pgbouncer.ts';
import { dropDatabases } from '../testing/test-database.ts';

const SERVER_CONNECTIONS = 3;

describe.runIf(findPgBouncer())('services behind PgBouncer', () => {
  const prefix = `t${randomUUID().slice(0, 8)}_`;
  const names = ['account', 'tally'].map((service) => prefix + service);
  let pooler: PgBouncer;
  let databases: ReadonlyMap<string, Connection>;
  let host: Host;

  const directOf = (service: string) => databases.get(prefix + service)!;
  const pooledOf = (service: string) => ({
    ...directOf(service),
    host: '127.0.0.1',
    port: pooler.port,
    pooled: true,
  });

  beforeAll(async () => {
    const postgres = inject('postgres');
    databases = await provisionDatabases(
      postgres,
      names.map((name) => ({ name, password: randomUUID(), settled: true })),
    );
    pooler = await startPgBouncer(postgres, SERVER_CONNECTIONS);
    host = await startServices({
      services: [accountService, tallyService],
      connectionOf: directOf,
      pooledConnectionOf: pooledOf,
      connections: 12,
      keyRing: createKeyRing({ current: 'k', keys: { k: newKey().toString('base64url') } }),
      publicUrl: 'http://test.hospital',
      metrics: createMetrics(),
      loggerOf: (service) => createLogger({ level: 'silent', service }),
      crossProcess: true,
    });
  });
  afterAll(async () => {
    await host?.stop();
    await pooler?.[Symbol.asyncDispose]();
    await dropDatabases(inject('postgres'), names);
  });

  it('share few connections: changes, reads and events of many at one time', async () => {
    const accounts = host.client(accountContract);
    const opened = await Promise.all(
      Array.from({ length: 20 }, (_, n) => accounts.openAccount({ body: { owner: `Zoë ${n}` } })),
    );
    await Promise.all(opened.map(({ id }) => accounts.postAmount({ params: { id }, body: { amount: 5 }, ifMatch: 1 })));
    const read = await Promise.all(opened.map(({ id }) => accounts.getAccount({ params: { id } })));
    expect(read.every(({ balance }) => balance === 5)).toBe(true);
    await host.processAll();
    const tallies = await Promise.all(opened.map(({ id }) => host.client(tallyContract).getTally({ params: { id } })));
    expect(tallies.every(({ moves }) => moves === 2)).toBe(true);

    const client = new pg.Client({ ...inject('postgres') });
    await client.connect();
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = $1 and usename = $1 and application_name <> $2`,
      [names[0], 'hms-account-notify'],
    );
    await client.end();
    expect(rows[0]!.count).toBeLessThanOrEqual(SERVER_CONNECTIONS);
  });

  it('have the limits of any connection', async () => {
    const database = connectDatabase({ connection: pooledOf('account'), connections: 1, name: 'test' });
    const settings = await database.first({
      sql: `select current_setting('statement_timeout') as statement, current_setting('enable_seqscan') as scans,
              current_setting('timezone') as zone`,
      parameters: [],
    });
    await database.close();
    expect(settings).toEqual({ statement: '15s', scans: 'off', zone: 'UTC' });
  });
});
