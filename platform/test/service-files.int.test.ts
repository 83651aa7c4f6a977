import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { createFiles, type FileKeeping, type FileName, folderStore } from '../files/index.ts';
import { newKey } from '../security/index.ts';
import { createLogger, createMetrics } from '../telemetry/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';

const DAY_MS = 24 * 3_600_000;
const MOST = 1_000_000;
const BLOCK = 64 * 1024;

let root: string;
let test: TestDatabase;
let clock: Date;
const key = newKey();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hms-files-'));
  test = await openTestDatabase(inject('postgres'));
  clock = new Date();
});
afterEach(async () => {
  await test.close();
  await rm(root, { recursive: true, force: true });
});

const open = (owner = 'us'): FileKeeping =>
  createFiles({
    service: 'album',
    owner: async () => owner,
    store: folderStore(root),
    database: test.database,
    log: createLogger({ level: 'silent', service: 'test' }),
    metrics: createMetrics(),
    now: () => clock,
  });

const newFile = (): FileName => ({ subject: randomUUID(), id: randomUUID() });
const pathOf = ({ subject, id }: FileName) => join(root, 'album', subject.slice(-2), subject, id);
const read = async ({ files }: FileKeeping, name: FileName, with_ = key) => {
  const opened = await files.open(name, with_);
  return opened && buffer(opened.content);
};

describe('a file of a service', () => {
  it.each([0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 500_000])('of %i bytes comes back as it was', async (size) => {
    const album = open();
    const name = newFile();
    const content = Buffer.alloc(size, 'recognisable ');
    const kept = await album.files.keep(name, key, Readable.from([content.subarray(0, 7), content.subarray(7)]), MOST);
    expect(kept.size).toBe(size);
    expect(kept.sha256).toMatch(/^[0-9a-f]{64}$/);
    const opened = await album.files.open(name, key);
    expect(opened!.size).toBe(size);
    expect((await buffer(opened!.content)).equals(content)).toBe(true);
    expect(String(await readFile(pathOf(name)))).not.toContain('recognisable');
  });

  it('is not there under another name, and opens under no other key', async () => {
    const album = open();
    const name = newFile();
    await album.files.keep(name, key, Buffer.from('mine'), MOST);
    expect(await album.files.open(newFile(), key)).toBeUndefined();
    await expect(read(album, name, newKey())).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('is told to be damaged where a byte, a block or its place is another', async () => {
    const album = open();
    const [name, other] = [newFile(), newFile()];
    await album.files.keep(name, key, Buffer.alloc(3 * BLOCK, 'x'), MOST);
    await album.files.keep(other, key, Buffer.alloc(3 * BLOCK, 'y'), MOST);
    const whole = await readFile(pathOf(name));
    const head = whole.length - 3 * (BLOCK + 16);
    const block = (n: number) => whole.subarray(head + n * (BLOCK + 16), head + (n + 1) * (BLOCK + 16));
    const flipped = Buffer.from(whole);
    flipped[whole.length - 1]! ^= 1;
    const broken = {
      'a byte': flipped,
      'cut at a block': whole.subarray(0, head + 2 * (BLOCK + 16)),
      'cut to nothing': whole.subarray(0, 10),
      'blocks exchanged': Buffer.concat([whole.subarray(0, head), block(1), block(0), block(2)]),
      'a block less': Buffer.concat([whole.subarray(0, head), block(0), block(2)]),
      'more at the end': Buffer.concat([whole, Buffer.from('x')]),
      'another file': await readFile(pathOf(other)),
    };
    for (const [what, bytes] of Object.entries(broken)) {
      await writeFile(pathOf(name), bytes);
      await expect(read(album, name), what).rejects.toMatchObject({ code: 'file-damaged' });
    }
  });

  it('that is too large is refused while it comes, and nothing of it stays', async () => {
    const album = open();
    const name = newFile();
    async function* endless() {
      for (;;) yield Buffer.alloc(BLOCK);
    }
    await expect(album.files.keep(name, key, endless(), MOST)).rejects.toMatchObject({
      kind: 'tooLarge',
      code: 'file-too-large',
    });
    expect(await album.files.open(name, key)).toBeUndefined();
  });
});

describe('a file that a change removes', () => {
  it('goes once the change has committed, and stays where it has not', async () => {
    const album = open();
    const [gone, kept] = [newFile(), newFile()];
    for (const name of [gone, kept]) await album.files.keep(name, key, Buffer.from('x'), MOST);
    const failing = test.database.transaction(async (tx) => {
      album.files.remove(tx, [kept]);
      throw new Error('decided otherwise');
    });
    await expect(failing).rejects.toThrow('decided otherwise');
    await test.database.transaction(async (tx) => album.files.remove(tx, [gone]));
    await expect.poll(() => read(album, gone)).toBeUndefined();
    expect(await read(album, kept)).toEqual(Buffer.from('x'));
  });

  it('goes with all others of its subject', async () => {
    const album = open();
    const subject = randomUUID();
    const names = [1, 2, 3].map(() => ({ subject, id: randomUUID() }));
    for (const name of names) await album.files.keep(name, key, Buffer.from('x'), MOST);
    await test.database.transaction(async (tx) => album.files.removeAll(tx, [subject]));
    for (const name of names) await expect.poll(() => read(album, name)).toBeUndefined();
  });

  it('goes later where the store was away', async () => {
    const album = open();
    const name = newFile();
    await album.files.keep(name, key, Buffer.from('x'), MOST);
    const { promise: told, resolve: tell } = Promise.withResolvers<unknown>();
    const away = createFiles({
      service: 'album',
      owner: async () => 'us',
      store: { ...folderStore(root), remove: () => Promise.reject(new Error('away')) },
      database: test.database,
      log: { ...createLogger({ level: 'silent', service: 'test' }), warn: tell } as never,
      metrics: createMetrics(),
      now: () => clock,
    });
    await test.database.transaction(async (tx) => away.files.remove(tx, [name]));
    await told;
    expect(await read(album, name)).toEqual(Buffer.from('x'));
    await album.removePending();
    expect(await read(album, name)).toBeUndefined();
  });
});

describe('what no row names', () => {
  it('is swept once it is a day old, and nothing else', async () => {
    const album = open();
    const [named, left] = [newFile(), newFile()];
    for (const name of [named, left]) await album.files.keep(name, key, Buffer.from('x'), MOST);
    const rows = async (names: readonly FileName[]) => names.filter(({ id }) => id === named.id);
    expect(await album.sweep(rows)).toBe(0);
    clock = new Date(clock.getTime() + DAY_MS + 1_000);
    expect(await album.sweep(rows)).toBe(1);
    expect(await read(album, left)).toBeUndefined();
    expect(await read(album, named)).toEqual(Buffer.from('x'));
    expect(await open().sweep(rows)).toBe(0);
  });

  it('is not swept where it may be another hospital’s', async () => {
    const [ours, theirs] = [open('us'), open('them')];
    const name = newFile();
    await theirs.files.keep(name, key, Buffer.from('theirs'), MOST);
    clock = new Date(clock.getTime() + 2 * DAY_MS);
    await expect(ours.sweep(async () => [])).rejects.toMatchObject({ code: 'files-of-another' });
    expect(await read(theirs, name)).toEqual(Buffer.from('theirs'));
  });
});
