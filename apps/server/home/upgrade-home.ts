import { constants, cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { conflict } from '@hms/platform/contract';
import { systemFailure } from '../system-failure.ts';
import { type HomeFile, writeHomeFile } from './home-file.ts';

/** What takes a home from the layout before to `version`. */
export interface HomeMigration {
  readonly version: number;
  migrate(home: string): Promise<void>;
}

/** Every step since the first layout, which is version 1. */
export const homeMigrations: readonly HomeMigration[] = [];

export interface Upgrade {
  readonly path: string;
  readonly file: HomeFile;
  /** Version of the hms that now runs. */
  readonly hms: string;
  readonly migrations: readonly HomeMigration[];
  /** Brings the home to rest before it is copied. */
  stopDatabase(home: string): Promise<void>;
  note(line: string): void;
}

export const layoutVersion = (migrations: readonly HomeMigration[]): number =>
  Math.max(1, ...migrations.map(({ version }) => version));

/** @throws Failure `home-newer` when a newer hms wrote the home */
export function refuseNewer({
  path,
  file,
  hms,
  migrations,
}: Pick<Upgrade, 'path' | 'file' | 'hms' | 'migrations'>): void {
  if (file.version <= layoutVersion(migrations) && compareVersions(file.hms, hms) <= 0) return;
  throw conflict(
    'home-newer',
    `The home ${path} was written by hms ${file.hms}, which is newer than this one (${hms}): use that version or a newer one.`,
  );
}

/**
 * Takes a home that an older hms wrote to this version, after a copy beside it. The services' own tables are migrated
 * later, when they start; the copy comes before that as well.
 */
export async function upgradeHome({ path, file, hms, migrations, stopDatabase, note }: Upgrade): Promise<HomeFile> {
  const version = layoutVersion(migrations);
  if (file.version === version && compareVersions(file.hms, hms) === 0) return file;
  await stopDatabase(path);
  const copy = `${path}.before-${hms}`;
  note(`${path} was written by hms ${file.hms}: copying it to ${copy} before the upgrade to ${hms}`);
  await copyHome(path, copy);
  for (const step of migrations) if (step.version > file.version) await step.migrate(path);
  const upgraded = { ...file, version, hms };
  await writeHomeFile(path, upgraded);
  return upgraded;
}

async function copyHome(home: string, copy: string): Promise<void> {
  // A copy that is there was finished by an upgrade that failed later: the home may have changed since, the copy not.
  if (await stat(copy).catch(() => undefined)) return;
  const partial = `${copy}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await cp(home, partial, {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
      mode: constants.COPYFILE_FICLONE,
      filter: async (source) => basename(source) !== 'lock' && !(await stat(source).catch(() => undefined))?.isSocket(),
    });
    await rename(partial, copy);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw systemFailure(error, copy) ?? error;
  }
}

/** @returns below, at or above zero as the first is older, the same or newer */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('-')[0]!.split('.').map(Number));
  return a!.map((part, index) => part - (b![index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** What may lie in a folder that becomes a home: nothing, or what its owner or a start that was cut short left there. */
export async function strangersIn(path: string): Promise<string[]> {
  const own = /^(settings\.json|(secrets\.json|lock|home\.json)(\..*)?)$/;
  return (await readdir(path)).filter((name) => !own.test(name));
}
