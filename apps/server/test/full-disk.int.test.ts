import { execFileSync } from 'node:child_process';
import { lstat, mkdir, mkdtemp, open, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type HmsRun, runHms } from '../run-hms.ts';
import { HMS_VERSION } from '../version.ts';
import { queryHome } from './query-home.ts';

// On a busy machine a start takes many seconds.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const MB = 1024 ** 2;
const PAGE = 4096;
let root: string;
let disk: string;
let home: string;
const running: HmsRun[] = [];

function mount(options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'pipe' });
}

const remount = (options: string) => mount(`remount,${options}`);

/** Whether this user may mount a small disk: root of Linux, unless it is shut into a container. */
const mayMount = await (async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  disk = await mkdtemp(join(tmpdir(), 'hms-disk-'));
  try {
    mount('size=1m');
    execFileSync('umount', [disk]);
    return true;
  } catch {
    return false;
  } finally {
    await rm(disk, { recursive: true });
  }
})();

const bundle = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resource: { resourceType: 'Patient', id: 'ada', name: [{ family: 'Byron', given: ['Ada'] }] } }],
};

function hms(...args: string[]): HmsRun {
  const [command = '', ...rest] = args;
  const run = runHms(root, [command, ...rest, '--home', home]);
  running.push(run);
  return run;
}

const start = () => hms('start', '--port', '0', '--no-demo');

/** Takes all room but so many bytes. */
async function fill(left: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  const file = await open(join(disk, 'ballast'), 'a');
  const block = Buffer.alloc(MB);
  try {
    for (let room = bavail * bsize - left; room > 0; room -= block.length) await file.write(block.subarray(0, room));
  } catch (error) {
    // Something else was quicker.
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    await file.close();
  }
}

/** Bytes that a copy takes: of files with holes, the holes too. */
async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const pages = await Promise.all(names.map(async (name) => Math.ceil((await lstat(join(folder, name))).size / PAGE)));
  return pages.reduce((sum, each) => sum + each, 0) * PAGE;
}

const makeRoom = () => rm(join(disk, 'ballast'));

