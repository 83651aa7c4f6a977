import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { processIdentity } from '../../process/index.ts';
import type { Connection } from '../database.ts';
import { isReachable, mendLibraries, shareBinaries } from '../embedded/binaries.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.ts';

const superuserPassword = 'a-password-for-this-test';
let root: string;
let template: string;
let homes = 0;
const running: EmbeddedPostgres[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hms-pg-'));
  template = join(root, 'template');
  const first = await startEmbeddedPostgres({ home: template, superuserPassword, log: () => undefined });
  await query(first.connection, 'create table notes (id int primary key, note text unique)');
  await query(first.connection, "insert into notes values (1, 'kept')");
  await first.stop();
}, 30_000);

afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
});
afterAll(() => rm(root, { recursive: true }));

/** A home with a cluster of its own that holds one note. */
async function newHome(name = `home${homes++}`): Promise<string> {
  const home = join(root, name);
  execFileSync('cp', ['-a', template, home]);
  return home;
}

async function start(home: string, settings = {}, log: string[] = []): Promise<EmbeddedPostgres> {
  const started = await startEmbeddedPostgres({ home, superuserPassword, settings, log: (line) => log.push(line) });
  running.push(started);
  return started;
}

async function query(connection: Connection, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...connection });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const notes = async ({ connection }: EmbeddedPostgres) =>
  (await query(connection, 'select note from notes order by id')).map(({ note }) => note);

