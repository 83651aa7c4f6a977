import { once } from 'node:events';
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from '@hms/platform/process';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HmsRun, runHms } from './run-hms.ts';

let root: string;
let home: string;
const running: HmsRun[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hms-start-'));
});
beforeEach(async () => {
  home = await mkdtemp(join(root, 'home-'));
});
afterEach(async () => {
  const left = running.splice(0).filter(({ child }) => child.exitCode === null && child.signalCode === null);
  for (const { child } of left) child.kill('SIGTERM');
  await Promise.all(left.map((run) => run.end()));
});
afterAll(() => rm(root, { recursive: true }));

function start(args: readonly string[] = [], environment = {}, ownGroup = false): HmsRun {
  const run = runHms(root, ['start', '--home', home, '--port', '0', '--no-demo', ...args], environment, ownGroup);
  running.push(run);
  return run;
}

const ready = (run: HmsRun) => run.line(/^ready (https?:\/\/\S+)$/);
const postgresPid = async () =>
  Number((await readFile(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

async function query(sql: string): Promise<unknown[]> {
  const { superuser_password: password } = JSON.parse(await readFile(join(home, 'secrets.json'), 'utf8'));
  const client = new pg.Client({
    host: join(home, 'postgres'),
    port: 5432,
    user: 'postgres',
    password,
    database: 'postgres',
  });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('start and stop', () => {
  test('serves, refuses a second start on its home, and stops in order on SIGTERM', async () => {
    const first = start();
    const [, url] = await ready(first);
    expect((await fetch(url!)).status).toBeGreaterThan(0);
    const pid = await postgresPid();

    const second = start();
    expect(await second.end()).toBe(1);
    expect(second.lines).toEqual([
      `hms: HMS already runs on ${home} (process ${first.child.pid}, it answers at ${url}): stop it first, or choose another home with --home.`,
    ]);

    first.child.kill('SIGTERM');
    expect(await first.end()).toBe(0);
    expect(processIdentity(pid)).toBeUndefined();
    expect(await readdir(home)).not.toContain('lock');
  });

  test('Ctrl-C in the terminal reaches hms alone, which then stops PostgreSQL in order', async () => {
    const run = start([], {}, true);
    await ready(run);
    process.kill(-run.child.pid!, 'SIGINT');
    expect(await run.end()).toBe(0);
    const [log] = (await readdir(join(home, 'postgres', 'log'))).filter((name) => name.startsWith('postgresql-'));
    const text = await readFile(join(home, 'postgres', 'log', log!), 'utf8');
    expect(text).toContain('received fast shutdown request');
    expect(text.trimEnd()).toMatch(/database system is shut down$/);
  });

  test('Ctrl-C during the first start leaves nothing running, and the next start goes on from there', async () => {
    const run = start();
    await expect.poll(() => exists(join(home, 'postgres')), { timeout: 10_000 }).toBe(true);
    run.child.kill('SIGINT');
    expect(await run.end()).toBe(0);
    expect(await readdir(home)).not.toContain('lock');
    expect(await exists(join(home, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
    await ready(start());
  });

  test('a second Ctrl-C ends it at once, though a request is under way, and PostgreSQL still ends with it', async () => {
    const run = start(['--shutdown-grace', '600']);
    const [, url] = await ready(run);
    const pid = await postgresPid();
    const { hostname, port } = new URL(url!);
    const slow = connect(Number(port), hostname).on('error', () => undefined);
    slow.write(
      'POST /api/patients HTTP/1.1\r\nhost: hms\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{',
    );
    await once(slow, 'connect');
    run.child.kill('SIGINT');
    await run.line(/^stopping/);
    run.child.kill('SIGINT');
    expect(await run.end()).toBe(130);
    await expect.poll(() => processIdentity(pid), { timeout: 10_000 }).toBeUndefined();
    slow.destroy();
  });
});

describe('bad days', () => {
  test('after kill -9 the next start takes over PostgreSQL and finds everything that was committed', async () => {
    const killed = start();
    await ready(killed);
    await query('create table survivors (name text)');
    await query("insert into survivors values ('committed')");
    const pid = await postgresPid();
    killed.child.kill('SIGKILL');
    expect(await killed.end()).toBe('SIGKILL');

    const next = start();
    await next.line(new RegExp(`^taking over the PostgreSQL that was left running \\(process ${pid}\\)$`));
    await ready(next);
    expect(await query('select name from survivors')).toEqual([{ name: 'committed' }]);
    next.child.kill('SIGTERM');
    expect(await next.end()).toBe(0);
    expect(processIdentity(pid)).toBeUndefined();
  });

  test('a lock left by a pid that another program has got since is no hindrance', async () => {
    await writeFile(
      join(home, 'lock'),
      JSON.stringify({ pid: process.pid, identity: 'an earlier process', started_at: '' }),
    );
    await ready(start());
  });

  test('a taken port is one sentence, before anything is made', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const run = start(['--port', String(port)]);
    expect(await run.end()).toBe(1);
    expect(run.lines).toEqual([
      `hms: The port ${port} is taken by another program: stop that one, or choose another port with --port.`,
    ]);
    expect(await readdir(home)).toEqual([]);
    other.close();
  });

  const wrongSettings: [string, string[], NodeJS.ProcessEnv, string][] = [
    [
      'flag',
      ['--port', 'x'],
      {},
      'The setting port is "x" (flag --port), but it must be a port from 0 to 65535 (0 takes any free one).',
    ],
    [
      'environment',
      [],
      { HMS_LOG_LEVEL: 'loud' },
      'The setting log-level is "loud" (environment variable HMS_LOG_LEVEL), but it must be one of',
    ],
    [
      'secret',
      [],
      { HMS_DATABASE_URL: 'mysql://u:hunter2@x' },
      'The setting database-url (environment variable HMS_DATABASE_URL) is wrong, but',
    ],
    [
      'unknown flag',
      ['--prot', '1'],
      {},
      'There is no option --prot; did you mean --port? (./hms start --help shows what there is)',
    ],
    ['missing file', ['--settings', '/nowhere.json'], {}, 'The settings file /nowhere.json does not exist.'],
    [
      'host',
      ['--host', '203.0.113.7'],
      {},
      'The address 203.0.113.7 does not belong to this machine: choose another with --host.',
    ],
    [
      'half of TLS',
      ['--tls-cert', '/x.pem'],
      {},
      'The certificate cannot be used: --tls-cert needs --tls-key beside it.',
    ],
  ];
  test.each(wrongSettings)('a wrong setting is one sentence: %s', async (_, args, environment, sentence) => {
    const run = start(args, environment);
    expect(await run.end()).toBe(1);
    expect(run.lines).toHaveLength(1);
    expect(run.lines[0]).toContain(`hms: ${sentence}`);
    expect(run.lines[0]).not.toContain('hunter2');
  });

  test('a home whose key file is gone does not start, and no new key is made', async () => {
    const first = start();
    await ready(first);
    first.child.kill('SIGTERM');
    await first.end();
    const { id } = JSON.parse(await readFile(join(home, 'home.json'), 'utf8'));
    const keyFile = join(root, 'config', 'hms', 'keys', `${id}.json`);
    await rm(keyFile);
    const next = start();
    expect(await next.end()).toBe(1);
    expect(next.lines).toEqual([
      `hms: The key file ${keyFile} is missing, and without it the patients' data in this home cannot be read: put it back, or name its place with --key-file.`,
    ]);
    expect(await exists(keyFile)).toBe(false);
  });
});

test('beyond loopback it serves with a certificate of its own making', async () => {
  const run = start(['--host', '0.0.0.0']);
  const [, url] = await ready(run);
  expect(url).toMatch(/^https:/);
  await run.line(/fingerprint: ([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
});
