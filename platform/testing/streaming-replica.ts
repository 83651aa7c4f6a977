import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../database/index.ts';
import { freePorts } from './free-ports.ts';
import { installByApt } from './install-by-apt.ts';

/** A real PostgreSQL of Debian and a streaming replica of it. */
export interface ReplicatedPostgres extends AsyncDisposable {
  /** The superuser's connections. */
  readonly primary: Connection;
  readonly replica: Connection;
  /** Ends the replica as a power cut would. */
  killReplica(): void;
  startReplica(): void;
}

const DEBIAN = '/usr/lib/postgresql/15/bin';
const PASSWORD = 'test';

/** @returns whether there is Debian's PostgreSQL for the tests; says why not on standard error */
export function findDebianPostgres(): boolean {
  installByApt({ program: `${DEBIAN}/pg_basebackup`, packages: ['postgresql-15'] });
  if (existsSync(`${DEBIAN}/pg_basebackup`)) return true;
  console.warn(
    '\n*** The tests against a real streaming replica are SKIPPED: PostgreSQL 15 of Debian is missing and cannot be installed here. ***\n',
  );
  return false;
}

export async function startReplicatedPostgres(): Promise<ReplicatedPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'hms-replica-'));
  const [port, replicaPort] = (await freePorts(2)) as [number, number];
  // As root it does not run.
  const root = process.getuid?.() === 0;
  const run = (program: string, ...args: string[]): void => {
    const command = [`${DEBIAN}/${program}`, ...args];
    const [name, ...rest] = root
      ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...command]
      : command;
    // What is started in the background would hold the pipes open.
    const { status } = spawnSync(name!, rest, {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, PGPASSWORD: PASSWORD },
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}: see ${folder}`);
  };
  await chmod(folder, 0o700);
  if (root) {
    const id = Number(spawnSync('id', ['-u', 'postgres']).stdout.toString());
    const group = Number(spawnSync('id', ['-g', 'postgres']).stdout.toString());
    await chown(folder, id, group);
  }
  const primary = join(folder, 'primary');
  const replica = join(folder, 'replica');
  await writeFile(join(folder, 'password'), PASSWORD, { mode: 0o644 });
  run('initdb', '-D', primary, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`, '-N');
  await appendFile(
    join(primary, 'postgresql.conf'),
    `listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_prepared_transactions = 100
max_connections = 60
shared_buffers = 16MB
wal_level = replica
hot_standby_feedback = on
`,
  );
  const start = (data: string, at: number) =>
    run('pg_ctl', 'start', '-w', '-t', '60', '-D', data, '-l', join(folder, `${at}.log`), '-o', `-p ${at}`);
  start(primary, port);
  const connectionAt = (at: number): Connection => ({
    host: '127.0.0.1',
    port: at,
    database: 'postgres',
    user: 'postgres',
    password: PASSWORD,
  });
  const copy = [
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-U',
    'postgres',
    '-D',
    replica,
    '-R',
    '-X',
    'stream',
    '-c',
    'fast',
  ];
  run('pg_basebackup', ...copy);
  start(replica, replicaPort);
  let replicaRuns = true;
  return {
    primary: connectionAt(port),
    replica: connectionAt(replicaPort),
    killReplica() {
      run('pg_ctl', 'stop', '-m', 'immediate', '-D', replica);
      replicaRuns = false;
    },
    startReplica() {
      start(replica, replicaPort);
      replicaRuns = true;
    },
    async [Symbol.asyncDispose]() {
      if (replicaRuns) run('pg_ctl', 'stop', '-m', 'immediate', '-D', replica);
      run('pg_ctl', 'stop', '-m', 'immediate', '-D', primary);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
