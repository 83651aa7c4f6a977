import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@hms/platform/database';
import { freePorts } from '@hms/platform/testing';
import { type Broker, findKafka, startBroker } from '@hms/platform/testing/kafka';
import { findRedis, type RedisServer, startRedis } from '@hms/platform/testing/redis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runHms } from '../run-hms.ts';
import { selfMadeTls } from '../tls.ts';

// A real broker, Redis and PostgreSQL that take TLS alone, with a certificate that only --trusted-ca makes good.
const USER = 'hms';
const PASSWORD = 'the-password-of-the-brokers';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const root = await mkdtemp(join(tmpdir(), 'hms-tls-out-'));
const jars = await findKafka();
const hasRedis = findRedis();
/** The certificate stands for itself. */
let ca: string;
let broker: Broker | undefined;
let redis: RedisServer | undefined;
let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;

beforeAll(async () => {
  const { cert, key } = (await selfMadeTls({ home: root, host: '0.0.0.0' }))!;
  ca = join(root, 'tls', 'cert.pem');
  if (jars) broker = await startBroker(jars, { cert, key, user: USER, password: PASSWORD });
  if (hasRedis) redis = await startRedis({ certFile: ca, keyFile: join(root, 'tls', 'key.pem') });
  postgres = await startPostgres(key);
});
afterAll(async () => {
  await broker?.[Symbol.asyncDispose]();
  await redis?.[Symbol.asyncDispose]();
  await postgres?.stop();
  await rm(root, { recursive: true });
});

/** Its home has so long a path that it listens on a port. */
async function startPostgres(key: string) {
  const home = join(root, 'h'.repeat(100));
  await mkdir(home);
  await chmod(root, 0o755);
  const options = { home, superuserPassword: 'secret', log: () => undefined };
  const first = await startEmbeddedPostgres(options);
  const { uid, gid } = await stat(first.dataDirectory);
  await first.stop();
  const folder = join(root, 'of-postgres');
  await mkdir(folder, { mode: 0o755 });
  const keyFile = join(folder, 'key.pem');
  const certFile = join(folder, 'cert.pem');
  await writeFile(keyFile, key, { mode: 0o600 });
  await writeFile(certFile, (await selfMadeTls({ home: root, host: '0.0.0.0' }))!.cert);
  await chown(keyFile, uid, gid);
  return startEmbeddedPostgres({ ...options, settings: { ssl: 'on', ssl_cert_file: certFile, ssl_key_file: keyFile } });
}

describe.runIf(jars)('brokers that take TLS and ask who we are', () => {
  const topics = async (flags: readonly string[], password = PASSWORD) => {
    const args = ['topics', '--kafka-brokers', broker!.address, '--kafka-replicas', '1', ...flags];
    const run = runHms(root, args, { HMS_KAFKA_PASSWORD: password });
    return { code: await run.end(), said: run.lines.join('\n') };
  };
  const known = () => ['--kafka-tls', '--trusted-ca', ca, '--kafka-user', USER];

  test.each(['SCRAM-SHA-512', 'SCRAM-SHA-256', 'PLAIN'])('let us in by %s', async (mechanism) => {
    const { code, said } = await topics([...known(), '--kafka-mechanism', mechanism]);
    expect(said).toMatch(/^patient-events: 6 partitions, 7 days, (created|there)$/m);
    expect(code).toBe(0);
  });

  test('do not where the password is wrong, nor do we go in where nobody vouches for them', async () => {
    expect((await topics(known(), 'another')).code).not.toBe(0);
    const strangers = await topics(['--kafka-tls', '--kafka-user', USER]);
    expect(strangers.code).not.toBe(0);
    expect(strangers.said).not.toContain(PASSWORD);
  });

  test('are not told the password for all to read', async () => {
    const { code, said } = await topics(['--kafka-user', USER, '--kafka-mechanism', 'PLAIN']);
    expect(said).toContain('PLAIN would send the password of Kafka for all to read: set --kafka-tls too.');
    expect(code).not.toBe(0);
  });
});

describe('a hospital over TLS alone', () => {
  const serve = async (url: (base: string) => string, trusted: boolean) => {
    const { port, user, password } = postgres.connection;
    const [own] = await freePorts(1);
    const run = runHms(root, ['serve', 'config', 'auth', '--port', String(own), '--home', join(root, 'home')], {
      HMS_DATABASE_URL: url(`postgres://${user}:${password}@127.0.0.1:${port}/postgres`),
      HMS_KEY: Buffer.alloc(32, 7).toString('base64url'),
      HMS_SHARED_SECRET: 'what-all-processes-of-this-hospital-share',
      ...(trusted ? { HMS_TRUSTED_CA: ca } : {}),
      ...(redis ? { HMS_REDIS_URL: redis.url } : {}),
      ...(broker
        ? {
            HMS_KAFKA_BROKERS: broker.address,
            HMS_KAFKA_TLS: 'true',
            HMS_KAFKA_USER: USER,
            HMS_KAFKA_PASSWORD: PASSWORD,
          }
        : {}),
    });
    return { run, url: `http://localhost:${own}` };
  };

  test('reaches its database, its jobs, what it shares and what its events travel on', async () => {
    const { run, url } = await serve((base) => `${base}?sslmode=verify-full`, true);
    await run.line(/^ready /);
    try {
      const client = new pg.Client({ ...postgres.connection });
      await client.connect();
      const { rows } = await client.query<{ ssl: boolean; name: string }>(
        `select ssl, application_name as name from pg_stat_ssl join pg_stat_activity using (pid)
         where application_name ~ '^hms'`,
      );
      await client.end();
      expect(rows.filter(({ ssl }) => !ssl)).toEqual([]);
      const names = rows.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['hms-auth', 'hms-auth-notify', 'hms_auth-jobs']));
      if (broker) {
        const published = async () => (await (await fetch(`${url}/metrics`)).text()).split('\n');
        await expect
          .poll(published, { timeout: 30_000 })
          .toContainEqual(
            expect.stringMatching(/^hms_consumed_events_total\{consumer="kafka",source="auth\.events".* [1-9]/),
          );
      }
      if (redis) {
        const args = ['--tls', '--cacert', ca, '-u', redis.url, 'client', 'list'];
        const { stdout, stderr } = spawnSync('redis-cli', args, { encoding: 'utf8' });
        expect(stdout.trim().split('\n').length, stderr).toBeGreaterThan(1);
      }
    } finally {
      run.child.kill('SIGTERM');
      expect(await run.end()).toBe(0);
    }
  });

  test('does not begin where nobody vouches for its database', async () => {
    const { run } = await serve((base) => `${base}?sslmode=require`, false);
    expect(await run.end()).not.toBe(0);
    expect(run.lines.join('\n')).toMatch(/cannot be reached: self-signed certificate/);
  });
});

test.each([
  ['is not there', '/nowhere/ca.pem', 'The authorities cannot be trusted: /nowhere/ca.pem does not exist.'],
  ['holds none', import.meta.filename, 'holds no PEM certificates.'],
])('a file of authorities that %s is told in one sentence', async (_what, file, sentence) => {
  const run = runHms(root, ['topics', '--kafka-brokers', '127.0.0.1:1', '--trusted-ca', file]);
  expect(await run.end()).not.toBe(0);
  expect(run.lines.join('\n')).toContain(sentence);
});
