import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * Which files below a folder hold each of the texts in their bytes, as paths relative to the folder. Files that vanish meanwhile are
 * passed over.
 */
export async function findInFiles<Name extends string>(
  folder: string,
  texts: Readonly<Record<Name, string>>,
): Promise<Record<Name, string[]>> {
  const needles = (Object.keys(texts) as Name[]).map((name) => [name, Buffer.from(texts[name])] as const);
  const found = Object.fromEntries(needles.map(([name]) => [name, []])) as unknown as Record<Name, string[]>;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(ignoreVanished);
    for (const [name, needle] of needles) if (bytes?.includes(needle)) found[name].push(relative(folder, path));
  }
  return found;
}

/** The files below a folder that hold the text. */
export const filesHolding = async (folder: string, text: string): Promise<string[]> =>
  (await findInFiles(folder, { text })).text;

function ignoreVanished(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
