import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What was asked for, as files. */
export interface FoundFiles {
  /** In the order in which they were named; those of a folder or pattern by name. Each comes once. */
  readonly files: readonly string[];
  /** Names and patterns behind which there is nothing. */
  readonly missing: readonly string[];
}

/** Finds the files behind names of files, of folders (their `.json` files, also those further down) and patterns (`*.json`). */
export async function findFiles(named: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const name of named) {
    const found = await filesBehind(name);
    if (found.length === 0) missing.push(name);
    for (const file of found) files.add(file);
  }
  return { files: [...files], missing };
}

async function filesBehind(name: string): Promise<string[]> {
  // A file whose own name looks like a pattern is that file.
  const there = await stat(name).catch(() => undefined);
  if (there?.isFile()) return [name];
  if (there?.isDirectory()) return sorted(glob('**/*.json', { cwd: name }), (file) => join(name, file));
  return sorted(glob(name), (file) => file);
}

async function sorted(found: AsyncIterable<string>, placed: (file: string) => string): Promise<string[]> {
  return (await Array.fromAsync(found, placed)).sort();
}
