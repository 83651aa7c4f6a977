import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Larger than what a socket takes at once, so that a reader can go away in the middle. */
export const LARGE = randomBytes(8 * 1024 ** 2);
export const SCRIPT = `console.log('${'the web application '.repeat(50)}');\n`;
const PAGE = `<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__">
<script type="module" nonce="__CSP_NONCE__" src="/assets/index-Ab12_x.js"></script>`;

/** A build as small as one can be. Beside the folder, outside of it, lies `secret.txt`. */
export async function makeWebFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'hms-web-'));
  const folder = join(root, 'dist');
  await mkdir(join(folder, 'assets'), { recursive: true });
  const files: Readonly<Record<string, string | Buffer>> = {
    '../secret.txt': 'not for the web',
    'index.html': PAGE,
    'sw.js': 'self.addEventListener("fetch", () => {});',
    'manifest.webmanifest': '{"name":"HMS"}',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '.stamp': 'not for the web',
    'assets/index-Ab12_x.js': SCRIPT,
    'assets/index-Ab12_x.js.br': brotliCompressSync(SCRIPT),
    'assets/index-Ab12_x.js.gz': gzipSync(SCRIPT),
    'assets/plain-1.css': 'body{}',
    'assets/photo-2.png': LARGE,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return { folder, remove: () => rm(root, { recursive: true }) };
}
