import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../free-ports.ts';
import { installByApt } from '../install-by-apt.ts';

/** A real Redis in a process of its own. */
export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again at the same place; it has forgotten everything. */
  start(): Promise<void>;
}

/** @returns whether there is a Redis for the tests; says why not on standard error */
export function findRedis(): boolean {
  if (installByApt({ program: 'redis-server', packages: ['redis-server'] })) return true;
  console.warn('\n*** The tests against a real Redis are SKIPPED: it is missing and cannot be installed here. ***\n');
  return false;
}

/** Files in PEM of one that takes TLS alone. */
export interface RedisTls {
  readonly certFile: string;
  readonly keyFile: string;
}

export async function startRedis(tls?: RedisTls): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'hms-redis-'));
  const [port] = (await freePorts(1)) as [number];
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const listening = tls
      ? ['--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no'].concat(filesOf(tls))
      : ['--port', String(port)];
    const args = [...listening, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
    child = spawn('redis-server', args, { stdio: 'ignore' });
    while (!(await answers(port))) await pause(20);
  }

  async function kill(): Promise<void> {
    const ended = child && child.exitCode === null ? once(child, 'exit') : undefined;
    child?.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    url: `${tls ? 'rediss' : 'redis'}://127.0.0.1:${port}`,
    start,
    kill,
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const filesOf = ({ certFile, keyFile }: RedisTls) => [
  '--tls-cert-file',
  certFile,
  '--tls-key-file',
  keyFile,
  '--tls-ca-cert-file',
  certFile,
];

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
