import { execFile } from 'node:child_process';
import { chown, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { unavailable } from '../contract/index.ts';
import type { Connection } from './database.ts';
import { type Account, operatingAccount } from './embedded/account.ts';
import { findBinaries } from './embedded/binaries.ts';
import { type ClusterFolders, clusterFolders, prepareCluster, programOptions, SUPERUSER } from './embedded/cluster.ts';
import { type Launch, launchPostmaster } from './embedded/launch.ts';
import { findPostmaster, isReady, listeningPort, type Postmaster, stopPostmaster } from './embedded/postmaster.ts';
import { type Listening, SOCKET_PORT, serverConfiguration } from './embedded/server-settings.ts';
import { supervise } from './embedded/supervise.ts';

export interface EmbeddedPostgresOptions {
  /** The home folder; the cluster lives in its `postgres` folder. */
  readonly home: string;
  readonly superuserPassword: string;
  /** Told in one line what happens outside the ordinary: taking over, starting again. */
  log(line: string): void;
  /** Server settings beside or instead of our own. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Gives up the start. */
  readonly signal?: AbortSignal;
}

export interface EmbeddedPostgres {
  /** As superuser, on the maintenance database. */
  readonly connection: Connection;
  readonly dataDirectory: string;
  /** Of the server as it runs now: a new one after it died and was started again. */
  readonly pid: number;
  /** Whether a server that an earlier hms left behind was taken over. */
  readonly adopted: boolean;
  /** Ends the server in order and returns when it is gone. */
  stop(): Promise<void>;
}

const CONNECT_PATIENCE_MS = 30_000;
const CONNECT_PAUSE_MS = 50;

/** `sun_path` of a socket address holds 108 bytes with the closing zero on Linux, 104 on macOS. */
const LONGEST_SOCKET_PATH = process.platform === 'linux' ? 107 : 103;

/**
 * Starts the real PostgreSQL of a home folder, makes it first where there is none, and takes over one that an earlier
 * hms left running. Should the server die, it is started again; what was committed is there.
 *
 * @throws Failure `unavailable` with one clear sentence
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { home, log, superuserPassword, signal } = options;
  const folders = clusterFolders(home);
  const account = await operatingAccount(folders.root);
  const binaries = await findBinaries(account);
  await prepareCluster(folders, binaries, account, superuserPassword);

  const left = await findPostmaster(folders.data);
  const listening = await chooseListening(folders, left);
  const configuration = serverConfiguration(binaries, listening, options.settings);
  const connection: Connection = {
    host: listening.socket ? folders.root : '127.0.0.1',
    port: listening.socket ? SOCKET_PORT : listening.port,
    user: SUPERUSER,
    password: superuserPassword,
    database: 'postgres',
  };
  const adopted = left !== undefined && (await isUsable(left, folders, configuration));
  const launch: Launch = { folders, binaries, account, signal };
  if (left) log(`${adopted ? 'taking over' : 'stopping'} the PostgreSQL that was left running (process ${left.pid})`);
  if (left && !adopted) await stopPostmaster(left);
  if (!adopted) await writeConfiguration(folders, account, configuration);
  const supervised = supervise(adopted ? left : await launchPostmaster(launch), launch, log);
  try {
    await checkPassword(connection, home, signal);
  } catch (error) {
    await supervised.stop();
    throw error;
  }
  return {
    connection,
    dataDirectory: folders.data,
    adopted,
    get pid() {
      return supervised.server.pid;
    },
    stop: supervised.stop,
  };
}

/**
 * Whether the PostgreSQL that comes with hms runs on this machine.
 *
 * @returns what it says of itself, e.g. `postgres (PostgreSQL) 18.4`
 * @throws Failure with one clear sentence
 */
export async function tryEmbeddedPostgres(home: string): Promise<string> {
  const account = await operatingAccount(clusterFolders(home).root);
  const { postgres } = await findBinaries(account);
  try {
    const { spawn } = programOptions('/', account);
    return (await promisify(execFile)(postgres, ['--version'], spawn)).stdout.trim();
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw unavailable('postgres-unusable', `PostgreSQL does not run on this machine: ${stderr?.trim() || message}.`, {
      cause: error,
    });
  }
}

/** Stops the server that an earlier hms left running on this home, if there is one. */
export async function stopLeftoverPostgres(home: string): Promise<void> {
  const left = await findPostmaster(clusterFolders(home).data);
  if (left) await stopPostmaster(left);
}

/** Loopback costs a few percent more than the socket, but has no path that could be too long. */
async function chooseListening({ root, data }: ClusterFolders, left: Postmaster | undefined): Promise<Listening> {
  const socket = join(root, `.s.PGSQL.${SOCKET_PORT}`);
  if (process.platform !== 'win32' && Buffer.byteLength(socket) <= LONGEST_SOCKET_PATH) return { socket: true };
  return { socket: false, port: (left && (await listeningPort(data))) ?? (await freePort()) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

async function writeConfiguration(
  { data }: ClusterFolders,
  account: Account | undefined,
  configuration: string,
): Promise<void> {
  const file = join(data, 'postgresql.conf');
  await writeFile(file, configuration, { mode: 0o600 });
  if (account) await chown(file, account.uid, account.gid);
}

async function isUsable(left: Postmaster, { data }: ClusterFolders, configuration: string): Promise<boolean> {
  const running = await readFile(join(data, 'postgresql.conf'), 'utf8');
  return running === configuration && (await isReady(data, left.pid));
}

/** A server that was taken over may die under our hands; it is then started again, and this waits for it. */
async function checkPassword(connection: Connection, home: string, signal: AbortSignal | undefined): Promise<void> {
  const giveUp = Date.now() + CONNECT_PATIENCE_MS;
  for (;;) {
    signal?.throwIfAborted();
    const error = await tryConnecting(connection);
    if (!error) return;
    const refused = error.code === '28P01';
    const why = refused
      ? `does not take the password in ${join(home, 'secrets.json')}`
      : `cannot be reached: ${error.message}`;
    if (refused || Date.now() > giveUp)
      throw unavailable('postgres-unusable', `The PostgreSQL of ${home} ${why}.`, { cause: error });
    await delay(CONNECT_PAUSE_MS);
  }
}

async function tryConnecting(connection: Connection): Promise<(Error & { readonly code?: string }) | undefined> {
  const client = new pg.Client({ ...connection });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error as Error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
