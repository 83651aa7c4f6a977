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
  const text = await textOf(path);
  const listed = new Set(entriesOf(text).map(({ patient }) => patient));
  const missing = (await database.all(findErased())).filter(({ id }) => !listed.has(id));
  if (missing.length === 0) return;
  const lines = missing.map(({ id, erased_at }) => `${id} ${erased_at.toISOString()}\n`).join('');
  // A crash may have cut the last line off.
  await appendDurably(path, text === '' || text.endsWith('\n') ? lines : `\n${lines}`);
}

export interface Erased {
  readonly patient: string;
  /** ISO instant. */
  readonly at: string;
}

/** Who is on the list. */
export const readErasureList = async (path: string): Promise<Erased[]> => entriesOf(await textOf(path));

const entriesOf = (text: string): Erased[] =>
  [...text.matchAll(/^([0-9a-f-]{36}) (\S+Z)$/gm)].map(([, patient, at]) => ({ patient: patient!, at: at! }));

function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}

async function appendDurably(path: string, text: string): Promise<void> {
  await using file = await open(path, 'a', 0o600);
  await file.writeFile(text);
  await file.sync();
  await using folder = await open(dirname(path));
  await folder.sync();
}
