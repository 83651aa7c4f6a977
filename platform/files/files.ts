import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { conflict, tooLarge, unavailable } from '../contract/index.ts';
import type { Database, Transaction } from '../database/index.ts';
import type { Key } from '../security/index.ts';
import type { Logger, Metrics } from '../telemetry/index.ts';
import { pendingRemovals, removalsDone, removeLater } from './file-removals.ts';
import type { FileStore } from './file-store.ts';
import { openContent, openedSize, sealContent } from './sealed-content.ts';

/** A file of a service. */
export interface FileName {
  /** Whose it is, e.g. a patient's id: all files of one subject are removed together. */
  readonly subject: string;
  readonly id: string;
}

export interface KeptFile {
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly sha256: string;
}

export interface OpenedFile {
  /** Bytes. */
  readonly size: number;
  /** Whoever does not read it to its end destroys it. Breaks off where the file is not as it was sealed. */
  readonly content: Readable;
}

/**
 * The files of a service, sealed before they leave the process. A file is kept before the event that names it commits: what is
 * acknowledged is there, and what no row names after a day is swept.
 *
 * Everything throws `files-unavailable` where the store is away, and `files-full` where it has no room.
 */
export interface Files {
  /** @param most bytes; throws `file-too-large` beyond them, and nothing is kept */
  keep(name: FileName, key: Key, content: Uint8Array | AsyncIterable<Uint8Array>, most: number): Promise<KeptFile>;
  /** Undefined where there is none. Throws `file-damaged` where it does not begin as it was sealed. */
  open(name: FileName, key: Key): Promise<OpenedFile | undefined>;
  /** Removes files as a part of a change: once it has committed, and tried again until they are gone. */
  remove(tx: Transaction, names: readonly FileName[]): void;
  /** As {@link remove}, everything that there is of these subjects. */
  removeAll(tx: Transaction, subjects: readonly string[]): void;
}

/** What the platform does for the files of a service, by the clock and on an operator's word. */
export interface FileKeeping {
  readonly files: Files;
  /** Undefined where this process was given no store. */
  readonly store: FileStore | undefined;
  /** Removes what changes have removed and the store still has. */
  removePending(): Promise<void>;
  /**
   * Removes what was stored more than a day ago and no row names. Throws `files-of-another` where another hospital stores there too:
   * no row of ours names its files.
   *
   * @param named those of them that rows name
   * @returns how many were removed
   */
  sweep(named: (names: readonly FileName[]) => Promise<readonly FileName[]>): Promise<number>;
}

export interface FilesOptions {
  readonly service: string;
  /** What tells this hospital's service from another one on the same store; it outlives a restore of the database. */
  owner(): Promise<string>;
  readonly store: FileStore | undefined;
  readonly database: Database;
  readonly log: Logger;
  readonly metrics: Metrics;
  now(): Date;
}

/** Longer than any request, and than a transaction that was prepared and is still to be decided. */
const LEFT_ALONE_MS = 24 * 3_600_000;
const AT_ONCE = 500;
/** Where each hospital that stores here has left its mark. */
const OWNERS = 'owners';

export function createFiles(options: FilesOptions): FileKeeping {
  const { service, store: given, database, log, metrics, now } = options;
  const inStore = ({ subject, id }: FileName) => `${service}/${subject}/${id}`;
  const store = (): FileStore => {
    if (given) return given;
    throw unavailable('files-unavailable', 'Files cannot be stored or read just now.', {
      cause: new Error('this process was given no store'),
    });
  };
  const timed = async <T>(operation: 'keep' | 'open' | 'remove', work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const took = (outcome: 'done' | 'failed') =>
      metrics.fileOperation(operation, outcome, (performance.now() - began) / 1000);
    try {
      const done = await work();
      took('done');
      return done;
    } catch (error) {
      took('failed');
      throw error;
    }
  };

  let claimed = false;
  /** Marks the store as this hospital's, so that no other sweeps there. */
  async function claim(): Promise<void> {
    if (claimed) return;
    const own = inStore({ subject: OWNERS, id: await options.owner() });
    const owners = await Array.fromAsync(store().list(`${service}/${OWNERS}/`), nameOf);
    if (!owners.includes(own)) await store().put(own, Readable.from([Buffer.from('hms')]));
    claimed = true;
  }

  async function mustBeAlone(): Promise<void> {
    await claim();
    const owners = await Array.fromAsync(store().list(`${service}/${OWNERS}/`));
    if (owners.length > 1) throw conflict('files-of-another', 'Another hospital stores its files here too.');
  }

  async function removeOne(name: string): Promise<void> {
    if (!name.endsWith('/')) return store().remove([name]);
    for await (const names of inBatches(store().list(name), AT_ONCE)) await store().remove(names.map(nameOf));
  }

  async function removePending(): Promise<void> {
    for (;;) {
      const names = await database.all(pendingRemovals(AT_ONCE));
      if (names.length === 0) return;
      await timed('remove', async () => {
        for (const { name } of names) await removeOne(name);
      });
      await database.all(removalsDone(names.map(nameOf)));
    }
  }

  function later(tx: Transaction, names: readonly string[]): void {
    if (names.length === 0) return;
    tx.send(removeLater(names));
    tx.afterCommit(
      () => void removePending().catch((error) => log.warn({ err: error }, 'removed files are still there')),
    );
  }

  return {
    get store() {
      return given;
    },
    files: {
      keep: (name, key, content, most) =>
        timed('keep', async () => {
          const hash = createHash('sha256');
          let size = 0;
          async function* counted() {
            for await (const chunk of content instanceof Uint8Array ? [content] : content) {
              size += chunk.length;
              if (size > most) throw tooLarge('file-too-large', `A file of this kind has at most ${most} bytes.`);
              hash.update(chunk);
              yield chunk;
            }
          }
          await claim();
          await store().put(inStore(name), sealContent(key, inStore(name), counted()));
          return { size, sha256: hash.digest('hex') };
        }),
      open: (name, key) =>
        timed('open', async () => {
          const found = await store().get(inStore(name));
          if (!found) return undefined;
          const content = Readable.from(openContent(key, inStore(name), found.content), { objectMode: false });
          content.once('close', () => found.content.destroy());
          // What is wrong from the start is told before anything is answered.
          await firstBlock(content);
          return { size: openedSize(found.size), content };
        }),
      remove: (tx, names) => later(tx, names.map(inStore)),
      removeAll: (tx, subjects) =>
        later(
          tx,
          subjects.map((subject) => `${service}/${subject}/`),
        ),
    },
    removePending,
    async sweep(named) {
      await mustBeAlone();
      const before = new Date(now().getTime() - LEFT_ALONE_MS);
      await store().removeUnfinished(before);
      let removed = 0;
      for await (const listed of inBatches(store().list(`${service}/`), AT_ONCE)) {
        const old = listed.filter(({ name, at }) => at < before && fileName(name).subject !== OWNERS).map(nameOf);
        const kept = new Set((await named(old.map(fileName))).map(inStore));
        const left = old.filter((name) => !kept.has(name));
        await store().remove(left);
        removed += left.length;
      }
      return removed;
    },
  };
}

const nameOf = ({ name }: { readonly name: string }): string => name;

function fileName(inStore: string): FileName {
  const [, subject = '', id = ''] = inStore.split('/');
  return { subject, id };
}

/** Resolves once something can be read, or nothing is to come. */
function firstBlock(content: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    content.once('readable', resolve).once('error', reject);
  });
}

async function* inBatches<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items)
    if (batch.push(item) === most) {
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}
