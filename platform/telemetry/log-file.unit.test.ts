import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLogFile } from './log-file.ts';

const LARGE = 50 * 1024 ** 2;
let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'hms-log-')), 'log');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

async function write(line: string): Promise<void> {
  await using file = openLogFile(folder);
  file.write(line);
}

describe('the log file', () => {
  it('is added to, in a folder for its owner alone', async () => {
    await write('{"n":1}\n');
    await write('{"n":2}\n');
    expect(await readFile(join(folder, 'hms.log'), 'utf8')).toBe('{"n":1}\n{"n":2}\n');
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('is turned over when it has grown large, and five are kept', async () => {
    for (let turn = 1; turn <= 7; turn++) {
      await write(`turn ${turn}\n`);
      await truncate(join(folder, 'hms.log'), LARGE);
    }
    await write('last\n');
    expect((await readdir(folder)).sort()).toEqual(['hms.log', ...[1, 2, 3, 4, 5].map((n) => `hms.log.${n}`)]);
    expect(await readFile(join(folder, 'hms.log'), 'utf8')).toBe('last\n');
    expect((await readFile(join(folder, 'hms.log.1'), 'utf8')).slice(0, 7)).toBe('turn 7\n');
    expect((await readFile(join(folder, 'hms.log.5'), 'utf8')).slice(0, 7)).toBe('turn 3\n');
  });

  it.skipIf(process.platform !== 'linux')('that finds no room on the disk ends nothing', async () => {
    await mkdir(folder);
    // Every write to it fails with ENOSPC.
    await symlink('/dev/full', join(folder, 'hms.log'));
    for (let file = 0; file < 3; file++) await write('{"n":1}\n'.repeat(1_000));
    expect((await stat(join(folder, 'hms.log'))).size).toBe(0);
  });

  it('is left as it is while it is small', async () => {
    await write('a\n');
    await writeFile(join(folder, 'hms.log.1'), 'older');
    await write('b\n');
    expect(await readFile(join(folder, 'hms.log.1'), 'utf8')).toBe('older');
  });
});
