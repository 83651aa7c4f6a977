import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What the build is made of: the application, the contracts that it imports and what they stand on. */
const SOURCES = ['apps/web/**', 'contracts/**', 'platform/contract/**', 'package-lock.json'];
const LEFT_OUT = /^(?:node_modules|dist(?:\..*)?|coverage)$|\.test\.tsx?$|\.md$/;

/**
 * One line that is the same as long as the sources are. It is made of their content, since the times of files change
 * when a checkout is copied, as into the image of a container.
 */
export async function fingerprintOf(checkout: string): Promise<string> {
  const found = glob(SOURCES, {
    cwd: checkout,
    withFileTypes: true,
    exclude: ({ name }) => LEFT_OUT.test(name),
  });
  const paths: string[] = [];
  for await (const entry of found) if (entry.isFile()) paths.push(join(entry.parentPath, entry.name));
  const contents = await Promise.all(paths.sort().map((path) => readFile(path)));
  const hash = createHash('sha256');
  for (const [at, path] of paths.entries()) {
    hash.update(`${relative(checkout, path)}\0${contents[at]!.length}\0`);
    hash.update(contents[at]!);
  }
  return hash.digest('base64url');
}
