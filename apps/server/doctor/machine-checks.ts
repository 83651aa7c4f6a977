import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { tryEmbeddedPostgres } from '@hms/platform/database';
import { freeBytes, LOW_BYTES } from '../disk-room.ts';
import { checkExternalPostgres, externalPostgres } from '../external-postgres.ts';
import { doubtful, fine, type Patient, type Verdict, wrong } from './verdict.ts';

const GB = 1024 ** 3;
const MB = 1024 ** 2;
const NODE_MAJOR = 24;

export async function checkNode(): Promise<Verdict> {
  const version = process.versions.node;
  if (Number.parseInt(version, 10) >= NODE_MAJOR) return fine(`version ${version}`);
  return wrong(
    `version ${version} is too old`,
    `Start with ./hms, which brings Node ${NODE_MAJOR}, or install Node ${NODE_MAJOR}.`,
  );
}

export async function checkMemory(): Promise<Verdict> {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const says = `${(bytes / GB).toFixed(1)} GB`;
  return bytes >= 1.5 * GB
    ? fine(says)
    : doubtful(`${says} is little for a hospital with its database`, 'Give this machine 2 GB or more.');
}

/** Containers get 64 MB where nobody asks for more; parallel queries of PostgreSQL then fail under load. */
export async function checkSharedMemory(): Promise<Verdict> {
  const found = await statfs('/dev/shm').catch(() => undefined);
  if (!found) return fine('not used on this system');
  const bytes = found.bsize * found.blocks;
  const says = `${Math.round(bytes / MB)} MB in /dev/shm`;
  return bytes > 64 * MB ? fine(says) : doubtful(`${says} is little`, 'Start the container with --shm-size=256m.');
}

export async function checkPostgres({ settings }: Patient): Promise<Verdict> {
  if (!settings.databaseUrl) return fine(`${await tryEmbeddedPostgres(settings.home)}, embedded`);
  return fine(`version ${await checkExternalPostgres(externalPostgres(settings.databaseUrl))}, an own cluster`);
}

export async function checkDisk({ settings }: Patient): Promise<Verdict> {
  const free = await freeBytes(settings.home);
  const says = `${(free / GB).toFixed(1)} GB free for ${settings.home}`;
  if (free < LOW_BYTES) return wrong(says, 'Free some space, or move the home to a larger disk (--home).');
  return free < 5 * GB ? doubtful(says, 'A hospital grows: plan for 5 GB or more.') : fine(says);
}
