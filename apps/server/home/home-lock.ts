import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

const lockFile = (home: string) => join(home, 'lock');

/** The running hms that holds this home. */
export async function findHolder(home: string): Promise<Holder | undefined> {
  const holder = await readHolder(lockFile(home));
  return holder && processIdentity(holder.pid) === holder.identity ? holder : undefined;
}

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
    while (!(await takes(draft, path))) await moveStaleLock(home, path);
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

async function moveStaleLock(home: string, path: string): Promise<void> {
  const seen = await readHolder(path);
  const holder = await findHolder(home);
  if (holder) {
    const where = holder.url ? `, it answers at ${holder.url}` : '';
    throw conflict(
      'home-in-use',
      `HMS already runs on ${home} (process ${holder.pid}${where}): stop it first, or choose another home with --home.`,
    );
  }
  const aside = `${path}.${randomUUID()}`;
  // Another start may be at the same point: only the one that moves the stale lock away goes on from here.
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (moved && (await readHolder(aside))?.identity !== seen?.identity) await takes(aside, path);
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
