import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { conflict } from '@hms/platform/contract';
import { processIdentity } from '@hms/platform/process';
import { systemFailure } from '../system-failure.ts';

/** Who holds a home. */
export interface Holder {
  readonly pid: number;
  /** See `processIdentity`: a pid alone may since belong to another program. */
  readonly identity: string;
  readonly started_at: string;
  /** Where the hospital answers, once it does. */
  readonly url?: string;
}

export interface HomeLock {
  /** Notes where the hospital answers, for commands that talk to it. */
  announce(url: string): Promise<void>;
  release(): Promise<void>;
}

const GUARD_PAUSE_MS = 10;

const lockFile = (home: string) => join(home, 'lock');

/** The running hms that holds this home. */
export const findHolder = (home: string): Promise<Holder | undefined> => findOwner(lockFile(home));

/** @throws Failure `home-in-use` when another hms holds the home */
export async function lockHome(home: string): Promise<HomeLock> {
  const path = lockFile(home);
  const own: Holder = {
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    started_at: new Date().toISOString(),
  };
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(own), { mode: 0o644 }).catch((error) => {
    throw systemFailure(error, home) ?? error;
  });
  try {
    while (!(await takes(draft, path))) {
      await refuseHeld(home);
      await clearStaleLock(home, draft);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return {
    async announce(url) {
      await writeFile(draft, JSON.stringify({ ...own, url }), { mode: 0o644 });
      await rename(draft, path);
    },
    release: () => rm(path, { force: true }),
  };
}

/** A link is made in one step, with its content, and only where nothing is yet. */
async function takes(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a lock whose owner is gone. Only who holds the guard removes one, so that nobody removes the fresh lock of
 * another start that was faster.
 */
async function clearStaleLock(home: string, draft: string): Promise<void> {
  const guard = `${lockFile(home)}.guard`;
  if (!(await takes(draft, guard))) {
    if (!(await findOwner(guard))) await rm(guard, { force: true });
    return delay(GUARD_PAUSE_MS);
  }
  try {
    if (!(await findHolder(home))) await rm(lockFile(home), { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

/** @throws Failure `home-in-use` when another hms holds the home */
export async function refuseHeld(home: string): Promise<void> {
  const holder = await findHolder(home);
  if (!holder) return;
  const where = holder.url ? `, it answers at ${holder.url}` : '';
  throw conflict(
    'home-in-use',
    `HMS already runs on ${home} (process ${holder.pid}${where}): stop it first, or choose another home with --home.`,
  );
}

async function findOwner(path: string): Promise<Holder | undefined> {
  const holder = await readHolder(path);
  return holder && processIdentity(holder.pid) === holder.identity ? holder : undefined;
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
