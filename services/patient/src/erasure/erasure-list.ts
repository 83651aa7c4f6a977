import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Database, statement } from '@hms/platform/database';

const findErased = statement<[], { id: string; erased_at: Date }>(
  'find-erased',
  'select id, erased_at from patients where erased_at is not null order by erased_at, id',
);

/**
 * Brings the list of erased patients outside the database up to date: one line `<patient> <instant>` each, on disk when this
 * returns. After a backup is restored, whoever is on the list is erased again before the doors open.
 */
export async function updateErasureList(database: Database, path: string): Promise<void> {
  const listed = new Set((await readErasureList(path)).map(({ patient }) => patient));
  const missing = (await database.all(findErased())).filter(({ id }) => !listed.has(id));
  if (missing.length === 0) return;
  const lines = missing.map(({ id, erased_at }) => `${id} ${erased_at.toISOString()}\n`).join('');
  const file = await open(path, 'a', 0o600);
  try {
    await file.writeFile(lines);
    await file.sync();
  } finally {
    await file.close();
  }
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
}

export interface Erased {
  readonly patient: string;
  /** ISO instant. */
  readonly at: string;
}

/** Who is on the list. A line that a crash cut off counts for nothing. */
export async function readErasureList(path: string): Promise<Erased[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return [...text.matchAll(/^([0-9a-f-]{36}) (\S+Z)$/gm)].map(([, patient, at]) => ({ patient: patient!, at: at! }));
}
