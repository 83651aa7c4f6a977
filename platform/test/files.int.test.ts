import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileStore, folderStore } from '../files/index.ts';
import { s3Store } from '../s3/index.ts';
import { findS3, type S3Server, startS3 } from '../testing/s3/index.ts';
import { fileOf } from './processes/file-of.ts';

interface Place {
  readonly store: FileStore;
  /** Has the store away while something is done. */
  whileAway(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

async function inFolder(): Promise<Place> {
  const root = await mkdtemp(join(tmpdir(), 'hms-folder-'));
  return {
    store: folderStore(join(root, 'files')),
    async whileAway(work) {
      await rename(join(root, 'files'), join(root, 'away'));
      await writeFile(join(root, 'files'), 'no folder');
      await work();
      await rm(join(root, 'files'));
      await rename(join(root, 'away'), join(root, 'files'));
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

const program = findS3();

async function inS3(): Promise<Place> {
  const server: S3Server = await startS3(program!);
  const store = s3Store({ ...server, region: 'us-east-1' });
  return {
    store,
    async whileAway(work) {
      await server.kill();
      await work();
      await server.start();
    },
    async close() {
      await store[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

const MB = 1024 * 1024;

async function* content(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

const places: [string, (() => Promise<Place>) | undefined][] = [
  ['a folder', inFolder],
  ['S3', program === undefined ? undefined : inS3],
];

describe.each(places)('files in %s', (_name, open) => {
  let place: Place;
  let store: FileStore;
  beforeAll(async () => {
    if (!open) return;
    place = await open();
    ({ store } = place);
  });
  afterAll(() => place?.close());

  const there = it.runIf(open !== undefined);
  const named = () => `album/${randomUUID()}/photo`;
  const read = async (name: string) => {
    const found = await store.get(name);
    return found && { size: found.size, text: String(await buffer(found.content)) };
  };
  const listed = async (prefix: string) => (await Array.fromAsync(store.list(prefix))).map(({ name }) => name).sort();

  there('come back as they were stored, and whole in place of others', async () => {
    const name = named();
    await store.put(name, content('one ', 'two'));
    expect(await read(name)).toEqual({ size: 7, text: 'one two' });
    await store.put(name, content('three'));
    expect(await read(name)).toEqual({ size: 5, text: 'three' });
    await store.put(name, content());
    expect(await read(name)).toEqual({ size: 0, text: '' });
  });

  there('may be larger than what is at hand at one time', async () => {
    const name = named();
    const part = Buffer.alloc(MB, 'abcdefg');
    await store.put(name, content(...Array.from({ length: 20 }, () => part)));
    const found = await store.get(name);
    expect(found!.size).toBe(20 * MB);
    let bytes = 0;
    let largest = 0;
    for await (const chunk of found!.content) {
      bytes += chunk.length;
      largest = Math.max(largest, chunk.length);
    }
    expect(bytes).toBe(20 * MB);
    expect(largest).toBeLessThanOrEqual(MB);
  });

  there('are not there before they are stored, nor after they were removed', async () => {
    const name = named();
    expect(await read(name)).toBeUndefined();
    await store.put(name, content('x'));
    await store.remove([name, named()]);
    expect(await read(name)).toBeUndefined();
    await store.remove([name]);
  });

  there('are not there where their content broke off, which is what is told', async () => {
    const [small, large] = [named(), named()];
    async function* breaking(bytes: number) {
      yield Buffer.alloc(bytes);
      throw new Error('the line broke');
    }
    await expect(store.put(small, breaking(10))).rejects.toThrow('the line broke');
    await expect(store.put(large, breaking(20 * MB))).rejects.toThrow('the line broke');
    expect([await read(small), await read(large)]).toEqual([undefined, undefined]);
  });

  there('are listed below a prefix, with when they were stored', async () => {
    const [subject, other] = [randomUUID(), randomUUID()];
    const names = [`shelf/${subject}/a`, `shelf/${subject}/b`, `shelf/${other}/a`];
    const began = Date.now();
    for (const name of names) await store.put(name, content('x'));
    expect(await listed('shelf/')).toEqual(names.toSorted());
    expect(await listed(`shelf/${subject}/`)).toEqual(names.slice(0, 2));
    expect(await listed('nothing/')).toEqual([]);
    const [first] = await Array.fromAsync(store.list(`shelf/${other}/`));
    expect(Math.abs(first!.at.getTime() - began)).toBeLessThan(60_000);
  });

  there('are stored side by side, also under one name', async () => {
    const name = named();
    const texts = Array.from({ length: 12 }, (_, n) => `text ${n} ${'x'.repeat(n * 1000)}`);
    await Promise.all(texts.map((text) => store.put(name, content(text))));
    expect(texts).toContain((await read(name))!.text);
  });

  there('have names that lead nowhere else', async () => {
    for (const name of ['../secrets', 'album/../../x', '/etc/passwd', 'album', 'album//x', 'album/x y'])
      await expect(store.put(name, content('x'))).rejects.toThrow('is no name of a file');
  });

  there('cannot be stored or read while it is away, which is told, and are there again afterwards', async () => {
    const name = named();
    await store.put(name, content('before'));
    const away = { kind: 'unavailable', code: 'files-unavailable' };
    await place.whileAway(async () => {
      await expect(store.put(named(), content('x'))).rejects.toMatchObject(away);
      await expect(store.get(name)).rejects.toMatchObject(away);
      await expect(store.remove([name])).rejects.toMatchObject(away);
      await expect(Array.fromAsync(store.list('album/'))).rejects.toMatchObject(away);
      await expect(store.check()).rejects.toMatchObject(away);
    });
    await store.check();
    expect(await read(name)).toEqual({ size: 6, text: 'before' });
  });

  there('that were begun and not finished are removed, and the others are not', async () => {
    const name = named();
    await store.put(name, content('whole'));
    await store.removeUnfinished(new Date(Date.now() + 3_600_000));
    expect((await read(name))!.text).toBe('whole');
  });
});

describe('a folder of files', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'hms-folder-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('that a crash left unfinished are removed after a while', async () => {
    const store = folderStore(root);
    const stuck = store.put('album/one/photo', hanging());
    const unfinished = join(root, '.unfinished');
    await expect.poll(async () => (await readdir(unfinished).catch(() => [])).length).toBe(1);
    await store.removeUnfinished(new Date(Date.now() - 1_000));
    const [name] = await readdir(unfinished);
    await utimes(join(unfinished, name!), 0, 0);
    await store.removeUnfinished(new Date(Date.now() - 1_000));
    expect(await readdir(unfinished)).toEqual([]);
    goOn();
    await expect(stuck).rejects.toMatchObject({ code: 'files-unavailable' });
  });

  it('has every file that was acknowledged by a process that was killed, and no part of another', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'processes/store-files.ts'), root]);
    const acknowledged: string[] = [];
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      acknowledged.push(line);
      if (acknowledged.length === 40) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const store = folderStore(root);
    const names = (await Array.fromAsync(store.list('killed/'))).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(acknowledged));
    for (const name of names) expect(await buffer((await store.get(name))!.content)).toEqual(fileOf(name));
  });

  const { promise: hang, resolve: goOn } = Promise.withResolvers<void>();
  async function* hanging() {
    yield Buffer.from('begun');
    await hang;
  }
});
