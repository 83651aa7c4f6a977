import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser has to load before the application answers a touch. */
export interface FirstLoad {
  readonly scripts: readonly string[];
  /** Of all of them, compressed with gzip. */
  readonly bytes: number;
}

/** Bytes of compressed script. */
export const FIRST_LOAD_LIMIT = 300_000;

/** @param folder of the built web application */
export async function firstLoadOf(folder: string): Promise<FirstLoad> {
  const scripts = scriptsIn(await readFile(join(folder, 'index.html'), 'utf8'));
  const sizes = await Promise.all(scripts.map(async (name) => gzipSync(await readFile(join(folder, name))).length));
  return { scripts, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** The scripts that a page names itself: those it runs, and those it has loaded ahead because they import them. */
function scriptsIn(page: string): string[] {
  const named = page.matchAll(/<(script|link)\b([^>]*)>/g).flatMap(([, tag, attributes]) => {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes!)?.[1];
    const path =
      tag === 'script' ? attribute('src') : attribute('rel') === 'modulepreload' ? attribute('href') : undefined;
    return path ? [path.replace(/^\//, '')] : [];
  });
  return [...new Set(named)];
}
