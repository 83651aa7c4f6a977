import { once } from 'node:events';
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from '@hms/platform/process';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type HmsRun, runHms } from '../run-hms.ts';
import { queryHome } from './query-home.ts';

// On a busy machine a start takes many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let root: string;
let home: string;
const running: HmsRun[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hms-start-'));
  home = join(root, 'home');
});
afterAll(async () => {
  const left = running.filter(({ child }) => child.exitCode === null && child.signalCode === null);
  for (const { child } of left) child.kill('SIGTERM');
  await Promise.all(left.map((run) => run.end()));
  await rm(root, { recursive: true });
});

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

const post = (url: string, body: object): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

// Each test goes on with the home as the one before left it, since making a home takes seconds.
describe('the life of a home', () => {
  let run: HmsRun;
  let url: string;

  test('Ctrl-C during the first start leaves nothing running', async () => {
    const first = start();
    await expect.poll(() => exists(join(home, 'postgres')), { timeout: 10_000 }).toBe(true);
    first.child.kill('SIGINT');
    expect(await first.end()).toBe(0);
    expect(await readdir(home)).not.toContain('lock');
    expect(await exists(join(home, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  });

  test('the next start goes on from there, and a second one beside it is refused', async () => {
    run = start([], {}, true);
    [, url = ''] = await ready(run);
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    const second = start(['--port', new URL(url).port]);
    expect(await second.end()).toBe(1);
    expect(second.lines).toEqual([
      `hms: HMS already runs on ${home} (process ${run.child.pid}, it answers at ${url}): stop it first, or choose another home with --home.`,
    ]);
  });

  test('the first administrator enrols by a link that works once', async () => {
    const [, link] = await run.line(/^Enrol the first administrator, once: (\S+)$/);
    expect(link).toMatch(new RegExp(`^${url}/`));
    const [, linkToken] = link!.split('#');
    const begun = await post(`${url}/auth/enrolment/begin`, { token: linkToken });
    const { totp_secret } = (await begun.json()) as { totp_secret: string };
    const ada = { username: 'ada', name: 'Ada Byron', password: 'a passphrase for the first day' };
    const totp = generateSync({ strategy: 'totp', secret: totp_secret });
    const enrol = () => post(`${url}/auth/enrolment/complete`, { token: linkToken, ...ada, totp });
    expect(await (await enrol()).json()).toMatchObject({ username: 'ada' });
    const again = await enrol();
    expect([again.status, await again.json()]).toMatchObject([410, { code: 'link-over' }]);
  });

  test('Ctrl-C in the terminal reaches hms alone, which then stops PostgreSQL in order', async () => {
    const pid = await postgresPid();
    process.kill(-run.child.pid!, 'SIGINT');
    expect(await run.end()).toBe(0);
    expect(processIdentity(pid)).toBeUndefined();
    expect(await readdir(home)).not.toContain('lock');
    const [log] = (await readdir(join(home, 'postgres', 'log'))).filter((name) => name.startsWith('postgresql-'));
    const text = await readFile(join(home, 'postgres', 'log', log!), 'utf8');
    expect(text).toContain('received fast shutdown request');
    expect(text.trimEnd()).toMatch(/database system is shut down$/);
  });

  test('a lock left by a pid that another program has got since is no hindrance', async () => {
    const holder = { pid: process.pid, identity: 'an earlier process', started_at: '' };
    await writeFile(join(home, 'lock'), JSON.stringify(holder));
    run = start();
    await ready(run);
    expect(run.lines.join('\n')).not.toContain('Enrol the first administrator');
  });

  test('after kill -9 the next start takes over PostgreSQL and finds everything that was committed', async () => {
    await queryHome(home, 'postgres', 'create table survivors (name text)');
    await queryHome(home, 'postgres', "insert into survivors values ('committed')");
    const pid = await postgresPid();
    run.child.kill('SIGKILL');
    expect(await run.end()).toBe('SIGKILL');
    run = start(['--shutdown-grace', '600']);
    await run.line(new RegExp(`^taking over the PostgreSQL that was left running \\(process ${pid}\\)$`));
    [, url = ''] = await ready(run);
    expect(await queryHome(home, 'postgres', 'select name from survivors')).toEqual([{ name: 'committed' }]);
  });

  test('a second Ctrl-C ends it at once, though a request is under way, and PostgreSQL still ends with it', async () => {
    const pid = await postgresPid();
    const { hostname, port } = new URL(url);
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

  test('beyond loopback it serves with a certificate of its own making, which its commands trust', async () => {
    run = start(['--host', '0.0.0.0']);
    [, url = ''] = await ready(run);
    expect(url).toMatch(/^https:/);
    await run.line(/fingerprint: ([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    const verify = runHms(root, ['audit', 'verify', '--home', home]);
    expect(await verify.end()).toBe(0);
    expect(verify.lines.at(-1)).toBe('The trail is as it was written.');
    run.child.kill('SIGTERM');
    expect(await run.end()).toBe(0);
  });

  test('it is no demo, and does not become one', async () => {
    const accounts = runHms(root, ['accounts', '--home', home]);
    expect(await accounts.end()).toBe(1);
    expect(accounts.lines).toEqual([`hms: The hospital of ${home} is no demo: it has no such accounts.`]);
    run = runHms(root, ['start', '--home', home, '--port', '0']);
    running.push(run);
    [, url = ''] = await ready(run);
    const users = 'select username from users order by username';
    expect(await queryHome(home, 'hms_auth', users)).toEqual([{ username: 'ada' }]);
    run.child.kill('SIGTERM');
    expect(await run.end()).toBe(0);
  });

  test('without its key file it does not start, and no new key is made', async () => {
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

describe('what stops a start before anything is made', () => {
  let fresh: string;
  beforeAll(() => {
    fresh = home;
    home = join(root, 'another');
  });
  afterAll(async () => {
    expect(await exists(home)).toBe(false);
    home = fresh;
  });

  test('a taken port is one sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const run = start(['--port', String(port)]);
    expect(await run.end()).toBe(1);
    expect(run.lines).toEqual([
      `hms: The port ${port} is taken by another program: stop that one, or choose another port with --port.`,
    ]);
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
});
