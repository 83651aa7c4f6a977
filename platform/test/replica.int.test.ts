import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connectDatabase, connectReplica, provisionDatabase } from '../database/index.ts';
import { POSITION_HEADER, serveHost } from '../http/index.ts';
import { createKeyRing, createTokenVerifier, newKey } from '../security/index.ts';
import { type Host, startServices } from '../service/index.ts';
import { createLogger, createMetrics, type Metrics } from '../telemetry/index.ts';
import { accountContract, accountService } from '../testing/bank/index.ts';
import { findDebianPostgres, type ReplicatedPostgres, startReplicatedPostgres } from '../testing/streaming-replica.ts';
import { AUDIENCE, createTestIssuer, TEST_ISSUER } from '../testing/tokens.ts';

interface Process {
  readonly host: Host;
  readonly app: FastifyInstance;
  readonly metrics: Metrics;
  readonly url: string;
}

interface Answer {
  readonly owners: string[];
  readonly position: string | undefined;
}

describe.runIf(findDebianPostgres())('with a streaming replica', () => {
  const name = `t${randomUUID().slice(0, 8)}`;
  const keyRing = createKeyRing({ current: 'k', keys: { k: newKey().toString('base64url') } });
  let postgres: ReplicatedPostgres;
  let connection: Connection;
  /** Two of one service, as behind a load balancer. */
  let one: Process;
  let two: Process;
  let token: string;
  let admin: pg.Client;

  beforeAll(async () => {
    postgres = await startReplicatedPostgres();
    connection = await provisionDatabase(postgres.primary, name, randomUUID());
    const issuer = await createTestIssuer([accountContract], () => new Date());
    token = await issuer.token({ id: 'ana', roles: ['clerk'] });
    issuer.setRole('clerk', [{ permission: 'patient:read' }, { permission: 'patient:create' }]);
    const { host, port } = postgres.replica;

    async function start(): Promise<Process> {
      const metrics = createMetrics();
      const loggerOf = (service: string) => createLogger({ level: 'silent', service });
      const hospital = await startServices({
        services: [accountService],
        connectionOf: () => connection,
        connections: 5,
        replica: { connectionOf: (primary) => ({ ...primary, host, port }), mostLag: 2 },
        keyRing,
        publicUrl: TEST_ISSUER,
        metrics,
        loggerOf,
        policy: issuer,
        crossProcess: true,
      });
      const verifier = await createTokenVerifier({ source: issuer, audience: AUDIENCE, now: () => new Date() });
      const app = serveHost(hospital, { verifier, log: loggerOf('edge'), metrics, bodyLimit: 1_048_576 });
      return { host: hospital, app, metrics, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
    }
    one = await start();
    two = await start();
  }, 120_000);
  afterAll(async () => {
    for (const process of [one, two]) {
      process?.app.server.closeAllConnections();
      await process?.app.close();
      await process?.host.stop();
    }
    await postgres?.[Symbol.asyncDispose]();
  });

  beforeEach(async () => {
    admin = new pg.Client({ ...postgres.replica });
    admin.on('error', () => undefined);
    await admin.connect();
    await expect.poll(() => troubleOf(one)).toBeUndefined();
    await expect.poll(() => troubleOf(two)).toBeUndefined();
  });
  afterEach(async () => {
    await admin.query('select pg_wal_replay_resume()').catch(() => undefined);
    await admin.end().catch(() => undefined);
  });

  const troubleOf = async ({ host }: Process) => (await host.health())['account replica'];

  async function request(at: Process, method: string, path: string, position?: string, body?: unknown) {
    const response = await fetch(`${at.url}${accountContract.path}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(position === undefined ? {} : { [POSITION_HEADER]: position }),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status}: ${text}`);
    return { json: JSON.parse(text), position: response.headers.get(POSITION_HEADER) ?? undefined };
  }

  /** @returns the position that the reply tells */
  async function open(at: Process, owner: string): Promise<string> {
    const { position } = await request(at, 'POST', '', undefined, { owner });
    return position!;
  }

  async function find(at: Process, owner: string, position?: string): Promise<Answer> {
    const answer = await request(at, 'GET', `?search=${encodeURIComponent(owner)}`, position);
    return { owners: answer.json.accounts.map((each: { owner: string }) => each.owner), position: answer.position };
  }

  const replicaReads = async ({ metrics }: Process) =>
    Number(
      /hms_stale_reads_total\{service="account",source="replica"\} (\d+)/.exec(await metrics.registry.metrics())?.[1] ??
        0,
    );

  it('whoever says what they have seen is answered by it', async () => {
    const position = await open(one, 'Ada');
    const before = await replicaReads(one);
    await expect
      .poll(async () => (await find(one, 'Ada', position)).owners.length && (await replicaReads(one)) - before)
      .toBeGreaterThan(0);
    const { rows } = await admin.query<{ count: number }>(
      'select count(*)::int as count from pg_stat_activity where datname = $1 and application_name = $2',
      [name, 'hms-account-reads'],
    );
    expect(rows[0]!.count).toBeGreaterThan(0);
  });

  it('the next request after a change sees it, also through another process and however far the replica is behind', async () => {
    const before = await open(one, 'Bea');
    await expect.poll(async () => (await find(two, 'Bea', before)).owners).toEqual(['Bea']);
    await admin.query('select pg_wal_replay_pause()');
    const after = await open(one, 'Bea Second');
    expect((await find(two, 'Bea', after)).owners.toSorted()).toEqual(['Bea', 'Bea Second']);
    expect((await find(one, 'Bea', after)).owners.toSorted()).toEqual(['Bea', 'Bea Second']);
    // Who has not seen that change yet is answered by the replica, which does not have it.
    expect((await find(two, 'Bea', before)).owners).toEqual(['Bea']);
  });

  it('who says nothing, or what is no position, is answered by the database itself and told where that is', async () => {
    await admin.query('select pg_wal_replay_pause()');
    await open(one, 'Cleo');
    for (const nothing of [undefined, 'yesterday', '0/0; drop table accounts']) {
      const { owners, position } = await find(two, 'Cleo', nothing);
      expect(owners).toEqual(['Cleo']);
      expect((await find(two, 'Cleo', position)).owners).toEqual(['Cleo']);
    }
  });

  it('one that lags too far is left alone, which /ready and the metrics say, until it has caught up', async () => {
    const before = await open(one, 'Dora');
    await admin.query('select pg_wal_replay_pause()');
    await open(one, 'Dora Second');
    await expect.poll(() => troubleOf(two)).toMatch(/^is \d+ s behind$/);
    expect((await find(two, 'Dora', before)).owners.toSorted()).toEqual(['Dora', 'Dora Second']);
    const ready = await fetch(`${two.url}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'degraded', checks: { 'account database': 'ok' } });
    expect(await two.metrics.registry.metrics()).toContain('hms_replica_usable{service="account"} 0');
    await admin.query('select pg_wal_replay_resume()');
    await expect.poll(() => troubleOf(two)).toBeUndefined();
  });

  it('when it is killed nobody notices, and it is read from again once it is back', async () => {
    const position = await open(one, 'Eve');
    await expect.poll(async () => (await find(one, 'Eve', position)).owners).toEqual(['Eve']);
    postgres.killReplica();
    for (let turn = 0; turn < 10; turn++) expect((await find(one, 'Eve', position)).owners).toEqual(['Eve']);
    expect(await troubleOf(one)).toMatch(/cannot be reached|broke off/);
    const second = await open(one, 'Eve Second');
    expect((await find(two, 'Eve', second)).owners).toHaveLength(2);
    postgres.startReplica();
    await expect.poll(() => troubleOf(one)).toBeUndefined();
    const before = await replicaReads(one);
    expect((await find(one, 'Eve', second)).owners).toHaveLength(2);
    await expect
      .poll(async () => (await find(one, 'Eve', second)).owners.length && (await replicaReads(one)) > before)
      .toBe(true);
  });

  it('a server that follows no other is never read from', async () => {
    const primary = connectDatabase({ connection, connections: 2, name: 'test' });
    const wrong = connectReplica({ connection, connections: 2, name: 'test', primary, mostLag: 2 });
    await expect.poll(() => wrong.trouble()).toBe('follows no other server');
    expect((await wrong.readingFrom('0/0')).from).toBe('primary');
    await wrong.close();
    await primary.close();
  });
});
