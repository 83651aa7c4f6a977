import { open, readFile, readlink, realpath, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processIdentity } from '../../process/index.ts';
import type { ClusterFolders } from './cluster.ts';
import { SOCKET_PORT } from './server-settings.ts';

/** The server process of a cluster, ours or one that an earlier hms left behind. */
export interface Postmaster {
  readonly pid: number;
  /** Its data folder. */
  readonly data: string;
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
}

const POLL_MS = 200;
const FAST_STOP_MS = 60_000;
/** With less room than a file of the log a checkpoint may never be written, however long one waits for it. */
const ROOM_BYTES = 16 * 1024 ** 2;
const FULL_STOP_MS = 3_000;
const IMMEDIATE_STOP_MS = 10_000;

/** The running server of this data folder, found by its `postmaster.pid`. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const { pid } = await readPidFile(data);
  if (!pid || !(await servesFolder(pid, data))) return undefined;
  return { pid, data, ended: untilGone(pid) };
}

/** Whether the server with this pid says that it takes connections. */
export async function isReady(data: string, pid: number): Promise<boolean> {
  const file = await readPidFile(data);
  return file.pid === pid && file.status === 'ready';
}

/** The port that a running server of this folder listens on. */
export async function listeningPort(data: string): Promise<number | undefined> {
  return (await readPidFile(data)).port;
}

/**
 * PostgreSQL refuses to start when the pid in a left-over file belongs to any process of its user, even one that has
 * ended and was not waited for. Our own pid it knows as its parent's and takes for stale, while the rest of the file
 * still leads it to orphaned backends. An empty file, which a full disk may have left, it would refuse for good.
 */
export async function disarmPidFile({ root, data }: ClusterFolders): Promise<void> {
  await rm(join(root, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
  const path = join(data, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === '') await rm(path);
  if (!text) return;
  // Written over in place: emptied first, it would stay empty on a full disk.
  const file = await open(path, 'r+');
  try {
    const { bytesWritten } = await file.write(text.replace(/^-?\d+/, String(process.pid)), 0);
    await file.truncate(bytesWritten);
  } finally {
    await file.close();
  }
}

/**
 * Ends the server in order: open transactions are rolled back, a checkpoint is written. Where that has no room the server is
 * ended all the same, and makes good from its log at the next start.
 */
export async function stopPostmaster({ pid, data, ended }: Postmaster): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', (await hasRoom(data)) ? FAST_STOP_MS : FULL_STOP_MS],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
    ['SIGKILL', IMMEDIATE_STOP_MS],
  ] as const) {
    signalProcess(pid, signal);
    const patient = new AbortController();
    const gone = await Promise.race([ended.then(() => true), delay(patience, false, { signal: patient.signal })]);
    patient.abort();
    if (gone) return;
  }
}

/** A folder that cannot be asked is no reason to hurry. */
async function hasRoom(data: string): Promise<boolean> {
  const disk = await statfs(data).catch(() => undefined);
  return !disk || disk.bavail * disk.bsize >= ROOM_BYTES;
}

export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function readPidFile(data: string) {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, , , , status] = text.split('\n');
  return { pid: Number(pid) || undefined, port: Number(port) || undefined, status: status?.trim() };
}

/** A pid may have been given to another program since: the server is the one that stands in this folder. */
async function servesFolder(pid: number, data: string): Promise<boolean> {
  if (!processIdentity(pid)) return false;
  if (process.platform !== 'linux') return true;
  const [where, program, folder] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => ''),
    readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''),
    realpath(data),
  ]);
  return where === folder && program.trim() === 'postgres';
}

async function untilGone(pid: number): Promise<void> {
  const identity = processIdentity(pid);
  while (identity && processIdentity(pid) === identity) await delay(POLL_MS, undefined, { ref: false });
}
