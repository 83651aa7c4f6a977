import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFiles } from '../import/find-files.ts';
import { type ImportOptions, importFiles } from '../import/import-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hms-import-'));
  const bundle = (...resources: object[]) =>
    JSON.stringify({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) });
  await mkdir(join(folder, 'deeper'));
  await writeFile(
    join(folder, 'one.json'),
    bundle({ resourceType: 'Visit', id: 'v' }, { resourceType: 'Patient', id: 'p' }),
  );
  await writeFile(join(folder, 'deeper', 'two.json'), JSON.stringify({ resourceType: 'Patient', id: 'q' }));
  await writeFile(join(folder, 'odd[1].json'), '{}');
  await writeFile(join(folder, 'notes.txt'), 'no resource');
});
afterAll(() => rm(folder, { recursive: true }));

const file = (...names: string[]) => join(folder, ...names);

describe('the files behind what was named', () => {
  test.each([
    ['a folder', [''], ['deeper/two.json', 'odd[1].json', 'one.json']],
    ['a pattern', ['*.json'], ['odd[1].json', 'one.json']],
    ['a pattern for folders', ['**/two.json'], ['deeper/two.json']],
    ['a file, whatever its name looks like', ['odd[1].json'], ['odd[1].json']],
    ['any file that is named', ['notes.txt'], ['notes.txt']],
    ['each once, in the order of their naming', ['one.json', ''], ['one.json', 'deeper/two.json', 'odd[1].json']],
  ])('%s', async (_, named, found) => {
    expect(await findFiles(named.map((name) => file(name)))).toEqual({
      files: found.map((name) => file(name)),
      missing: [],
    });
  });

  test('nothing is told', async () => {
    expect(await findFiles([file('none.json'), file('x*')])).toEqual({
      files: [],
      missing: [file('none.json'), file('x*')],
    });
  });
});

describe('taking files in', () => {
  const at = '2026-01-01T00:00:00.000Z';
  /** What a hospital answers to a transaction, by the entries that it was sent. */
  const answered = (text: string, status: string, lastModified = at) => {
    const { entry } = JSON.parse(text) as { entry: object[] };
    return Response.json({
      resourceType: 'Bundle',
      meta: { lastUpdated: at },
      entry: entry.map(() => ({ response: { status, lastModified } })),
    });
  };
  const refused = (status: number, code: string, issue: object, headers = {}) =>
    Response.json(
      { resourceType: 'OperationOutcome', issue: [{ details: { coding: [{ code }] }, ...issue }] },
      { status, headers },
    );
  const run = (send: (text: string) => Response | Promise<Response>, own: Partial<ImportOptions> = {}) =>
    importFiles({
      files: [file('one.json'), file('deeper', 'two.json')],
      system: 'https://lakeside.example',
      send: async (text) => send(text),
      concurrency: 1,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      ...own,
    });

  test('sends each file as one transaction that puts what others refer to first', async () => {
    const seen: string[][] = [];
    const progress: string[] = [];
    const { taken } = await run(
      (text) => {
        const { entry } = JSON.parse(text) as { entry: { request: { method: string; url: string } }[] };
        seen.push(entry.map(({ request }) => `${request.method} ${request.url.split('/')[0]}`));
        return answered(text, '201 Created');
      },
      { onProgress: (done, of) => void progress.push(`${done}/${of}`) },
    );
    expect(seen).toEqual([['PUT Patient', 'PUT Visit'], ['PUT Patient']]);
    expect(progress).toEqual(['1/2', '2/2']);
    expect(taken.get('Patient')).toEqual({ created: 2, updated: 0, unchanged: 0 });
  });

  test('tells what was changed from what stood as it was', async () => {
    const updated = await run((text) => answered(text, '200 OK'));
    const unchanged = await run((text) => answered(text, '200 OK', '2025-01-01T00:00:00.000Z'));
    expect([updated.taken.get('Visit'), unchanged.taken.get('Visit')]).toEqual([
      { created: 0, updated: 1, unchanged: 0 },
      { created: 0, updated: 0, unchanged: 1 },
    ]);
  });

  test('asks again where it is told to, and where two files met', async () => {
    const replies = [
      refused(429, 'rate', {}, { 'retry-after': '0.01' }),
      refused(409, 'changed-meanwhile', { diagnostics: 'Somebody was faster.' }),
    ];
    const { taken, broken } = await run((text) => replies.shift() ?? answered(text, '201 Created'));
    expect([taken.get('Patient'), broken, replies]).toEqual([{ created: 2, updated: 0, unchanged: 0 }, [], []]);
  });

  test('goes on behind what is refused, with the reason and where it lies', async () => {
    const issue = {
      diagnostics: 'is in the future',
      expression: ['Bundle.entry[0].resource.ofType(Patient).birthDate'],
    };
    const {
      taken,
      broken,
      refused: codes,
    } = await run((text) =>
      text.includes('Visit') ? refused(422, 'not-plausible', issue) : answered(text, '201 Created'),
    );
    expect(taken.get('Patient')).toEqual({ created: 1, updated: 0, unchanged: 0 });
    expect(broken).toEqual([{ file: file('one.json'), reason: 'Patient/p: Patient.birthDate is in the future' }]);
    expect([...codes]).toEqual([['not-plausible', 1]]);
  });

  test('ends where the hospital is gone, and where somebody stops it', async () => {
    await expect(run(() => Promise.reject(new TypeError('fetch failed')))).rejects.toMatchObject({
      code: 'service-unreachable',
    });
    await expect(run(() => refused(503, 'database-unavailable', {}))).rejects.toMatchObject({ kind: 'unavailable' });
    const stopped = new Error('stopped by SIGINT');
    const send = (text: string) => answered(text, '201 Created');
    await expect(run(send, { signal: AbortSignal.abort(stopped) })).rejects.toBe(stopped);
  });
});