describe.skipIf(!mayMount)('a disk without room', () => {
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'hms-full-'));
    disk = join(root, 'disk');
    home = join(disk, 'home');
    await mkdir(disk);
    mount('size=60m');
  });
  afterAll(async () => {
    const left = running.filter(({ child }) => child.exitCode === null && child.signalCode === null);
    for (const { child } of left) child.kill('SIGTERM');
    await Promise.all(left.map((run) => run.end()));
    execFileSync('umount', [disk]);
    await rm(root, { recursive: true });
  });

  test('is told before anything is made', async () => {
    const run = start();
    expect(await run.end()).toBe(1);
    expect(run.lines).toEqual([
      `hms: The disk of ${home} is full: it has 60 MB left, and a hospital needs 250 MB to start. Free some, or choose another place with --home.`,
    ]);
    expect(await readdir(disk)).toEqual([]);
  });

  test('that runs full while a home is made is one sentence, and the next start goes on from there', async () => {
    // Room enough, but not for so many files.
    remount('size=800m,nr_inodes=500');
    const run = start();
    expect(await run.end()).toBe(1);
    expect(run.lines.filter((line) => !/ …$|: done in /.test(line))).toEqual([
      `hms: The disk of ${home} is full: it has no room left for what the hospital has to write. Free some, or choose another place with --home.`,
    ]);
    remount('size=800m,nr_inodes=100000');
    const next = start();
    await next.line(/^ready /);
    next.child.kill('SIGTERM');
    expect(await next.end()).toBe(0);
  });

  test('that has no room for the copy before an upgrade leaves the home as it was', async () => {
    const file = join(home, 'home.json');
    const before = await readFile(file, 'utf8');
    await writeFile(file, JSON.stringify({ ...JSON.parse(before), hms: '0.0.1' }));
    await fill(55 * MB);
    const run = start();
    expect(await run.end()).toBe(1);
    expect(run.lines.at(-1)).toMatch(/^hms: The disk of \S+ is full: it has no room left/);
    expect((await readdir(disk)).sort()).toEqual(['ballast', 'home']);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ hms: '0.0.1' });
    await writeFile(file, before);
    await makeRoom();
  });

  test('that runs full under a hospital is told in health and to who asks; with room it goes on by itself', async () => {
    const run = start();
    const [, url = ''] = await run.line(/^ready (\S+)$/);
    const patients = join(root, 'patients');
    await mkdir(patients);
    await writeFile(join(patients, 'ada.json'), JSON.stringify(bundle));
    const take = () => hms('import', patients, '--source', 'urn:test');
    expect(await take().end()).toBe(0);
    const health = async () => await (await fetch(`${url}/ready`)).json();
    expect(await health()).toMatchObject({ status: 'ok', checks: { disk: 'ok' } });

    await fill(300 * MB);
    expect(await health()).toMatchObject({
      status: 'degraded',
      checks: { disk: expect.stringMatching(/^only \d+ MB/) },
    });
    await fill(0);
    // What PostgreSQL has set aside for its log is used up first.
    const others = join(root, 'others');
    await mkdir(others);
    await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        writeFile(
          join(others, `${n}.json`),
          JSON.stringify(bundle).replaceAll('ada', `p${n}`).replaceAll('Byron', `Byron${n}`.repeat(8)),
        ),
      ),
    );
    const refused = hms('import', others, '--source', 'urn:test');
    expect(await refused.end()).toBe(1);
    expect(refused.lines.at(-1)).toMatch(/^hms: The disk of \S+ is full: it has no room left/);
    expect(refused.lines.join('\n')).not.toMatch(/^ {4}at /m);
    expect(await health()).toMatchObject({ checks: { disk: 'full: nothing can be written' } });

    await makeRoom();
    await expect.poll(health, { timeout: 60_000 }).toMatchObject({ status: 'ok' });
    const again = take();
    expect(await again.end()).toBe(0);
    expect(again.lines.join('\n')).toMatch(/Patient +0 +0 +1 /);
    run.child.kill('SIGTERM');
    expect(await run.end()).toBe(0);
    expect(run.lines.join('\n')).not.toMatch(/^ {4}at /m);
    expect((await stat(join(home, 'log', 'hms.log'))).size).toBeGreaterThan(0);
  });

  test('that runs full while an older home is migrated is one sentence, and the next start goes on from there', async () => {
    const run = start();
    await run.line(/^ready /);
    // To the older hms this service was not known: its database has still to be made and migrated.
    await queryHome(home, 'postgres', 'drop database hms_clinical with (force)');
    run.child.kill('SIGTERM');
    expect(await run.end()).toBe(0);
    const file = join(home, 'home.json');
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), hms: '0.0.1' }));

    // Room for the copy, and next to none for the migration.
    await fill((await sizeOf(home)) + 4 * MB);
    const cut = start();
    expect(await cut.end()).toBe(1);
    expect(cut.lines.at(-1)).toMatch(/^hms: The disk of \S+ is full: it has no room left/);
    expect(cut.lines.join('\n')).not.toMatch(/^ {4}at /m);
    expect((await readdir(disk)).sort()).toEqual(['ballast', 'home', `home.before-${HMS_VERSION}`]);

    await makeRoom();
    const next = start();
    await next.line(/^ready /);
    const again = hms('import', join(root, 'patients'), '--source', 'urn:test');
    expect(await again.end()).toBe(0);
    expect(again.lines.join('\n')).toMatch(/Patient +0 +0 +1 /);
    next.child.kill('SIGTERM');
    expect(await next.end()).toBe(0);
  });
});

test.skipIf(process.platform !== 'linux')(
  'an output that cannot be written is told, and the exit code is 1',
  async () => {
    const root = await mkdtemp(join(tmpdir(), 'hms-output-'));
    const full = await open('/dev/full', 'w');
    try {
      const run = runHms(root, ['--help'], {}, false, full.fd);
      expect(await run.end()).toBe(1);
      expect(run.lines).toEqual([expect.stringMatching(/^hms: What was to be printed could not be written: ENOSPC/)]);
    } finally {
      await full.close();
      await rm(root, { recursive: true });
    }
  },
);
