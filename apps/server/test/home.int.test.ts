import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from '@hms/platform/process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findHolder, lockHome } from '../home/home-lock.ts';
import { type Home, type HomeOptions, openHome } from '../home/open-home.ts';
import { compareVersions } from '../home/upgrade-home.ts';

let root: string;
let path: string;
let notes: string[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hms-home-'));
});
beforeEach(async () => {
  path = join(await mkdtemp(join(root, 'case-')), 'home');
  notes = [];
});
afterAll(() => rm(root, { recursive: true }));

const open = (own: Partial<HomeOptions> = {}): Promise<Home> =>
  openHome({
    path,
    hms: '1.2.0',
    keySource: { configFolder: join(root, 'config') },
    stopDatabase: async () => undefined,
    note: (line) => notes.push(line),
    ...own,
  });

async function openAndClose(own: Partial<HomeOptions> = {}): Promise<Home> {
  const home = await open(own);
  await home[Symbol.asyncDispose]();
  return home;
}

const readJson = async (...names: string[]) => JSON.parse(await readFile(join(...names), 'utf8'));

describe('a new home', () => {
  test('gets an id, secrets for its owner alone and a key outside', async () => {
    const home = await openAndClose();
    expect(home.isNew).toBe(true);
    expect(await readJson(path, 'home.json')).toEqual({
      id: home.id,
      version: 1,
      hms: '1.2.0',
      created_at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect((await stat(join(path, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(home.keyFile).toBe(join(root, 'config', 'hms', 'keys', `${home.id}.json`));
    expect((await stat(home.keyFile)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(home.keys.keys[home.keys.current]!, 'base64url')).toHaveLength(32);
    expect((await readdir(path)).sort()).toEqual(['home.json', 'secrets.json']);
  });

  test('is the same home when it is opened again', async () => {
    const first = await openAndClose();
    const second = await openAndClose();
    expect(second).toMatchObject({
      id: first.id,
      isNew: false,
      keys: first.keys,
      superuserPassword: first.superuserPassword,
    });
    expect(second.servicePassword('patient')).toBe(first.servicePassword('patient'));
    expect(second.servicePassword('patient')).not.toBe(second.servicePassword('audit'));
  });

  test('is not made in a folder with other things in it', async () => {
    await mkdir(path);
    await writeFile(join(path, 'thesis.doc'), 'years of work');
    await expect(open()).rejects.toThrow(
      `The folder ${path} is not empty (thesis.doc) and has no home.json: choose an empty folder with --home.`,
    );
    expect(await readdir(path)).toEqual(['thesis.doc']);
  });

  test('goes on where an earlier start was cut short, beside settings that were put there before', async () => {
    await mkdir(path);
    for (const name of ['settings.json', 'secrets.json', 'secrets.json.77.tmp'])
      await writeFile(join(path, name), '{}');
    expect((await openAndClose()).isNew).toBe(true);
    expect((await openAndClose()).isNew).toBe(false);
  });

  test('is refused where the path leads through a file', async () => {
    await writeFile(path, '');
    await expect(open()).rejects.toThrow(`${path} is not a folder. Name another folder with --home.`);
  });
});

describe('the lock', () => {
  test('holds against a second opening and names who holds it', async () => {
    await using _home = await open();
    await expect(open()).rejects.toThrow(
      `HMS already runs on ${path} (process ${process.pid}): stop it first, or choose another home with --home.`,
    );
    expect(await findHolder(path)).toMatchObject({ pid: process.pid });
  });

  test('tells where the hospital answers', async () => {
    await using home = await open();
    await home.announce('http://localhost:1234');
    expect((await findHolder(path))?.url).toBe('http://localhost:1234');
    await expect(open()).rejects.toThrow(`(process ${process.pid}, it answers at http://localhost:1234)`);
  });

  test.each([
    ['a process that ended', { pid: 2 ** 22 + 1, identity: 'long gone' }],
    ['a pid that was given to another program', { pid: process.pid, identity: 'another time' }],
    ['a file that was cut short', undefined],
  ])('left by %s is taken over', async (_, holder) => {
    await mkdir(path);
    await writeFile(join(path, 'lock'), holder ? JSON.stringify(holder) : '{"pid":');
    const lock = await lockHome(path);
    expect(await findHolder(path)).toMatchObject({ pid: process.pid, identity: processIdentity(process.pid) });
    await lock.release();
    expect(await readdir(path)).toEqual([]);
  });

  test('goes to one of many that find a stale one at the same time', async () => {
    await mkdir(path);
    await writeFile(join(path, 'lock'), JSON.stringify({ pid: process.pid, identity: 'another time' }));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockHome(path)));
    const losers = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : []));
    expect(losers).toEqual(Array(7).fill('home-in-use'));
  });
});

describe('keys', () => {
  const key = Buffer.alloc(32, 7).toString('base64url');
  const other = Buffer.alloc(32, 8).toString('base64url');

  test('may come from the environment, bare or as JSON, and leave no file', async () => {
    const home = await openAndClose({ keySource: { key, configFolder: join(path, 'none') } });
    expect(Object.values(home.keys.keys)).toEqual([key]);
    const json = JSON.stringify(home.keys);
    expect((await openAndClose({ keySource: { key: json } })).keys).toEqual(home.keys);
    expect(await readdir(path)).not.toContain('none');
  });

  test('may lie in a file of their own choice, which an existing one is not replaced by', async () => {
    const keyFile = join(root, 'chosen.json');
    const made = await openAndClose({ keySource: { keyFile } });
    path = join(root, 'another-home');
    expect((await openAndClose({ keySource: { keyFile } })).keys).toEqual(made.keys);
  });

  test('can be rotated: the new one is current, the old one stays', async () => {
    const home = await openAndClose();
    const rotated = { current: 'next', keys: { ...home.keys.keys, next: other } };
    await writeFile(home.keyFile, JSON.stringify(rotated));
    expect((await openAndClose()).keys).toEqual(rotated);
    await writeFile(home.keyFile, JSON.stringify({ ...rotated, keys: home.keys.keys, current: home.keys.current }));
    await expect(open()).rejects.toThrow('does not hold the key next that this home was written with.');
  });

  test('that are missing stop the start; none are made in their place', async () => {
    const home = await openAndClose();
    await rm(home.keyFile);
    await expect(open()).rejects.toThrow(
      `The key file ${home.keyFile} is missing, and without it the patients' data in this home cannot be read`,
    );
    await expect(stat(home.keyFile)).rejects.toThrow('ENOENT');
    await expect(open({ keySource: { key: other } })).rejects.toThrow(
      `HMS_KEY does not hold the key ${home.keys.current} that this home was written with.`,
    );
  });

  test.each([
    '',
    'not json',
    '{}',
    '{"current":"a","keys":{}}',
    '{"current":"a","keys":{"a":"short"}}',
    '{"current":"a.b","keys":{"a.b":"x"}}',
  ])('that are broken are refused without being shown: %j', async (content) => {
    const home = await openAndClose();
    await writeFile(home.keyFile, content);
    await expect(open()).rejects.toThrow(`The key file ${home.keyFile} must hold {"current": "<id>", "keys"`);
  });
});

describe('versions', () => {
  const migrations = [
    { version: 2, migrate: (home: string) => writeFile(join(home, 'two'), 'two') },
    { version: 3, migrate: async (home: string) => writeFile(join(home, 'three'), await readFile(join(home, 'two'))) },
  ];

  test('a newer hms stops the database, copies an older home and then migrates it step by step', async () => {
    await openAndClose();
    await mkdir(join(path, 'postgres'), { mode: 0o700 });
    await writeFile(join(path, 'postgres', 'rows'), 'data');
    const stopped: string[] = [];
    const stopDatabase = async (home: string) => void stopped.push(home);
    await openAndClose({ hms: '1.3.0', migrations, stopDatabase });
    expect(stopped).toEqual([path]);
    expect(notes).toEqual([
      `${path} was written by hms 1.2.0: copying it to ${path}.before-1.3.0 before the upgrade to 1.3.0`,
    ]);
    expect(await readJson(path, 'home.json')).toMatchObject({ version: 3, hms: '1.3.0' });
    expect(await readFile(join(path, 'three'), 'utf8')).toBe('two');
    expect(await readJson(`${path}.before-1.3.0`, 'home.json')).toMatchObject({ version: 1, hms: '1.2.0' });
    expect((await readdir(`${path}.before-1.3.0`)).sort()).toEqual(['home.json', 'postgres', 'secrets.json']);
    expect((await stat(join(`${path}.before-1.3.0`, 'postgres'))).mode & 0o777).toBe(0o700);
    await openAndClose({ hms: '1.3.0', migrations, stopDatabase });
    expect(stopped).toHaveLength(1);
  });

  test('an upgrade that failed is done again, and the copy of the whole home is kept', async () => {
    await openAndClose();
    const failing = [
      {
        version: 2,
        migrate: async (home: string) => {
          await writeFile(join(home, 'half'), '');
          throw new Error('power cut');
        },
      },
    ];
    await expect(open({ hms: '2.0.0', migrations: failing })).rejects.toThrow('power cut');
    expect(await readJson(path, 'home.json')).toMatchObject({ version: 1, hms: '1.2.0' });
    await openAndClose({ hms: '2.0.0', migrations });
    expect(await readdir(`${path}.before-2.0.0`)).not.toContain('half');
  });

  test.each([
    ['of a newer hms', { hms: '1.10.0' }],
    ['of a newer layout', { version: 99 }],
  ])('a home %s is refused untouched', async (_, newer) => {
    await openAndClose();
    const file = { ...(await readJson(path, 'home.json')), ...newer };
    await writeFile(join(path, 'home.json'), JSON.stringify(file));
    await expect(open()).rejects.toThrow(
      `The home ${path} was written by hms ${file.hms}, which is newer than this one (1.2.0): use that version or a newer one.`,
    );
    expect(await readJson(path, 'home.json')).toEqual(file);
    expect(await readdir(path)).not.toContain('lock');
  });

  test.each([
    ['1.2.0', '1.2.0', 0],
    ['1.2.0', '1.10.0', -1],
    ['2.0.0', '1.10.9', 1],
    ['1.2.0-beta.1', '1.2.0', 0],
  ])('%s beside %s', (one, another, sign) => {
    expect(Math.sign(compareVersions(one, another))).toBe(sign);
  });
});

describe('a damaged home is named', () => {
  test.each(['{', '{"id": 4}', '{"id":"../x","version":1,"hms":"1.2.0"}'])('home.json %j', async (content) => {
    await openAndClose();
    await writeFile(join(path, 'home.json'), content);
    await expect(open()).rejects.toThrow(`The file ${join(path, 'home.json')} is not what hms wrote`);
  });

  test.each(['{', '{}'])('secrets.json %j', async (content) => {
    await openAndClose();
    await chmod(join(path, 'secrets.json'), 0o600);
    await writeFile(join(path, 'secrets.json'), content);
    await expect(open()).rejects.toThrow(`The file ${join(path, 'secrets.json')} is missing or broken`);
  });
});
