import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { unavailable } from '../../contract/index.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { type ClusterFolders, programOptions } from './cluster.ts';
import { disarmPidFile, isReady, type Postmaster, stopPostmaster } from './postmaster.ts';

export interface Launch {
  readonly folders: ClusterFolders;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  /** Gives up waiting and stops the server. */
  readonly signal?: AbortSignal | undefined;
}

const POLL_MS = 10;
const ORPHAN_PATIENCE_MS = 30_000;

/**
 * Starts the server in a session of its own, so that a Ctrl-C in the terminal does not reach it, and waits until it
 * takes connections, however long it must replay its log.
 *
 * @throws Failure `postgres-start` with PostgreSQL's own reason
 */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  const giveUp = Date.now() + ORPHAN_PATIENCE_MS;
  for (;;) {
    launch.signal?.throwIfAborted();
    const outcome = await tryLaunch(launch);
    if ('pid' in outcome) return outcome;
    // Backends of a killed server end at their next look around; until then the new server rightly refuses.
    const orphans = /pre-existing shared memory|lock file .* already exists/.test(outcome.reason);
    if (!orphans || Date.now() > giveUp)
      throw unavailable(
        'postgres-start',
        `PostgreSQL did not start: ${outcome.reason} (its log is in ${launch.folders.log}).`,
      );
    await delay(10 * POLL_MS);
  }
}

async function tryLaunch({ folders, binaries, account, signal }: Launch): Promise<Postmaster | { reason: string }> {
  const { dataArgument, spawn: options } = programOptions(folders.data, account);
  const startedAt = new Date();
  await disarmPidFile(folders);
  const output = await open(join(folders.log, 'start.log'), 'w', 0o600);
  const server = spawn(binaries.postgres, ['-D', dataArgument], {
    ...options,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  try {
    await once(server, 'spawn');
  } catch (error) {
    return { reason: (error as Error).message };
  } finally {
    await output.close();
  }
  server.unref();
  const pid = server.pid!;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const postmaster: Postmaster = { pid, data: folders.data, ended };
  while (server.exitCode === null && server.signalCode === null) {
    if (signal?.aborted) {
      await stopPostmaster(postmaster);
      throw signal.reason;
    }
    if (await isReady(folders.data, pid)) return postmaster;
    await delay(POLL_MS);
  }
  return { reason: await findReason(folders.log, startedAt) };
}

/** PostgreSQL writes its first lines to our file and, once that runs, the rest to the files of its log collector. */
async function findReason(log: string, since: Date): Promise<string> {
  const names = await readdir(log);
  const texts = await Promise.all(names.map((name) => readFile(join(log, name), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const stamp = since.toISOString().replace('T', ' ').slice(0, 19);
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC):/.test(line) && line.slice(0, 19) >= stamp);
  const firstWords = texts[names.indexOf('start.log')]?.trim().split('\n').at(-1);
  return fatal?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? (firstWords || 'it gave no reason');
}
