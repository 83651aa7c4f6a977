import { type FileHandle, mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { type Anchor, worthKeeping } from './anchor.ts';
import type { SignedEnd } from './signed-end.ts';

/** Bytes beyond which the file is rewritten without what is not worth keeping. */
const COMPACT_AT = 512 * 1024;

/** The file of the public key, beside the anchor's. */
export const publicKeyFileOf = (file: string): string =>
  `${dirname(file)}/${basename(file, extname(file))}.public-key.pem`;

/** An anchor in a file of JSON lines. The folder may be a mounted one of another host. */
export function folderAnchor(file: string): Anchor {
  const keyFile = publicKeyFileOf(file);
  let compactAt = COMPACT_AT;
  let writing: Promise<unknown> = Promise.resolve();

  /** Appends come one after another. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = writing.then(work);
    writing = done.catch(() => undefined);
    return done;
  }

  const readEnds = async () => parseLines((await readIfThere(file)) ?? '');

  async function append(end: SignedEnd): Promise<void> {
    await makeFolder(file);
    const handle = await open(file, 'a+', 0o600);
    let size: number;
    try {
      size = (await handle.stat()).size;
      const text = `${(await endsInLine(handle, size)) ? '' : '\n'}${JSON.stringify(end)}\n`;
      await handle.appendFile(text);
      await handle.datasync();
      if (size === 0) await syncFolder(file);
      size += text.length;
    } finally {
      await handle.close();
    }
    if (size > compactAt) await compact();
  }

  async function compact(): Promise<void> {
    const text = worthKeeping(await readEnds())
      .map((end) => `${JSON.stringify(end)}\n`)
      .join('');
    await replace(file, text);
    compactAt = Math.max(COMPACT_AT, 2 * text.length);
  }

  return {
    keepKey: (publicKey) =>
      inTurn(async () => {
        const kept = await readIfThere(keyFile);
        if (kept) return kept;
        await makeFolder(file);
        await replace(keyFile, publicKey);
        return publicKey;
      }),
    append: (end) => inTurn(() => append(end)),
    read: async () => ({ publicKey: await readIfThere(keyFile), ends: await readEnds() }),
  };
}

/** The lines that can be read: a crash may have left half a line. */
function parseLines(text: string): SignedEnd[] {
  return text.split('\n').flatMap((line) => {
    try {
      const { kind, number, hash, at, signature } = JSON.parse(line);
      return [{ kind, number: Number(number), hash: String(hash), at: String(at), signature: String(signature) }];
    } catch {
      return [];
    }
  });
}

async function endsInLine(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === 0x0a;
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const makeFolder = (file: string) => mkdir(dirname(file), { recursive: true, mode: 0o700 });

async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  await syncFolder(file);
}

async function syncFolder(file: string): Promise<void> {
  // Windows opens no folders, and keeps their entries by itself.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
