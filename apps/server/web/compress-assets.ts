import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = '**/*.{js,css,svg,json,webmanifest,txt,wasm}';
/** Less than one packet carries: nothing would be saved. */
const WORTH_BYTES = 1_400;
/** Two steps below the best, in a tenth of its time. */
const BROTLI_QUALITY = 9;

const shorten = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Writes a `.br` and a `.gz` beside each file that becomes smaller by it. */
export async function compressAssets(folder: string): Promise<void> {
  const names = await Array.fromAsync(glob(COMPRESSIBLE, { cwd: folder }));
  await Promise.all(names.map((name) => compress(join(folder, name))));
}

async function compress(path: string): Promise<void> {
  const plain = await readFile(path);
  if (plain.length < WORTH_BYTES) return;
  const made = {
    br: await shorten.br(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    gz: await shorten.gz(plain, { level: 9 }),
  };
  for (const [ending, content] of Object.entries(made))
    if (content.length < plain.length) await writeFile(`${path}.${ending}`, content);
}
