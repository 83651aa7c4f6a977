import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHome } from '../home/open-home.ts';
import { runHms } from '../run-hms.ts';
import { HMS_VERSION } from '../version.ts';

let root: string;
let home: string;
let keyFile: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hms-doctor-'));
  home = join(root, 'home');
  const keySource = { configFolder: join(root, 'config') };
  const made = await openHome({
    path: home,
    hms: HMS_VERSION,
    keySource,
    stopDatabase: async () => undefined,
    note: () => undefined,
  });
  keyFile = made.keyFile;
  await made[Symbol.asyncDispose]();
});
afterAll(() => rm(root, { recursive: true }));

async function examine(
  args: string[] = [],
  environment = {},
): Promise<{ code: unknown; of: (subject: string) => Record<string, string> }> {
  const run = runHms(root, ['doctor', '--home', home, '--port', '0', '--json', ...args], environment);
  const code = await run.end();
  const findings = JSON.parse(run.lines.join('\n')) as Record<string, string>[];
  return { code, of: (subject) => findings.find((finding) => finding.subject === subject) ?? {} };
}

test('a sound machine passes, each subject with a word', async () => {
  const run = runHms(root, ['doctor', '--home', home, '--port', '0']);
  expect(await run.end()).toBe(0);
  const subjects = run.lines.flatMap((line) => /^(?:ok|hmm)\s+([\w ]+): ./.exec(line)?.[1] ?? []);
  expect(subjects).toEqual([
    'Node',
    'memory',
    'shared memory',
    'variables',
    'settings',
    'PostgreSQL',
    'home',
    'keys',
    'port',
    'disk',
  ]);
});

test('it tells a wrong setting and a variable without effect', async () => {
  const { code, of } = await examine([], { HMS_LOG_LEVEL: 'loud', HMS_PROT: '80' });
  expect(code).toBe(1);
  expect(of('settings')).toMatchObject({
    state: 'wrong',
    says: expect.stringContaining('The setting log-level is "loud"'),
  });
  expect(of('variables')).toMatchObject({ state: 'doubtful', mend: 'Did you mean HMS_PORT?' });
});

test('it tells a key file that others may read, then one that is gone', async () => {
  await chmod(keyFile, 0o644);
  expect((await examine()).of('keys')).toMatchObject({ state: 'doubtful', mend: `chmod 600 ${keyFile}` });
  const content = await readFile(keyFile);
  expect(content.length).toBeGreaterThan(40);
  await rm(keyFile);
  const { code, of } = await examine();
  expect(code).toBe(1);
  expect(of('keys')).toMatchObject({
    state: 'wrong',
    says: expect.stringContaining(`The key file ${keyFile} is missing`),
  });
});

test('it tells a database that cannot be reached, without its password', async () => {
  const { code, of } = await examine([], { HMS_DATABASE_URL: 'postgres://hms:hunter2@127.0.0.1:1/hms' });
  expect(code).toBe(1);
  expect(JSON.stringify(of('PostgreSQL'))).not.toContain('hunter2');
  expect(of('PostgreSQL')).toMatchObject({
    state: 'wrong',
    says: expect.stringMatching(/^The PostgreSQL at 127\.0\.0\.1:1, database hms cannot be reached: .*\.$/),
  });
});
