import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '../database/index.ts';
import { freePorts } from './free-ports.ts';
import { installByApt } from './install-by-apt.ts';

/** A real PgBouncer before the PostgreSQL of the tests. */
export interface PgBouncer extends AsyncDisposable {
  readonly port: number;
}

/** @returns whether there is a PgBouncer for the tests; says why not on standard error */
export function findPgBouncer(): boolean {
  if (installByApt({ program: 'pgbouncer', packages: ['pgbouncer'] })) return true;
  console.warn(
    '\n*** The tests against a real PgBouncer are SKIPPED: it is missing and cannot be installed here. ***\n',
  );
  return false;
}

/** @param size connections to PostgreSQL of each database */
export async function startPgBouncer(postgres: Connection, size: number): Promise<PgBouncer> {
  const folder = await mkdtemp(join(tmpdir(), 'hms-pgbouncer-'));
  const [port] = (await freePorts(1)) as [number];
  const bridge = await bridgeTo(postgres);
  const users = join(folder, 'users.txt');
  const settings = join(folder, 'pgbouncer.ini');
  await writeFile(users, `"${postgres.user}" "${postgres.password}"\n`);
  await writeFile(
    settings,
    `[databases]
* = host=127.0.0.1 port=${(bridge.address() as AddressInfo).port} auth_user=${postgres.user}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
auth_query = select usename, passwd from pg_shadow where usename = $1
pool_mode = transaction
default_pool_size = ${size}
max_client_conn = 200
`,
  );
  await chmod(folder, 0o755);
  // As root it does not run.
  const asRoot = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  const child = spawn('pgbouncer', ['-q', ...asRoot, settings], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`PgBouncer ended with ${child.exitCode}`);
    await pause(20);
  }
  return {
    port,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
      bridge.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The socket of PostgreSQL is in a folder that the account of PgBouncer may not enter. */
async function bridgeTo({ host, port }: Connection): Promise<Server> {
  const path = `${host}/.s.PGSQL.${port}`;
  const bridge = createServer((near) => {
    const far = host.startsWith('/') ? connect(path) : connect(port, host);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  await once(bridge.listen(0, '127.0.0.1'), 'listening');
  return bridge;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket
      .once('error', () => resolve(false))
      .once('connect', () => {
        socket.destroy();
        resolve(true);
      });
  });
}
