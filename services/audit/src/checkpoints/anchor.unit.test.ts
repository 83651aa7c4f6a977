import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Anchor, memoryAnchor, worthKeeping } from './anchor.ts';
import { folderAnchor } from './folder-anchor.ts';
import type { SignedEnd } from './signed-end.ts';

const MINUTE = 60_000;

function end(number: number, more: Partial<SignedEnd> = {}): SignedEnd {
  const at = new Date(Date.parse('2026-03-02T00:00:00Z') + number * MINUTE).toISOString();
  return { kind: 'checkpoint', number, hash: String(number).padStart(64, '0'), at, signature: 'c2lnbmVk', ...more };
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => end(from + index));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hms-anchor-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each<[string, () => Anchor]>([
  ['in memory', memoryAnchor],
  ['in a folder', () => folderAnchor(join(folder, 'not', 'yet', 'there', 'anchor.jsonl'))],
])('an anchor %s', (_name, create) => {
  it('is empty at first', async () => {
    expect(await create().read()).toEqual({ publicKey: undefined, ends: [] });
  });

  it('keeps what it is given, in order', async () => {
    const anchor = create();
    for (const each of range(1, 3)) await anchor.append(each);
    expect((await anchor.read()).ends).toEqual(range(1, 3));
  });

  it('keeps the order of appends that did not wait for each other', async () => {
    const anchor = create();
    await Promise.all(range(1, 20).map(anchor.append));
    expect((await anchor.read()).ends).toEqual(range(1, 20));
  });

  it('keeps the first public key', async () => {
    const anchor = create();
    expect(await anchor.keepKey('first')).toBe('first');
    expect(await anchor.keepKey('second')).toBe('first');
    expect((await anchor.read()).publicKey).toBe('first');
  });
});

describe('the anchor’s file', () => {
  it('outlives the process', async () => {
    const file = join(folder, 'anchor.jsonl');
    await folderAnchor(file).append(end(1));
    await folderAnchor(file).keepKey('key');
    expect(await folderAnchor(file).read()).toEqual({ publicKey: 'key', ends: [end(1)] });
  });

  it('goes on after half a line that a crash left', async () => {
    const file = join(folder, 'anchor.jsonl');
    await folderAnchor(file).append(end(1));
    await appendFile(file, '{"kind":"checkp');
    await folderAnchor(file).append(end(2));
    expect((await folderAnchor(file).read()).ends).toEqual([end(1), end(2)]);
  });

  it('stays bounded however long it is written to', async () => {
    const file = join(folder, 'anchor.jsonl');
    const anchor = folderAnchor(file);
    await anchor.append(end(1));
    const line = (await readFile(file)).length;
    // As many lines as a week of one a minute brings at once, then the one that finds the file too long.
    const lines = range(2, 10_080).map((each) => `${JSON.stringify(each)}\n`);
    await appendFile(file, lines.join(''));
    await anchor.append(end(10_081));
    const { ends } = await anchor.read();
    expect(ends.length).toBeLessThan(1_010);
    expect(ends.at(-1)).toEqual(end(10_081));
    expect((await stat(file)).size).toBeLessThan(1_010 * (line + 20));
  });

  it('is readable by its owner alone', async () => {
    const file = join(folder, 'anchor.jsonl');
    await folderAnchor(file).append(end(1));
    expect((await stat(file)).mode & 0o077).toBe(0);
  });
});

describe('what an anchor goes on keeping', () => {
  it('is everything new, and the last of each older day', () => {
    const kept = worthKeeping(range(1, 4_320)).map(({ number }) => number);
    expect(kept.slice(0, 2)).toEqual([1_439, 2_879]);
    expect(kept.slice(2)).toEqual(range(3_321, 4_320).map(({ number }) => number));
  });

  it('is no more than what stands after the newest cut-over, and that', () => {
    const cutOver = end(10, { kind: 'cut-over' });
    const older = end(4, { kind: 'cut-over' });
    expect(worthKeeping([...range(1, 12), older, cutOver, end(13)])).toEqual([cutOver, end(11), end(12), end(13)]);
  });

  it('is always the evidence that the trail was cut and grew again', () => {
    const before = range(1, 100);
    const after = range(81, 2_000).map((each) => ({ ...each, hash: 'f'.repeat(64) }));
    const kept = worthKeeping([...before, ...after]);
    expect(kept[0]).toEqual(end(100));
    expect(worthKeeping(kept)).toEqual(kept);
  });
});
