import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tooMany, unavailable, unprocessable } from '@hms/platform/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFiles } from '../import/find-files.ts';
import { type Importer, type ImportOptions, importFiles } from '../import/import-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hms-import-'));
  const bundle = (...resources: object[]) =>
    JSON.stringify({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) });
  await mkdir(join(folder, 'deeper'));
  await writeFile(
    join(folder, 'one.json'),
    bundle({ resourceType: 'Visit', id: 'v' }, { resourceType: 'Person', id: 'p' }),
  );
  await writeFile(join(folder, 'deeper', 'two.json'), JSON.stringify({ resourceType: 'Person', id: 'q' }));
  await writeFile(join(folder, 'odd[1].json'), '{}');
  await writeFile(join(folder, 'notes.txt'), 'no resource');
});
afterAll(() => rm(folder, { recursive: true }));

const at = (...names: string[]) => join(folder, ...names);

describe('the files behind what was named', () => {
  test.each([
    ['a folder', [''], ['deeper/two.json', 'odd[1].json', 'one.json']],
    ['a pattern', ['*.json'], ['odd[1].json', 'one.json']],
    ['a pattern for folders', ['**/two.json'], ['deeper/two.json']],
    ['a file, whatever its name looks like', ['odd[1].json'], ['odd[1].json']],
    ['any file that is named', ['notes.txt'], ['notes.txt']],
    ['each once, in the order of their naming', ['one.json', ''], ['one.json', 'deeper/two.json', 'odd[1].json']],
  ])('%s', async (_, named, found) => {
    expect(await findFiles(named.map((name) => at(name)))).toEqual({
      files: found.map((name) => at(name)),
      missing: [],
    });
  });

  test('nothing is told', async () => {
    expect(await findFiles([at('none.json'), at('x*')])).toEqual({ files: [], missing: [at('none.json'), at('x*')] });
  });
});

describe('taking files in', () => {
  const run = (importers: Record<string, Importer>, own: Partial<ImportOptions> = {}) =>
    importFiles({
      files: [at('one.json'), at('deeper', 'two.json')],
      importers: new Map(Object.entries(importers)),
      concurrency: 1,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      ...own,
    });

  test('goes by the order of the types, not by that of the file', async () => {
    const seen: string[] = [];
    const progress: string[] = [];
    const importer: Importer = async ({ id }) => {
      seen.push(id!);
      return 'created';
    };
    const summary = await run(
      { Person: importer, Visit: importer },
      { onProgress: (done, of) => void progress.push(`${done}/${of}`) },
    );
    expect(seen).toEqual(['p', 'v', 'q']);
    expect(progress).toEqual(['1/2', '2/2']);
    expect(summary.taken.get('Person')).toEqual({ created: 2, updated: 0, unchanged: 0 });
  });

  test('waits where it is told to come again', async () => {
    let asked = 0;
    const importer: Importer = async () => {
      asked += 1;
      if (asked === 1) throw tooMany('rate', 'Too fast.', { retryAfter: 0.01 });
      return 'updated';
    };
    const { taken, broken, skipped } = await run({ Person: importer });
    expect(taken.get('Person')).toEqual({ created: 0, updated: 2, unchanged: 0 });
    expect([asked, broken, [...skipped]]).toEqual([3, [], [['Visit', 1]]]);
  });

  test('goes on behind what is refused, with the reason and where it lies', async () => {
    const importer: Importer = async ({ id }) => {
      if (id === 'q') return 'unchanged';
      const errors = [{ path: '/birthDate', message: 'is in the future' }];
      throw unprocessable('not-plausible', 'It cannot be.', { members: { errors } });
    };
    const { taken, broken } = await run({ Person: importer });
    expect(taken.get('Person')).toEqual({ created: 0, updated: 0, unchanged: 1 });
    expect(broken).toEqual([{ file: at('one.json'), reason: 'Person/p: It cannot be. (/birthDate is in the future)' }]);
  });

  test('ends where the hospital is gone, and where somebody stops it', async () => {
    const gone = unavailable('service-unreachable', 'The service cannot be reached.');
    await expect(run({ Person: () => Promise.reject(gone) })).rejects.toBe(gone);
    const stopped = new Error('stopped by SIGINT');
    await expect(run({ Person: async () => 'created' }, { signal: AbortSignal.abort(stopped) })).rejects.toBe(stopped);
  });
});
