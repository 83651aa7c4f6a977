import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure, unavailable } from '@hms/platform/contract';

const MB = 1024 ** 2;
/** What a start needs: an empty hospital takes some 100 MB, an external PostgreSQL leaves logs and keys to the home. */
const NEEDED_BYTES = { new: 250 * MB, used: 50 * MB, external: 20 * MB };
/** Below this, somebody should do something. */
export const LOW_BYTES = 512 * MB;
/** With less than this left, whatever failed just now failed for want of room. */
const NOTHING_BYTES = 8 * MB;

/** @throws Failure `disk-full` before anything is begun that the disk has no room for */
export async function checkRoom(home: string, state: keyof typeof NEEDED_BYTES): Promise<void> {
  const needed = NEEDED_BYTES[state];
  const free = await freeBytes(home);
  if (free < needed) throw full(home, `it has ${inMb(free)} left, and a hospital needs ${inMb(needed)} to start.`);
}

/** Why something failed for which the disk had no room, in one sentence; else the error as it is. */
export async function explainFullDisk(error: unknown, home: string): Promise<unknown> {
  const own = error instanceof Failure && error.kind !== 'unavailable';
  if (own || (error instanceof Failure && error.message.includes(placeOf(home)))) return error;
  if (!causesOf(error).some(saysFull) && (await freeBytes(home)) >= NOTHING_BYTES) return error;
  return full(home, 'it has no room left for what the hospital has to write.', error);
}

/** What is wrong with the disk of a hospital that runs, if anything. */
export async function diskTrouble(home: string): Promise<string | undefined> {
  const free = await freeBytes(home);
  if (free < NOTHING_BYTES) return 'full: nothing can be written';
  return free < LOW_BYTES ? `only ${inMb(free)} left` : undefined;
}

/** Bytes that this user may still write where the folder is, or will be. */
export async function freeBytes(home: string): Promise<number> {
  const { bavail, bsize } = await statfs(await nearestExisting(home));
  return bavail * bsize;
}

const inMb = (bytes: number) => `${Math.floor(bytes / MB)} MB`;

const placeOf = (home: string) => `The disk of ${home} is full`;

const full = (home: string, why: string, cause?: unknown) =>
  unavailable('disk-full', `${placeOf(home)}: ${why} Free some, or choose another place with --home.`, {
    cause,
  });

/** Files run out of room, and so does PostgreSQL, whose programs say it in words alone. */
function saysFull({ code, message }: Error & { readonly code?: unknown }): boolean {
  return /^(ENOSPC|53100|disk-full)$/.test(String(code)) || /no space left on device/i.test(message);
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

async function nearestExisting(path: string): Promise<string> {
  const exists = await stat(path).catch(() => undefined);
  return exists || dirname(path) === path ? path : nearestExisting(dirname(path));
}
