import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser has to load before a page answers a touch: the frame, the page, and the largest section that it opens with. */
export interface PageLoad {
  /** The page's source, as of `apps/web/src`. */
  readonly page: string;
  /** Compressed with gzip. */
  readonly bytes: number;
}

/** An entry of Vite's manifest: one file of script and what it imports. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

const ENTRY = 'index.html';
const PAGE = /^src\/(features\/.+\.page\.tsx)$/;
const SECTION = /\.section\.tsx$/;

/** @param folder of the built web application */
export async function pageLoadsOf(folder: string): Promise<readonly PageLoad[]> {
  const manifest = JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const sizes = new Map<string, number>();
  for (const { file } of Object.values(manifest))
    if (file.endsWith('.js')) sizes.set(file, gzipSync(await readFile(join(folder, file))).length);
  return loadsIn(manifest, (file) => sizes.get(file) ?? 0);
}

/** @param sizeOf bytes of a file; what is no script has none */
export function loadsIn(manifest: Manifest, sizeOf: (file: string) => number): readonly PageLoad[] {
  const bytesOf = (sources: Iterable<string>) =>
    [...withImports(manifest, sources)].reduce((sum, source) => sum + sizeOf(manifest[source]!.file), 0);
  return Object.keys(manifest).flatMap((source) => {
    const [, page] = PAGE.exec(source) ?? [];
    if (!page) return [];
    const own = [...withImports(manifest, [source])].flatMap((each) => manifest[each]!.dynamicImports ?? []);
    const opened = own.filter((each) => SECTION.test(each)).map((section) => bytesOf([ENTRY, source, section]));
    return [{ page, bytes: Math.max(bytesOf([ENTRY, source]), ...opened) }];
  });
}

function withImports(manifest: Manifest, sources: Iterable<string>, found = new Set<string>()): Set<string> {
  for (const source of sources) {
    if (found.has(source)) continue;
    found.add(source);
    withImports(manifest, manifest[source]?.imports ?? [], found);
  }
  return found;
}
