import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, opendir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { checkedName, type FileStore, type ListedFile } from './file-store.ts';
import { giveTo, storeFailure } from './store-failure.ts';
import { syncFolder } from './sync-folder.ts';

/** Beside the files, on the same disk, so that they can be renamed into their place. */
const UNFINISHED = '.unfinished';
/** Characters of a name's second word that make a folder of their own: no folder holds those of every patient. */
const SHARD = 2;

/** Files in a folder of this machine. */
export function folderStore(path: string): FileStore {
  const root = resolve(path);
  const unfinished = join(root, UNFINISHED);

  /** `patient/0198…-4f/photo` lies at `patient/4f/0198…-4f/photo`. */
  function placeOf(name: string): string {
    const [first, second, ...rest] = checkedName(name).split('/') as [string, string, ...string[]];
    return join(root, first, second.slice(-SHARD).padStart(SHARD, '-'), second, ...rest);
  }

  async function place(temporary: string, path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(temporary, path);
    for (let folder = dirname(path); folder.length >= root.length; folder = dirname(folder)) await syncFolder(folder);
  }

  async function write(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    const temporary = join(unfinished, randomUUID());
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      // A folder that became empty may be removed between being made and being used.
      await place(temporary, path).catch((error) => {
        if (!isMissing(error)) throw error;
        return place(temporary, path);
      });
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  async function* walk(folder: string): AsyncGenerator<ListedFile> {
    const entries = await opendir(folder).catch(ignoreMissing);
    if (!entries) return;
    for await (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) yield* walk(path);
      else {
        const found = await stat(path).catch(ignoreMissing);
        const [first, _shard, ...rest] = relative(root, path).split(sep);
        if (found) yield { name: [first, ...rest].join('/'), at: found.mtime };
      }
    }
  }

  return {
    kind: 'folder',
    async put(name, content) {
      const path = placeOf(name);
      await giveTo(content, (given) => write(path, given));
    },
    async get(name) {
      const path = placeOf(name);
      try {
        const file = await open(path, 'r').catch(ignoreMissing);
        if (!file) return undefined;
        const { size } = await file.stat();
        return { size, content: file.createReadStream() };
      } catch (error) {
        throw storeFailure(error);
      }
    },
    async remove(names) {
      const paths = names.map(placeOf);
      try {
        for (const path of paths) {
          await rm(path, { force: true });
          const folder = dirname(path);
          const emptied = await rmdir(folder).then(
            () => true,
            () => false,
          );
          await syncFolder(emptied ? dirname(folder) : folder).catch(ignoreMissing);
        }
      } catch (error) {
        throw storeFailure(error);
      }
    },
    async *list(prefix) {
      const [first = '', second, ...rest] = prefix.split('/').filter((word) => word !== '');
      const start = second === undefined ? join(root, first) : placeOf([first, second, ...rest].join('/'));
      try {
        yield* walk(start);
      } catch (error) {
        throw storeFailure(error);
      }
    },
    async removeUnfinished(before) {
      try {
        for (const name of (await readdir(unfinished).catch(ignoreMissing)) ?? []) {
          const path = join(unfinished, name);
          const found = await stat(path).catch(ignoreMissing);
          if (found && found.mtime < before) await rm(path, { force: true });
        }
      } catch (error) {
        throw storeFailure(error);
      }
    },
    async check() {
      try {
        await mkdir(root, { recursive: true, mode: 0o700 });
        await access(root, constants.R_OK | constants.W_OK | constants.X_OK);
      } catch (error) {
        throw storeFailure(error);
      }
    },
    async [Symbol.asyncDispose]() {},
  };
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