async function leaveOrphan(home: string): Promise<number> {
  const hms = spawn(process.execPath, [join(import.meta.dirname, 'orphaned-postgres.ts'), home, superuserPassword], {
    stdio: 'ignore',
  });
  const [, signal] = await once(hms, 'exit');
  expect(signal).toBe('SIGKILL');
  return Number((await readFile(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

describe('an ordinary start', () => {
  test('runs durable, in UTF-8, with checksums and as no root', async () => {
    const postgres = await start(await newHome());
    const names = [
      'fsync',
      'synchronous_commit',
      'data_checksums',
      'server_encoding',
      'wal_recycle',
      'max_connections',
      'shared_buffers',
    ];
    const rows = await query(
      postgres.connection,
      "select string_agg(current_setting(name), ' ' order by position) as s from unnest($1::text[]) with ordinality as t(name, position)",
      [names],
    );
    expect(rows[0]?.s).toBe('on on on UTF8 off 120 256MB');
    expect((await query(postgres.connection, "select lower('ÉŁ') as lower"))[0]?.lower).toBe('éł');
    expect((await stat(postgres.dataDirectory)).uid).not.toBe(0);
    expect(postgres.adopted).toBe(false);
  });

  test('asks for the password', async () => {
    const postgres = await start(await newHome());
    await expect(query({ ...postgres.connection, password: 'another' }, 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  test('stays out of reach of the Ctrl-C in our terminal', async () => {
    const postgres = await start(await newHome());
    const status = await readFile(`/proc/${postgres.pid}/stat`, 'utf8');
    const [, , group, session] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    expect([Number(group), Number(session)]).toEqual([postgres.pid, postgres.pid]);
  });

  test('ends with stop and keeps the data for the next start', async () => {
    const home = await newHome();
    const first = await start(home);
    const { pid } = first;
    await first.stop();
    expect(processIdentity(pid)).toBeUndefined();
    expect(await notes(await start(home))).toEqual(['kept']);
  });

  test('runs on a copy of a home, whoever made the copy', async () => {
    const home = await newHome();
    execFileSync('chown', ['-R', `${process.getuid?.()}`, home]);
    expect(await notes(await start(home))).toEqual(['kept']);
  });

  test('takes the settings of its caller', async () => {
    const postgres = await start(await newHome(), { max_connections: '17', application_name: "o'clock" });
    expect(await query(postgres.connection, 'show max_connections')).toEqual([{ max_connections: '17' }]);
  });

  test('listens on loopback where the path of a socket would be too long', async () => {
    const home = await newHome(`long-${'x'.repeat(100)}`);
    const postgres = await start(home);
    expect(postgres.connection.host).toBe('127.0.0.1');
    expect(await notes(postgres)).toEqual(['kept']);
  });
});

describe('bad days', () => {
  test('a server that a killed hms left behind is taken over and ends with us', async () => {
    const home = await newHome();
    const orphan = await leaveOrphan(home);
    const log: string[] = [];
    const postgres = await start(home, {}, log);
    expect(postgres).toMatchObject({ adopted: true, pid: orphan });
    expect(log).toEqual([`taking over the PostgreSQL that was left running (process ${orphan})`]);
    expect(await notes(postgres)).toEqual(['kept']);
    await postgres.stop();
    expect(processIdentity(orphan)).toBeUndefined();
  });

  test('a server left behind with other settings is stopped and started again', async () => {
    const home = await newHome();
    const orphan = await leaveOrphan(home);
    const postgres = await start(home, { max_connections: '33' });
    expect(postgres.adopted).toBe(false);
    expect(processIdentity(orphan)).toBeUndefined();
    expect(await query(postgres.connection, 'show max_connections')).toEqual([{ max_connections: '33' }]);
    expect(await notes(postgres)).toEqual(['kept']);
  });

  test('a server that dies is started again, with all that was committed', async () => {
    const log: string[] = [];
    const postgres = await start(await newHome(), {}, log);
    const { pid } = postgres;
    await query(postgres.connection, "insert into notes values (2, 'committed')");
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => postgres.pid, { timeout: 20_000 }).not.toBe(pid);
    expect(await notes(postgres)).toEqual(['kept', 'committed']);
    expect(log).toEqual([
      'PostgreSQL ended unexpectedly; starting it again',
      `PostgreSQL runs again (process ${postgres.pid})`,
    ]);
  });

  test('killed together with hms, it recovers by itself at the next start', async () => {
    const home = await newHome();
    const orphan = await leaveOrphan(home);
    process.kill(orphan, 'SIGKILL');
    expect(await notes(await start(home))).toEqual(['kept']);
  });

  test('a left-over pid file whose pid another program has got since does no harm', async () => {
    const home = await newHome();
    const data = join(home, 'postgres', 'data');
    const postgres = await start(home);
    const pidFile = await readFile(join(data, 'postmaster.pid'), 'utf8');
    const { uid, gid } = await stat(data);
    await postgres.stop();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', uid, gid });
    await once(stranger, 'spawn');
    await writeFile(join(data, 'postmaster.pid'), pidFile.replace(/^\d+/, String(stranger.pid)));
    expect(await notes(await start(home))).toEqual(['kept']);
    expect(processIdentity(stranger.pid!)).toBeTruthy();
    stranger.kill();
    await once(stranger, 'exit');
  });

  test('data of another PostgreSQL version is refused in one sentence', async () => {
    const home = await newHome();
    await writeFile(join(home, 'postgres', 'data', 'PG_VERSION'), '12\n');
    await expect(start(home)).rejects.toThrow(/is of PostgreSQL 12, but this hms brings PostgreSQL 18/);
  });

  test('a start that fails gives the reason that PostgreSQL gives', async () => {
    const home = await newHome();
    await expect(start(home, { shared_buffers: 'plenty' })).rejects.toThrow(
      /^PostgreSQL did not start: .*postgresql.conf.* contains errors/,
    );
    await expect(start(home, { data_directory: '/nowhere' })).rejects.toThrow(/^PostgreSQL did not start: .*nowhere/);
  });

  test('a password that does not fit the home is named, and nothing is left running', async () => {
    const home = await newHome();
    const wrong = startEmbeddedPostgres({ home, superuserPassword: 'forgotten', log: () => undefined });
    await expect(wrong).rejects.toThrow(
      `The PostgreSQL of ${home} does not take the password in ${join(home, 'secrets.json')}.`,
    );
    expect(await readdir(join(home, 'postgres', 'data'))).not.toContain('postmaster.pid');
  });

  test('a start that is given up leaves nothing running', async () => {
    const home = await newHome();
    const given = startEmbeddedPostgres({
      home,
      superuserPassword,
      log: () => undefined,
      signal: AbortSignal.abort(new Error('given up')),
    });
    await expect(given).rejects.toThrow('given up');
    expect(await readdir(join(home, 'postgres', 'data'))).not.toContain('postmaster.pid');
  });
});

test('no value of a statement reaches the server log', async () => {
  const home = await newHome();
  const { connection } = await start(home);
  const person = 'Quasimodo';
  const failing = [
    query(connection, 'insert into notes values (3, $1), (4, $1)', [person]),
    query(connection, `select '${person}'::date`),
    query(connection, `do $$ begin raise exception 'about %', '${person}'; end $$`),
    query(connection, `select pg_terminate_backend(pg_backend_pid()), '${person}'`),
  ];
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  const folder = join(home, 'postgres', 'log');
  const logs = (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join(
    '',
  );
  expect(logs).toContain('ready to accept connections');
  expect(logs).not.toContain(person);
});

describe('the binaries in the npm package', () => {
  let folder: string;
  const native = (...names: string[]) => join(folder, 'native', ...names);

  beforeAll(async () => {
    folder = join(root, 'package');
    for (const name of ['bin', 'lib/postgresql', 'share/postgresql']) await mkdir(native(name), { recursive: true });
    await writeFile(native('bin', 'postgres'), 'program', { mode: 0o700 });
    await writeFile(native('share', 'postgresql', 'postgres.bki'), 'catalogue');
    await writeFile(native('lib', 'libicu.so.60.2'), 'library');
    const links = [{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }];
    await writeFile(native('pg-symlinks.json'), JSON.stringify(links));
  });

  test('get back the library links that npm left out', async () => {
    await mendLibraries(folder);
    await mendLibraries(folder);
    expect(await readFile(native('lib', 'libicu.so.60'), 'utf8')).toBe('library');
  });

  test('are copied to where another account can reach them', async () => {
    const stranger = { uid: 54_321, gid: 54_321 };
    expect(await isReachable(folder, stranger)).toBe(false);
    const open = join(root, 'shared');
    const shared = await shareBinaries(folder, '18.0.0', open);
    expect(shared).toBe(join(open, 'postgresql-18.0.0'));
    expect((await stat(join(shared, 'bin', 'postgres'))).mode & 0o055).toBe(0o055);
    expect(await readFile(join(shared, 'lib', 'libicu.so.60'), 'utf8')).toBe('library');
    await writeFile(native('bin', 'postgres'), 'another program');
    expect(await shareBinaries(folder, '18.0.0', open)).toBe(shared);
    expect(await readFile(join(shared, 'bin', 'postgres'), 'utf8')).toBe('program');
  });

  test('are used in place where the account can reach them', async () => {
    for (const path of [root, folder, native('bin', 'postgres')]) await chmod(path, 0o755);
    expect(await isReachable(folder, { uid: 54_321, gid: 54_321 })).toBe(true);
    await chmod(root, 0o700);
    const { uid, gid } = await stat(root);
    expect(await isReachable(folder, { uid, gid })).toBe(true);
  });

  test('that cannot be copied are one sentence', async () => {
    await expect(shareBinaries(folder, '18.0.0', '/dev/null/hms')).rejects.toThrow(
      /^PostgreSQL does not run as root, its account cannot reach .*package, and a copy in \/dev\/null\/hms failed/,
    );
  });
});
