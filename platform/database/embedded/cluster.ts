import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unavailable } from '../../contract/index.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

const run = promisify(execFile);

/** The folders of one PostgreSQL cluster: `data`, `log` and the socket beside them. */
export interface ClusterFolders {
  readonly root: string;
  readonly data: string;
  readonly log: string;
}

export const SUPERUSER = 'postgres';

export const clusterFolders = (home: string): ClusterFolders => {
  const root = join(home, 'postgres');
  return { root, data: join(root, 'data'), log: join(root, 'log') };
};

/**
 * How a PostgreSQL program is started: in the folder of its data, which it also names as `.` when the account may not
 * enter the folders above. Nothing of our environment, where keys may stand, goes with it.
 */
export function programOptions(folder: string, account: Account | undefined) {
  const throughCwd = account !== undefined && process.platform === 'linux';
  return {
    dataArgument: throughCwd ? '/proc/self/cwd' : folder,
    spawn: { cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }, ...account },
  };
}

/** Makes the folders and, in them, a new cluster unless there is one. */
export async function prepareCluster(
  folders: ClusterFolders,
  binaries: Binaries,
  account: Account | undefined,
  superuserPassword: string,
): Promise<void> {
  await mkdir(folders.log, { recursive: true });
  await ownFolders(folders, account);
  const version = await readFile(join(folders.data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) return initialise(folders, binaries, account, superuserPassword);
  if (version.trim() !== binaries.major)
    throw unavailable(
      'postgres-version',
      `The data in ${folders.data} is of PostgreSQL ${version.trim()}, but this hms brings PostgreSQL ${binaries.major}: use the hms version that wrote it.`,
    );
}

async function ownFolders({ root, log }: ClusterFolders, account: Account | undefined): Promise<void> {
  const { uid } = await lstat(root);
  const user = account?.uid ?? process.getuid?.() ?? uid;
  if (uid !== user && !account)
    throw unavailable(
      'postgres-owner',
      `The folder ${root} belongs to another user (uid ${uid}): start hms as that user or as root.`,
    );
  // A copy made by root belongs to root, with all that is in it.
  if (account && uid !== user) await run('chown', ['-R', `${account.uid}:${account.gid}`, root]);
  await Promise.all([chmod(root, 0o700), chmod(log, 0o700)]);
}

async function initialise(
  folders: ClusterFolders,
  binaries: Binaries,
  account: Account | undefined,
  password: string,
): Promise<void> {
  // A half-made cluster never gets the final name.
  const fresh = join(folders.root, 'data.new');
  const secret = `.${randomBytes(6).toString('hex')}`;
  const passwordFile = join(folders.root, secret);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) await Promise.all([fresh, passwordFile].map((path) => chown(path, account.uid, account.gid)));
  const { dataArgument, spawn } = programOptions(fresh, account);
  const shape = [
    ['--encoding', 'UTF8'],
    ['--locale-provider', 'builtin'],
    ['--builtin-locale', 'C.UTF-8'],
    ['--locale', process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'],
    ['--auth', 'scram-sha-256'],
    ['--username', SUPERUSER],
    ['--pwfile', join('..', secret)],
    ['--set', 'wal_init_zero=off'],
    ['--data-checksums', '--no-instructions'],
  ].flat();
  try {
    await run(binaries.initdb, ['-D', dataArgument, ...shape], spawn);
    await rename(fresh, folders.data);
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string };
    const said = stderr.trim().split('\n').at(-1);
    const reason = /(?:FATAL|error): +(.+)/.exec(stderr)?.[1] ?? (said || message.split('\n')[0]);
    throw unavailable('postgres-initialise', `PostgreSQL could not make its data folder ${folders.data}: ${reason}.`, {
      cause: error,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
}
